package org.concordat.page.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** Reads and changes the page. What is written into it comes from the views alone. */
final class Dom {
  private final HTMLDocument document = HTMLDocument.current();
  private final Map<String, String> written = new HashMap<>();

  HTMLElement root() {
    return document.getDocumentElement();
  }

  @Nullable HTMLElement find(String selector) {
    return document.querySelector(selector);
  }

  List<HTMLElement> all(String selector) {
    List<HTMLElement> all = new ArrayList<>();
    NodeList<? extends HTMLElement> found = document.querySelectorAll(selector);
    for (int i = 0; i < found.getLength(); i++) {
      all.add(found.get(i));
    }
    return all;
  }

  String attribute(String selector, String name) {
    HTMLElement element = find(selector);
    String value = element == null ? null : element.getAttribute(name);
    return value == null ? "" : value;
  }

  void set(String selector, String name, String value) {
    HTMLElement element = find(selector);
    if (element != null) {
      element.setAttribute(name, value);
    }
  }

  /**
   * Puts other markup in the place of an element, unless it is what was put there last. What the
   * reader has opened in it stays open, and a control that has the focus keeps it.
   */
  void replace(String selector, String html) {
    HTMLElement element = find(selector);
    if (element == null || html.equals(written.put(selector, html))) {
      return;
    }
    swap(element, html.strip());
  }

  /** Forgets what was put into elements, since others stand in their places now. */
  void forget() {
    written.clear();
  }

  void inner(HTMLElement element, String html) {
    if (!html.equals(element.getInnerHTML())) {
      element.setInnerHTML(html);
    }
  }

  void listen(String type, Consumer<HTMLElement> handler) {
    document.addEventListener(
        type, (Event event) -> handler.accept((HTMLElement) event.getTarget()));
  }

  void listenToWindow(String type, Runnable handler) {
    Window.current().addEventListener(type, (Event event) -> handler.run());
  }

  static void later(Runnable task, int milliseconds) {
    Window.setTimeout(task::run, milliseconds);
  }

  @JSBody(
      params = {"element", "html"},
      script =
          """
          var active = document.activeElement;
          var key = active && element.contains(active) && active !== element
              ? (active.hasAttribute('data-try') ? '[data-try="' + active.getAttribute('data-try') + '"]'
                  : active.hasAttribute('data-remove') ? '[data-remove="' + active.getAttribute('data-remove') + '"]'
                  : active.tagName === 'SUMMARY' ? 'details[data-keep="' + active.parentElement.getAttribute('data-keep') + '"]>summary'
                  : null)
              : null;
          var open = [];
          element.querySelectorAll('details[open][data-keep]').forEach(function(each) {
            open.push(each.getAttribute('data-keep'));
          });
          var holder = document.createElement('template');
          holder.innerHTML = html;
          var next = holder.content.firstElementChild;
          next.querySelectorAll('details[data-keep]').forEach(function(each) {
            if (open.indexOf(each.getAttribute('data-keep')) >= 0) { each.open = true; }
          });
          element.replaceWith(next);
          if (key) {
            var again = next.querySelector(key);
            if (!again) { next.tabIndex = -1; again = next; }
            again.focus({preventScroll: true});
          }
          """)
  private static native void swap(HTMLElement element, String html);

  @JSBody(params = "element", script = "return element.checked === true;")
  static native boolean isChecked(HTMLElement element);

  @JSBody(
      params = {"element", "checked"},
      script = "element.checked = checked;")
  static native void check(HTMLElement element, boolean checked);

  @JSBody(params = "element", script = "return element.value || '';")
  static native String value(HTMLElement element);

  @JSBody(
      params = {"element", "value"},
      script = "if (element.value !== value) { element.value = value; }")
  static native void value(HTMLElement element, String value);

  @JSBody(
      params = {"element", "selector"},
      script = "return element.closest ? element.closest(selector) : null;")
  static native @Nullable HTMLElement closest(HTMLElement element, String selector);

  @JSBody(
      params = {"element", "text"},
      script = "element.textContent = text;")
  static native void text(HTMLElement element, String text);

  @JSBody(script = "return location.hash.substring(1);")
  static native String hash();

  @JSBody(
      params = "hash",
      script =
          "history.replaceState(null, '', hash ? '#' + hash : location.pathname + location.search);")
  static native void hash(String hash);

  @JSBody(
      params = {"name", "text"},
      script =
          """
          var link = document.createElement('a');
          link.href = URL.createObjectURL(new Blob([text], {type: 'application/yaml'}));
          link.download = name;
          link.click();
          setTimeout(function() { URL.revokeObjectURL(link.href); }, 1000);
          """)
  static native void save(String name, String text);

  @JSBody(
      params = {"box", "from", "to"},
      script =
          """
          box.focus();
          box.setSelectionRange(from, to);
          var lines = box.value.substring(0, from).split('\\n').length;
          box.scrollTop = Math.max(0, (lines - 4) * parseFloat(getComputedStyle(box).lineHeight));
          """)
  static native void select(HTMLElement box, int from, int to);

  /** Opens all that is closed, to be printed, and closes it again afterwards. */
  @JSBody(
      script =
          """
          var opened = [];
          addEventListener('beforeprint', function() {
            document.querySelectorAll('details:not([open])').forEach(function(each) {
              each.open = true;
              opened.push(each);
            });
          });
          addEventListener('afterprint', function() {
            opened.forEach(function(each) { each.open = false; });
            opened = [];
          });
          """)
  static native void openToPrint();
}
