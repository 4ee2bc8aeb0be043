import ts from "typescript";
import { expect, it } from "vitest";

const sources = import.meta.glob<string>(
  [
    "../**/*.ts",
    "!../**/*.test.ts",
    "!../**/texts/**",
    "!../protocol/**",
    "!../testing/**",
    "!../hint*.ts",
  ],
  { query: "?raw", import: "default", eager: true },
);

/** Two words; a single one may as well be a name in the code. */
const isText = (text: string) => /\p{L}{2} \p{L}{2}/u.test(text) && !text.startsWith("<");

/** @returns texts of which there is one language only */
function hardCoded(name: string, source: string): string[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isWritten = ts.isStringLiteralLike(node) || ts.isTemplateHead(node);
    if (isWritten && isText(node.text) && !isClass(node) && !isTranslated(node)) {
      found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The second of what `h` takes is an element's class. */
const isClass = (node: ts.Node) =>
  ts.isCallExpression(node.parent) &&
  node.parent.expression.getText() === "h" &&
  node.parent.arguments[1] === node;

/** Below a name of a language. */
function isTranslated(node: ts.Node): boolean {
  for (let at = node.parent; at; at = at.parent) {
    if (ts.isPropertyAssignment(at) && /^(en|de)$/.test(at.name.getText())) return true;
  }
  return false;
}

it("finds a text that no language has", () => {
  const page =
    'h("p", "a row", say("start"), "Hello there"); const all = { en: { a: "All of it" } };';
  expect(hardCoded("page.ts", page)).toEqual(["Hello there"]);
});

it("stands nowhere on the respondent page", () => {
  const found = Object.entries(sources).map(([name, source]) => [name, hardCoded(name, source)]);
  expect(found.length).toBeGreaterThan(20);
  expect(found.filter(([, texts]) => texts?.length)).toEqual([]);
});
