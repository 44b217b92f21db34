package org.concordat.page.npm;

import org.concordat.documents.DocumentReader;
import org.concordat.documents.InvalidDocumentException;
import org.concordat.documents.answers.Answers;
import org.concordat.negotiation.Negotiation;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Loads documents for programs in JavaScript. The npm package wraps what is exported here. */
public final class Loaded {
  private Loaded() {}

  /** Does nothing: the module only answers calls. */
  public static void main(String[] arguments) {}

  /** Answers questions about a document. A function in JavaScript. */
  @JSFunctor
  public interface Ask extends JSObject {
    /**
     * Answers as {@link Questions#answer} does.
     *
     * @param question in JSON; the empty text asks what is wrong with the document, which is
     *     answered in JSON, or with the empty text where nothing is
     */
    String ask(String question);
  }

  /**
   * Reads a document. One that is unsound answers every question with what is wrong.
   *
   * @param name by which errors call it
   */
  @JSExport
  public static Ask load(String name, String text) {
    try {
      Negotiation negotiation = DocumentReader.standard().read(name, text);
      return question -> question.isEmpty() ? "" : Questions.answer(negotiation, question);
    } catch (InvalidDocumentException unsound) {
      String errors = Answers.check(unsound.errors()).toString();
      return question -> errors;
    }
  }
}
