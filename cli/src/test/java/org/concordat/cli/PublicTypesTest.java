package org.concordat.cli;

import java.util.List;
import org.concordat.checks.PublicTypesRules;

/** What all public types of the module promise: there is one, which starts it. */
class PublicTypesTest extends PublicTypesRules {
  @Override
  protected Class<?> one() {
    return Main.class;
  }

  @Override
  protected List<Object> samples() {
    return List.of();
  }
}
