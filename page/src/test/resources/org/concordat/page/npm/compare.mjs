// Holds the package against what the library answers in the virtual machine: node compare.mjs PACKAGE CASES
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [folder, cases] = process.argv.slice(2);
const { load, InvalidDocumentError } = await import(pathToFileURL(`${folder}/index.js`));
const engine = await import(pathToFileURL(`${folder}/engine.js`));
let compared = 0;
for (const { name, text, errors, asked } of JSON.parse(readFileSync(cases, "utf8"))) {
  const question = engine.load("document", text);
  assert.equal(question(""), errors, name);
  compared++;
  if (errors !== "") {
    const located = JSON.parse(errors).errors;
    assert.throws(
      () => load(text),
      (thrown) =>
        thrown instanceof InvalidDocumentError &&
        thrown.message.startsWith(`document:${located[0].line}:${located[0].column}: ${located[0].message}`) &&
        JSON.stringify(thrown.errors) === JSON.stringify(located),
    );
    continue;
  }
  const negotiation = load(text);
  for (const { question: asks, answer } of asked) {
    const where = `${name}: ${asks}`;
    assert.equal(question(asks), answer, where);
    const { ask, alternative, ...options } = JSON.parse(asks);
    const run = () => (ask === "resolve" ? negotiation.resolve(options) : negotiation[ask](alternative, options));
    const expected = JSON.parse(answer);
    if ("refused" in expected) {
      assert.throws(run, { name: "RangeError", message: expected.refused }, where);
    } else {
      assert.deepEqual(run(), expected.answer, where);
    }
    compared++;
  }
}
assert.throws(() => load(1), TypeError);
console.log(`compared ${compared}`);
