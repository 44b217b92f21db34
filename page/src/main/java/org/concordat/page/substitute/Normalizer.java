package org.concordat.page.substitute;

import org.teavm.jso.JSBody;

/** Stands for the class of that name; the browser itself knows Unicode's normal forms. */
public final class Normalizer {
  private Normalizer() {}

  /** Names a normal form. */
  public enum Form {
    /** Accents apart from their letters. */
    NFD,
    /** Accents and letters as one, where there is such a character. */
    NFC
  }

  /** Returns a text in a normal form. */
  public static String normalize(CharSequence text, Form form) {
    return normalize(text.toString(), form.name());
  }

  @JSBody(
      params = {"text", "form"},
      script = "return text.normalize(form);")
  private static native String normalize(String text, String form);
}
