package org.concordat.cli;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Starts the command line.
 *
 * <p>The system property {@code concordat.terminal} says which of the streams are terminals: a list
 * of {@code out} and {@code err}, possibly empty. Without it, answers have colours where Java says
 * that there is a console, and nothing is said of progress.
 */
public final class Main {
  private static final long PATIENCE = 10;

  /** What the file of Java's modules begins with, in the order of bytes of the machine. */
  private static final int MODULES = 0xCAFEDADA;

  private volatile boolean interrupted;
  private volatile int status;
  private final CountDownLatch over = new CountDownLatch(1);

  private Main() {}

  /**
   * Runs one command and ends the program with its status.
   *
   * @param arguments the command, files and options
   */
  public static void main(String[] arguments) {
    new Main().start(requireNonNull(arguments, "arguments"));
  }

  /** Stands for a standard input that is closed. */
  private static final class ClosedInput extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("the standard input is closed");
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      return read();
    }
  }

  /**
   * Returns the standard input. Where that is closed, the file that Java opens first, which holds
   * its modules, has its number; it begins as no text does, and is never read.
   */
  private static InputStream standardInput() {
    FileInputStream input = new FileInputStream(FileDescriptor.in);
    ByteBuffer start = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.nativeOrder());
    try {
      if (input.getChannel().read(start, 0) == Integer.BYTES && start.getInt(0) == MODULES) {
        return new ClosedInput();
      }
    } catch (IOException atNoPlace) {
      // A pipe or a terminal, which has no positions; or nothing readable, which is reported on
      // reading.
    }
    return new BufferedInputStream(input);
  }

  private void start(String[] arguments) {
    String terminals = System.getProperty("concordat.terminal");
    Terminal terminal =
        new Terminal(
            standardInput(),
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            hasColours(terminals),
            terminals != null && terminals.contains("err"),
            () -> interrupted);
    terminal.setGivesUp(true);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupt(terminal), "interruption"));
    status = Program.run(terminal, arguments);
    over.countDown();
    System.exit(status);
  }

  /**
   * Lets a search that is interrupted give what it has found. At an ordinary end there is nothing
   * to do.
   */
  private void interrupt(Terminal terminal) {
    if (over.getCount() == 0 || !terminal.isSearching()) {
      return;
    }
    interrupted = true;
    try {
      if (over.await(PATIENCE, TimeUnit.SECONDS)) {
        Runtime.getRuntime().halt(status);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean hasColours(@Nullable String terminals) {
    String noColour = System.getenv("NO_COLOR");
    if ((noColour != null && !noColour.isEmpty()) || "dumb".equals(System.getenv("TERM"))) {
      return false;
    }
    return terminals == null ? isConsole() : terminals.contains("out");
  }

  /** Returns whether there is a console; newer Javas have one that need not be a terminal. */
  @SuppressWarnings("SystemConsoleNull") // Newer versions of Java are handled below.
  private static boolean isConsole() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException older) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
