/**
 * Answers as data. {@link org.concordat.documents.answers.Answers} gives each answer as JSON, and
 * {@link org.concordat.documents.answers.AnswerSchema} describes them.
 */
@CheckReturnValue
@NullMarked
package org.concordat.documents.answers;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
