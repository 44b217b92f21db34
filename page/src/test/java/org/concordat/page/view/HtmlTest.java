package org.concordat.page.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org",
        "http:",
        "https://exa mple.org",
        " https://example.org",
        "mailto:a@example.org"
      })
  void otherAddressesAreTexts(String url) {
    assertFalse(new Html().link(url, "label").toString().contains("<a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/a?b=c&d", "HTTP://example.org"})
  void addressesOfTheWebAreLinks(String url) {
    String link = new Html().link(url, "label").toString();
    assertTrue(link.startsWith("<a href=\"" + url.replace("&", "&amp;") + "\" rel=\"noopener"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"onclick", "style", "x y", "a>", "1a", "href"})
  void attributesThatThePolicyForbidsAreRefused(String name) {
    Html html = new Html();
    assertThrows(IllegalArgumentException.class, () -> html.open("p", name, "v"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"</script", "<!--"})
  void anEngineCannotEndItsElement(String text) {
    assertThrows(IllegalArgumentException.class, () -> new Html().script("let x='" + text + "'"));
  }

  @Test
  void whatIsOpenMustBeClosed() {
    assertThrows(IllegalStateException.class, () -> new Html().open("p").toString());
  }

  @Test
  void aStylesheetCannotEndItsElement() {
    assertThrows(IllegalArgumentException.class, () -> new Html().stylesheet("</style>"));
  }

  @Test
  void aTextBoxKeepsItsFirstLineBreakAndCarriageReturns() {
    assertEquals(
        "<textarea>\n\na&#13;\nb&lt;</textarea>", new Html().textBox("\na\r\nb<").toString());
  }
}
