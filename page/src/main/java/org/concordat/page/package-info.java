/**
 * A page of HTML that shows one negotiation: who stands where, who blocks, what would close the
 * deal. Equal reports give equal bytes, and a page needs no network. The entry is {@link
 * org.concordat.page.Report}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.page;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
