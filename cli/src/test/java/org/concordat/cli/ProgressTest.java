package org.concordat.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Progress is shown on a terminal after a second, and never elsewhere. */
class ProgressTest {
  private static final String LINE = "\rconcordat: working, ";
  private static final String REST_AWAY = "\u001b[K";

  private final StringWriter written = new StringWriter();
  private long milliseconds = 7_000_000;
  private boolean searching;

  private Progress progress(boolean isTerminal) {
    return new Progress(
        isTerminal, new PrintWriter(written), () -> milliseconds * 1_000_000, () -> searching);
  }

  private String written() {
    String text = written.toString();
    written.getBuffer().setLength(0);
    return text;
  }

  @Test
  void theLineIsShownFromTheFirstSecondOnAndErased() {
    Progress progress = progress(true);
    progress.show();
    milliseconds += 999;
    progress.show();
    assertEquals("", written());
    milliseconds += 1;
    progress.show();
    assertEquals(LINE + "1 s" + REST_AWAY, written());
    searching = true;
    milliseconds += 61_500;
    progress.show();
    assertEquals(LINE + "62 s; Ctrl-C gives what was found" + REST_AWAY, written());
    progress.close();
    assertEquals("\r" + REST_AWAY, written());
    progress.show();
    progress.close();
    assertEquals("", written());
  }

  @Test
  void whatEndsWithinASecondLeavesNoTrace() {
    Progress progress = progress(true);
    progress.show();
    progress.close();
    milliseconds += 5000;
    progress.show();
    assertEquals("", written());
  }

  @Test
  void noProgressIsShownWhereThereIsNoTerminal() {
    Progress progress = progress(false);
    milliseconds += 5000;
    progress.show();
    progress.close();
    assertEquals("", written());
  }

  /** With the clock of the machine, the line comes by itself. */
  @Test
  void theLineComesByItself() throws InterruptedException {
    CountDownLatch written = new CountDownLatch(1);
    ByteArrayOutputStream err =
        new ByteArrayOutputStream() {
          @Override
          public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, length);
            written.countDown();
          }
        };
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            OutputStream.nullOutputStream(),
            err,
            false,
            true,
            () -> false);
    Progress progress = Progress.begin(terminal);
    written.await();
    progress.close();
    String all = err.toString(StandardCharsets.UTF_8);
    assertEquals(LINE, all.substring(0, LINE.length()));
    assertEquals("\r" + REST_AWAY, all.substring(all.length() - 1 - REST_AWAY.length()));
  }
}
