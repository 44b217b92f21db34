import type { Bargains, Chance, Explanation, Resolution } from "./answers.js";

export type * from "./answers.js";

/** Says under which circumstances a question is asked. */
export interface Circumstances {
  /** The day as of which the document is read: `2024-05-30`. */
  readonly asOf?: string;
  /** What is assumed of facts, by their ids. */
  readonly assume?: Readonly<Record<string, boolean>>;
  /** How those move who wait for each other; `sequential` where it is left out. */
  readonly coordination?: "sequential" | "joint" | "any";
}

/** Says how far a search may go. An answer that was cut short says so: `complete` is `false`. */
export interface Search extends Circumstances {
  /** The most steps of the search. */
  readonly steps?: number;
}

/** A sound document. Immutable. What does not fit it is refused with a `RangeError`. */
export interface Negotiation {
  /** Says who stands where, what carries, who blocks and who is awaited. */
  resolve(circumstances?: Circumstances): Resolution;
  /** Says why an actor stands where it does on an alternative; without an actor, why that carries or not. */
  explain(alternative: string, circumstances?: Circumstances & { readonly actor?: string }): Explanation;
  /** Finds the smallest bargains that would have an alternative adopted, cheapest first. */
  bargains(alternative: string, search?: Search): Bargains;
  /** Says how likely an alternative is: exactly, or with `samples` estimated from so many draws. */
  chance(alternative: string, search?: Search & { readonly samples?: number; readonly seed?: number }): Chance;
}

/** One thing that is wrong with a document, at its place; lines and columns count from 1. */
export interface DocumentError {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Is thrown where a document is unsound. */
export declare class InvalidDocumentError extends Error {
  readonly errors: readonly DocumentError[];
}

/**
 * Reads a document in YAML or JSON.
 *
 * @param name what errors call it; `document` where it is left out
 * @throws InvalidDocumentError if it is unsound
 */
export declare function load(text: string, name?: string): Negotiation;
