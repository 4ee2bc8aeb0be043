import ts from "typescript";
import { expect, it } from "vitest";

const sources = import.meta.glob<string>(
  ["../../**/*.tsx", "!../../**/*.test.tsx", "!../../test/**"],
  {
    query: "?raw",
    import: "default",
    eager: true,
  },
);

/** Attributes that somebody reads or hears. */
const spoken =
  /^(aria-(label|description|valuetext|roledescription)|alt|title|placeholder|label|description|errorMessage|header|heading)$/;

/** The name is the same in every language. */
const isText = (text: string) => /\p{L}{2}/u.test(text) && text.trim() !== "Tenward";

/** @returns texts between tags, and in attributes that are read, of which there is one language only */
function hardCoded(name: string, source: string): string[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && isText(node.text)) found.push(node.text.trim());
    if (ts.isStringLiteralLike(node) && isText(node.text) && isRead(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/**
 * Tells whether the literal is a child, or the value of such an attribute, also through `? :` and
 * `??`.
 */
function isRead(literal: ts.Node): boolean {
  let node = literal.parent;
  while (ts.isConditionalExpression(node) || ts.isBinaryExpression(node)) {
    if (ts.isConditionalExpression(node) && node.condition === literal) return false;
    if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind !== ts.SyntaxKind.QuestionQuestionToken
    )
      return false;
    node = node.parent;
  }
  const isChild = ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent);
  const attribute = ts.isJsxExpression(node) ? node.parent : node;
  return isChild || (ts.isJsxAttribute(attribute) && spoken.test(attribute.name.getText()));
}

it("finds a text that no language has", () => {
  const page = `<p title="A tip" className="wide">Hello {name ?? "nobody"} {ok ? "yes" : say("no")} 10</p>`;
  expect(hardCoded("page.tsx", page)).toEqual(["A tip", "Hello", "nobody", "yes"]);
});

it("stands in no page", () => {
  const found = Object.entries(sources).map(([name, source]) => [name, hardCoded(name, source)]);
  expect(found.length).toBeGreaterThan(100);
  expect(found.filter(([, texts]) => texts?.length)).toEqual([]);
});
