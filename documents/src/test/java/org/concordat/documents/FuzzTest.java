package org.concordat.documents;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.concordat.checks.Comparison;
import org.concordat.checks.Seeds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random bytes and mutated documents give reported errors or sound negotiations, with little work.
 * A document that fails is reported with the seed that makes it.
 */
@Comparison
class FuzzTest {
  /** Five inputs for each try of a property: 5000 in a build, 100,000 in the long one. */
  private static final int INPUTS = 5 * Integer.getInteger("concordat.tries", 1000);

  /** The most that a document of this size may allocate, read and written several times. */
  private static final long MAX_BYTES = 200_000_000;

  private static final String[] BITS = {
    "\n",
    " ",
    "  ",
    "\t",
    ":",
    ": ",
    "- ",
    "? ",
    ", ",
    "[",
    "]",
    "{",
    "}",
    "&a ",
    "*a",
    "!!str ",
    "<<: ",
    "|\n",
    ">-\n",
    "\"",
    "'",
    "\\",
    "#",
    "---\n",
    "...\n",
    "%YAML 1.2\n",
    "null",
    "~",
    "true",
    "no",
    "1e99",
    "-1",
    "0.5",
    "2024-02-30",
    "2024-06-09",
    "it",
    "members",
    "others",
    "and ",
    "or ",
    "not ",
    "(",
    ")",
    "at least ",
    "all of ",
    "2/3 of ",
    "200% of ",
    " by w",
    "support",
    "oppose",
    "stand-aside",
    "abstain",
    "concordat: 1\n",
    "actor: ",
    "on: ",
    "stance: ",
    "when: ",
    "rule: ",
    "members: ",
    "\u0000",
    "\uFEFF",
    "\uD83D\uDE00",
    "\u0085",
    "\\ud800",
    "\r",
    "a",
    "x",
    "99999999999999999999"
  };

  private final List<byte[]> seeds =
      Documents.all().stream()
          .map(file -> Documents.text(file).getBytes(StandardCharsets.UTF_8))
          .toList();

  @Test
  void neverAnotherExceptionAndNeverMuchWork() {
    int sound = 0;
    for (int i = 0; i < INPUTS; i++) {
      int seed = i;
      byte[] document = document(Seeds.random(FuzzTest.class, seed));
      boolean[] isSound = {false};
      long bytes = Documents.bytesOf(() -> isSound[0] = isSound(seed, document));
      assertTrue(bytes < MAX_BYTES, "seed " + seed + " takes " + bytes + " bytes");
      sound += isSound[0] ? 1 : 0;
      if (i % 4 == 0) {
        assertPlacesMakeNoDifference(seed, document);
      }
    }
    assertTrue(sound > INPUTS / 100, "only " + sound + " of " + INPUTS + " are sound");
  }

  private static boolean isSound(int seed, byte[] document) {
    try {
      RoundTripProperties.assertRoundTrip(DocumentReader.standard().read("fuzz", document));
      return true;
    } catch (InvalidDocumentException invalid) {
      assertErrorsArePlaced(seed, invalid, document);
      return false;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError other) {
      return fail("seed " + seed + ":\n" + new String(document, StandardCharsets.UTF_8), other);
    }
  }

  /**
   * Exactly the documents without errors are read, with the same result whether or not places are
   * kept.
   */
  private static void assertPlacesMakeNoDifference(int seed, byte[] document) {
    Errors errors = new Errors("fuzz", 1000);
    SourceText source = SourceText.of(document, errors);
    if (source == null) {
      return;
    }
    Node with = yaml(source, errors, true);
    Node without = yaml(source, errors.none(), false);
    if (errors.isEmpty()) {
      assertEquals(placeless(requireNonNull(with)), without, "seed " + seed);
    } else {
      assertNull(without, "seed " + seed);
    }
  }

  private static @Nullable Node yaml(SourceText source, Errors errors, boolean places) {
    try {
      return new YamlReader(source, Limits.STANDARD, errors, places).read();
    } catch (LimitPassed passed) {
      return null;
    }
  }

  private static Node placeless(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return placeless(scalar);
    } else if (node instanceof Node.Sequence list) {
      return new Node.Sequence(
          list.items().stream().map(FuzzTest::placeless).collect(toImmutableList()), 1, 1);
    } else if (node instanceof Node.Mapping mapping) {
      return new Node.Mapping(
          mapping.entries().stream()
              .map(each -> new Node.Entry(placeless(each.key()), placeless(each.value())))
              .collect(toImmutableList()),
          1,
          1);
    }
    return new Node.Refused(1, 1);
  }

  private static Node.Scalar placeless(Node.Scalar scalar) {
    return new Node.Scalar(scalar.text(), scalar.plain(), 1, 1);
  }

  private static void assertErrorsArePlaced(
      int seed, InvalidDocumentException invalid, byte[] document) {
    assertTrue(!invalid.errors().isEmpty(), "seed " + seed);
    long lines = new String(document, StandardCharsets.UTF_8).split("\r\n|\r|\n", -1).length;
    for (DocumentError error : invalid.errors()) {
      assertTrue(
          error.line() >= 1
              && error.line() <= lines
              && error.column() >= 1
              && error.message().contains("expected "),
          "seed " + seed + ": " + error);
    }
  }

  private byte[] document(Random random) {
    if (random.nextInt(20) == 0) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      return bytes;
    }
    if (random.nextInt(20) == 0) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(BITS[random.nextInt(BITS.length)]);
      }
      return text.toString().getBytes(StandardCharsets.UTF_8);
    }
    byte[] bytes = seed(random);
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      bytes = mutated(bytes, random);
    }
    return bytes;
  }

  private byte[] seed(Random random) {
    return seeds.get(random.nextInt(seeds.size()));
  }

  private byte[] mutated(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length + 1);
    int end = Math.min(bytes.length, at + random.nextInt(random.nextInt(4) == 0 ? 200 : 8));
    byte[] bit = BITS[random.nextInt(BITS.length)].getBytes(StandardCharsets.UTF_8);
    return switch (random.nextInt(6)) {
      case 0 -> join(bytes, at, new byte[0], end);
      case 1 -> join(bytes, at, bit, at);
      case 2 -> join(bytes, at, bit, end);
      case 3 ->
          join(bytes, at, new byte[] {(byte) random.nextInt(256)}, Math.min(bytes.length, at + 1));
      case 4 -> join(bytes, at, Arrays.copyOfRange(bytes, at, end), at);
      default -> {
        byte[] other = seed(random);
        int from = random.nextInt(other.length);
        int to = Math.min(other.length, from + random.nextInt(100));
        yield join(bytes, at, Arrays.copyOfRange(other, from, to), end);
      }
    };
  }

  /** Returns the bytes with those from {@code from} to {@code to} replaced. */
  private static byte[] join(byte[] bytes, int from, byte[] middle, int to) {
    byte[] joined = new byte[from + middle.length + bytes.length - to];
    System.arraycopy(bytes, 0, joined, 0, from);
    System.arraycopy(middle, 0, joined, from, middle.length);
    System.arraycopy(bytes, to, joined, from + middle.length, bytes.length - to);
    return joined;
  }
}
