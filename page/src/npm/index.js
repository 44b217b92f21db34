import { load as read } from "./engine.js";

/** Is thrown where a document is unsound; `errors` says where and why. */
export class InvalidDocumentError extends Error {
  constructor(name, errors) {
    super(errors.map((each) => `${name}:${each.line}:${each.column}: ${each.message}`).join("\n"));
    this.name = "InvalidDocumentError";
    this.errors = errors;
  }
}

class Negotiation {
  #question;

  constructor(question) {
    this.#question = question;
    Object.freeze(this);
  }

  resolve(options) {
    return this.#ask("resolve", {}, options);
  }

  explain(alternative, options) {
    return this.#ask("explain", { alternative }, options);
  }

  bargains(alternative, options) {
    return this.#ask("bargains", { alternative }, options);
  }

  chance(alternative, options) {
    return this.#ask("chance", { alternative }, options);
  }

  #ask(ask, about, options = {}) {
    const answer = JSON.parse(this.#question(JSON.stringify({ ...options, ...about, ask })));
    if ("refused" in answer) {
      throw new RangeError(answer.refused);
    }
    return answer.answer;
  }
}

/** Reads a document in YAML or JSON. `name` is what errors call it. */
export function load(text, name = "document") {
  if (typeof text !== "string" || typeof name !== "string") {
    throw new TypeError("load expects the text of a document, and what errors call it");
  }
  const question = read(name, text);
  const unsound = question("");
  if (unsound !== "") {
    throw new InvalidDocumentError(name, JSON.parse(unsound).errors);
  }
  return new Negotiation(question);
}
