/**
 * The choice of NATO's Secretary General in 2024 as one dated negotiation: what five articles and a
 * timeline of the events reported, who said what on which condition, and what follows.
 *
 * <p>{@link org.concordat.examples.nato2024.Nato2024#negotiation()} is the negotiation, {@link
 * org.concordat.examples.nato2024.Briefing} puts it into words, and {@link
 * org.concordat.examples.nato2024.Main} prints them.
 *
 * <p>Nothing is stated that no source says. Where a statement follows only by counting, or is the
 * modeller's reading of a source, its source says so: {@link
 * org.concordat.examples.nato2024.Sources#BY_COUNTING} and {@link
 * org.concordat.examples.nato2024.Sources#READING}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.examples.nato2024;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
