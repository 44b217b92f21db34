package org.concordat.page.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.page.ExamplesSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests the pages of the examples at the sizes of a desk and of a phone. They show what is kept
 * under {@code src/test/resources}, heading by heading and picture by picture; nothing overlaps,
 * sticks out or is too small to read; and axe finds nothing, on a desk, on a phone, in dark mode
 * and on paper. With {@code -Dconcordat.golden=write} the kept files are written anew.
 */
@ExtendWith(NeedsChromium.class)
class ExamplePagesTest {
  private static final Path KEPT = Path.of("src/test/resources/org/concordat/page/browser/seen");

  @TempDir private Path folder;

  @Test
  void pagesShowWhatIsKeptAndNothingLiesBadly() throws IOException {
    ExamplesSite.write(Path.of("../examples"), folder);
    String look =
        Resources.toString(
            Resources.getResource(ExamplePagesTest.class, "layout.js"), StandardCharsets.UTF_8);
    try (Chromium browser = Chromium.start(Chromium.installed().orElseThrow());
        Stream<Path> pages = Files.list(folder)) {
      for (Path page : pages.sorted().toList()) {
        browser.open(page.toUri().toString(), 390, 844, false, true);
        assertLiesWell(page + " on a phone", browser.eval(look));
        assertEquals("", Pages.violations(browser), page + " on a phone");
        browser.open(page.toUri().toString(), 1280, 900, false, true);
        String seen = assertLiesWell(page + " on a desk", browser.eval(look));
        assertKept(page.getFileName().toString().replace(".html", ".txt"), seen);
        assertEquals("", Pages.violations(browser), page + " on a desk");
        browser.colours(true);
        assertEquals("", Pages.violationsOfContrast(browser), page + " in the dark");
        browser.colours(false);
        browser.print(true);
        assertEquals("", Pages.violationsOfContrast(browser), page + " on paper");
        browser.print(false);
        assertEquals(List.of(), browser.told());
        assertEquals(1, browser.requests().size(), () -> browser.requests().toString());
      }
    }
  }

  private static String assertLiesWell(String where, String looked) {
    int end = looked.indexOf("\n\n");
    assertEquals("", looked.substring(end < 0 ? looked.length() : end).strip(), where);
    return looked.strip() + "\n";
  }

  private static void assertKept(String name, String seen) throws IOException {
    if ("write".equals(System.getProperty("concordat.golden"))) {
      Files.createDirectories(KEPT);
      Files.writeString(KEPT.resolve(name), seen);
    }
    assertEquals(Files.readString(KEPT.resolve(name)), seen, name);
  }
}
