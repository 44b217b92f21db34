/**
 * A shareholders' agreement with a class of shares that has a veto and a chair with a casting vote:
 * a rule of one's own, and (in the tests) the laws that it keeps and the one that it breaks.
 */
@NullMarked
@CheckReturnValue
package org.concordat.examples.shareholders;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
