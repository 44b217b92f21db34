/**
 * The regions of the page, as pure functions of a {@link org.concordat.page.view.Study}. All text
 * is escaped by {@link org.concordat.page.view.Html}. Internal. The entry is {@link
 * org.concordat.page.view.Sheet}.
 */
@NullMarked
@CheckReturnValue
package org.concordat.page.view;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
