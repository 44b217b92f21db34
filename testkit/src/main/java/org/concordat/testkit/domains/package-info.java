/**
 * The kit's arbitraries as a domain of jqwik, for properties that choose their domains and so do
 * not see the arbitraries that the kit registers. The entry is {@link
 * org.concordat.testkit.domains.NegotiationDomain}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.testkit.domains;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
