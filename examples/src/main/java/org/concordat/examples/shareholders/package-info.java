/**
 * A shareholders' agreement with a class of shares that has a veto and a chair with a casting vote.
 * {@link org.concordat.examples.shareholders.ShareholdersAgreement} is the rule; its tests state
 * which laws of voting it keeps, and which one it breaks.
 */
@NullMarked
@CheckReturnValue
package org.concordat.examples.shareholders;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
