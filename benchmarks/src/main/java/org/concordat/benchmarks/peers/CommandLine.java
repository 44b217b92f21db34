package org.concordat.benchmarks.peers;

import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.concordat.documents.DocumentWriter;
import org.concordat.negotiation.Negotiation;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Answers with the library's own command, as a user at a prompt would. */
final class CommandLine {
  /** What the command is called, in the root folder. */
  static final String NAME = "concordat";

  private CommandLine() {}

  static Entrant paths(Solver command, Negotiation negotiation) {
    Path document = Solver.file(DocumentWriter.yaml(negotiation), ".yaml");
    List<String> arguments =
        List.of(
            "paths", document.toString(), "--adopt", Question.asked(negotiation).id(), "--json");
    return new Entrant() {
      @Override
      public Object answer() {
        LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        Object answer = new Load(settings).loadFromString(command.run(arguments));
        return list(answer, "paths").stream()
            .map(
                path ->
                    list(path, "facts").stream()
                        .map(String::valueOf)
                        .collect(ImmutableSet.toImmutableSet()))
            .collect(ImmutableSet.toImmutableSet());
      }

      @Override
      public Object run() {
        return command.run(arguments);
      }
    };
  }

  private static List<?> list(@Nullable Object object, String key) {
    return object instanceof Map<?, ?> map && map.get(key) instanceof List<?> list
        ? list
        : List.of();
  }
}
