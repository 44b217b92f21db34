package org.concordat.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The forms in which answers are given. */
enum Format {
  TEXT,
  JSON,
  MARKDOWN,
  CSV;

  /** Holds the options that say in which form to answer. */
  static final class Choice {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
        names = "--format",
        paramLabel = "FORM",
        converter = Converter.class,
        description = "Answer in text (the default), json, markdown or csv.")
    private @Nullable Format format;

    @Option(names = "--json", description = "Answer in JSON, for programs: --format json.")
    private boolean json;

    /** Returns the form, and refuses two that differ. */
    Format get() {
      if (json && format != null && format != JSON) {
        throw new ParameterException(
            spec.commandLine(),
            "--json asks for one form, and --format for another; leave one out");
      }
      return json ? JSON : format == null ? TEXT : format;
    }
  }

  /** Reads a form. */
  static final class Converter implements ITypeConverter<Format> {
    @Override
    public Format convert(String text) {
      return switch (text) {
        case "text" -> TEXT;
        case "json" -> JSON;
        case "markdown" -> MARKDOWN;
        case "csv" -> CSV;
        default ->
            throw new TypeConversionException("'" + text + "' is not text, json, markdown or csv");
      };
    }
  }
}
