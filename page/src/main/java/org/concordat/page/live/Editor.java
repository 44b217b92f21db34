package org.concordat.page.live;

import com.google.common.collect.ImmutableList;
import org.concordat.documents.DocumentError;
import org.concordat.page.view.WhatIfRegion;
import org.concordat.page.view.WhatIfText;
import org.teavm.jso.dom.html.HTMLElement;

/** Reads the document again once the reader has edited it, shows its errors, and saves it. */
final class Editor {
  private static final int SILENCE = 300;

  private final Dom dom;
  private final Live live;
  private String sent = "";
  private int edits;

  Editor(Dom dom, Live live) {
    this.dom = dom;
    this.live = live;
  }

  void listen() {
    HTMLElement box = dom.find("textarea[data-document]");
    if (box == null) {
      return;
    }
    sent = Dom.value(box);
    box.removeAttribute("readonly");
    dom.listen(
        "input",
        target -> {
          if (target.hasAttribute("data-document")) {
            edited(target);
          }
        });
    dom.listen("click", this::clicked);
  }

  private void edited(HTMLElement box) {
    edits++;
    int edit = edits;
    Dom.later(
        () -> {
          if (edit == edits) {
            read(box);
          }
        },
        SILENCE);
  }

  private void read(HTMLElement box) {
    String text = Dom.value(box);
    ImmutableList<DocumentError> errors = live.edit(text);
    HTMLElement list = dom.find("[data-errors]");
    if (list != null) {
      dom.inner(list, Painter.html(html -> WhatIfRegion.errors(html, errors)));
    }
    HTMLElement told = dom.find("[data-edited]");
    if (told != null) {
      String words =
          !errors.isEmpty()
              ? WhatIfText.errors(errors.size()).toString()
              : text.equals(sent) ? "" : WhatIfText.edited();
      Dom.text(told, words);
    }
  }

  private void clicked(HTMLElement target) {
    HTMLElement button = Dom.closest(target, "button");
    HTMLElement box = dom.find("textarea[data-document]");
    if (button == null || box == null) {
      return;
    }
    if (button.hasAttribute("data-save")) {
      Dom.save(box.getAttribute("data-document"), Dom.value(box));
    } else if (button.hasAttribute("data-line")) {
      int line = Integer.parseInt(button.getAttribute("data-line"));
      int column = Integer.parseInt(button.getAttribute("data-column"));
      int from = Places.offset(Dom.value(box), line, column);
      Dom.select(box, from, Places.offset(Dom.value(box), line, Integer.MAX_VALUE));
    }
  }
}
