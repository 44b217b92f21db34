package org.concordat.checks;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests what all public types of a module promise, whichever they are: see {@link PublicTypes}. */
public abstract class PublicTypesRules {
  /** Returns one of the public types of the module. */
  protected abstract Class<?> one();

  /** Makes samples of the public types, equal ones each time and no two of one time equal. */
  protected abstract List<Object> samples();

  /** Returns the types that are not serializable. */
  protected Set<Class<?>> notSerializable() {
    return Set.of();
  }

  private PublicTypes types() throws IOException, URISyntaxException, ClassNotFoundException {
    return PublicTypes.of(one(), this::samples);
  }

  @Test
  final void eachTypeHasASample() throws Exception {
    types().assertEachHasASample();
  }

  @Test
  final void nullsAreRefusedByName() throws Exception {
    types().assertNullsAreRefusedByName();
  }

  @Test
  final void buildersRefuseNullElementsByNumber() throws Exception {
    types().assertBuildersRefuseNullElements();
  }

  @Test
  final void noSignatureNamesAnInternalType() throws Exception {
    types().assertNoSignatureNamesAnInternalType();
  }

  @Test
  final void valuesAreEqualByContent() throws Exception {
    types().assertEqualByContent();
  }

  @Test
  final void whatIsAnsweredIsSerializable() throws Exception {
    types().assertSerializable(notSerializable());
  }

  @Test
  final void everythingHasAText() throws Exception {
    types().assertHasText();
  }

  @Test
  final void whatIsTakenMayBeOfASubtype() throws Exception {
    types().assertTakesSubtypes();
  }

  @Test
  final void ofMakesAndOnTakesADay() throws Exception {
    types().assertOfMakesAndOnTakesADay();
  }
}
