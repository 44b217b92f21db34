package org.concordat.cli;

import java.util.List;
import picocli.CommandLine.Parameters;

/** Asks something of one document. */
abstract class OneFileCommand extends FileCommand {
  @Parameters(index = "0", paramLabel = "FILE", description = "A document; - is standard input.")
  private String file = "";

  OneFileCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  final List<String> files() {
    return List.of(file);
  }
}
