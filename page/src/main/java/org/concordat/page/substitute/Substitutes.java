package org.concordat.page.substitute;

import com.google.common.collect.ImmutableSet;
import org.teavm.extension.spi.substitution.SubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/** Tells TeaVM which classes of Java stand in this package for the engine of the page. */
public final class Substitutes implements SubstitutionPolicy {
  private static final ImmutableSet<String> CONCURRENT =
      ImmutableSet.of("java.util.concurrent.ConcurrentLinkedQueue");
  private static final ImmutableSet<String> ATOMIC =
      ImmutableSet.of("java.util.concurrent.atomic.AtomicReferenceArray");
  private static final ImmutableSet<String> TEXT =
      ImmutableSet.of("java.text.Normalizer", "java.text.Normalizer$Form");

  private static final ImmutableSet<String> FORMATTER = ImmutableSet.of("java.util.Formatter");
  private static final ImmutableSet<String> DAYS =
      ImmutableSet.of("java.time.format.DateTimeFormatter");

  /** Is called by the service loader. */
  public Substitutes() {}

  @Override
  public void contribute(SubstitutionSink sink) {
    String here = Substitutes.class.getPackageName();
    sink.selectClasses(CONCURRENT::contains).replacePackage("java.util.concurrent", here);
    sink.selectClasses(ATOMIC::contains).replacePackage("java.util.concurrent.atomic", here);
    sink.selectClasses(FORMATTER::contains).replacePackage("java.util", here);
    sink.selectClasses(DAYS::contains).replacePackage("java.time.format", here);
    sink.selectClasses(TEXT::contains).replacePackage("java.text", here);
  }
}
