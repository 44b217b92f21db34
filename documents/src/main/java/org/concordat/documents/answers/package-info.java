/**
 * Answers as data. {@link org.concordat.documents.answers.Answers} converts each answer to JSON,
 * and {@link org.concordat.documents.answers.AnswerSchema} describes the results. Equal answers
 * give equal texts.
 */
@CheckReturnValue
@NullMarked
package org.concordat.documents.answers;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
