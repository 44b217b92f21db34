package org.concordat.cli;

import java.io.Writer;

/** Writes help and the version as answers. */
final class AnswerWriter extends Writer {
  private final Terminal terminal;

  AnswerWriter(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void write(char[] text, int from, int length) {
    terminal.answer(new String(text, from, length));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
