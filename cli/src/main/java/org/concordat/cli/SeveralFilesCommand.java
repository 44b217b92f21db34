package org.concordat.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** Asks the same of each of several documents. */
abstract class SeveralFilesCommand extends FileCommand {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Documents; - is standard input.")
  private List<String> files = new ArrayList<>();

  SeveralFilesCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  final List<String> files() {
    return files;
  }
}
