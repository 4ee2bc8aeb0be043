import ts from "typescript";
import { describe, expect, it } from "vitest";
import german from "./de.json";

const sources = import.meta.glob<string>(
  ["../../**/*.{ts,tsx}", "!../../**/*.test.{ts,tsx}", "!../../test/**", "!../../**/*.d.ts"],
  { query: "?raw", import: "default", eager: true },
);

/** A sentence in a source: its key in `de.json`, and where it stands. */
type Found = { key: string; text: string; at: string };
type Extracted = { found: Found[]; faults: string[] };

/** Literals that an expression can be: itself, either way of `? :`, or what follows `??`. Others are a `Message`, which is marked elsewhere. */
function literalsOf(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return literalsOf(node.expression);
  if (ts.isConditionalExpression(node))
    return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return [...literalsOf(node.left), ...literalsOf(node.right)];
  return [];
}

function contextOf(options: ts.Expression | undefined): string | undefined {
  if (!options || !ts.isObjectLiteralExpression(options)) return undefined;
  for (const each of options.properties) {
    if (ts.isPropertyAssignment(each) && each.name.getText() === "context") {
      return ts.isStringLiteralLike(each.initializer) ? each.initializer.text : undefined;
    }
  }
  return undefined;
}

/** @returns what `t(…)`, `msg(…)` and `<Rich say=…>` say, and translators that do not bear the name `t` */
function sentencesIn(name: string, source: string): Extracted {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true);
  const found: Found[] = [];
  const faults: string[] = [];
  const where = (node: ts.Node) =>
    `${name}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  const add = (node: ts.Expression, context?: string) => {
    for (const text of literalsOf(node))
      found.push({ key: context ? `${text}_${context}` : text, text, at: where(node) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const [text, options] = node.arguments;
      if (text && ["t", "msg"].includes(node.expression.text)) add(text, contextOf(options));
      const named = ts.isVariableDeclaration(node.parent) && node.parent.name.getText() === "t";
      const asked = ts.isExpressionStatement(node.parent);
      const handed = ts.isCallExpression(node.parent);
      if (node.expression.text === "useT" && !named && !asked && !handed) faults.push(where(node));
    }
    if (ts.isParameter(node) && node.type?.getText() === "Translate" && node.name.getText() !== "t")
      faults.push(where(node));
    if (ts.isJsxOpeningLikeElement(node) && node.tagName.getText() === "Rich") {
      for (const each of node.attributes.properties) {
        if (!ts.isJsxAttribute(each) || each.name.getText() !== "say" || !each.initializer)
          continue;
        const say = ts.isJsxExpression(each.initializer)
          ? each.initializer.expression
          : each.initializer;
        if (say && ts.isExpression(say)) add(say);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { found, faults };
}

const extracted = Object.entries(sources).map(([name, source]) => sentencesIn(name, source));
const found = extracted.flatMap((each) => each.found);
const english = new Map(found.map(({ key, text }) => [key, text]));
const de: Record<string, string> = german;
const formsOf = (text: string) => text.split(" | ");

it("extracts every way in which a sentence stands in the code", () => {
  const source = `
    const t = useT();
    const states = { open: msg("Open"), done: msg("Done", { context: "state" }) };
    const texts = [t("Save"), t(ok ? "Yes" : "No", { count }), t(own ?? "None"), t("Edit", { context: "verb", name }), t(states[is])];
    const rich = <><Rich say="A <b>part</b>" parts={parts} /><Rich say={ok ? "Up" : states.open} parts={parts} /></>;`;
  expect(sentencesIn("page.tsx", source).found.map(({ key }) => key)).toEqual([
    ...["Open", "Done_state", "Save", "Yes", "No", "None", "Edit_verb", "A <b>part</b>", "Up"],
  ]);
});

it("finds a translator by another name, whose sentences it would not see", () => {
  const source = `
    const say = useT();
    function ledeOf(gaps: Gaps, say: Translate) {}`;
  expect(sentencesIn("page.tsx", source).faults).toEqual(["page.tsx:2", "page.tsx:3"]);
  expect(extracted.flatMap((each) => each.faults)).toEqual([]);
});

it("has German for every sentence in the code, and none that stands nowhere", () => {
  expect(found.length).toBeGreaterThan(3000);
  expect(found.filter(({ key }) => !de[key]?.trim())).toEqual([]);
  expect(Object.keys(de).filter((key) => !english.has(key))).toEqual([]);
});

it("is sorted, so that two branches that add a sentence seldom meet", () => {
  expect(Object.keys(de)).toEqual(Object.keys(de).toSorted());
});

describe("both languages", () => {
  const pairs = [...english].map(([key, text]) => [text, de[key] ?? ""] as const);
  const gapsOf = (text: string) =>
    new Set([...text.matchAll(/\{\{(\w+)\}\}|<\/?(\w+)\/?>/g)].map(([gap]) => gap));

  it("fill the same gaps", () => {
    const withoutCount = (text: string) => [...gapsOf(text)].filter((gap) => gap !== "{{count}}");
    const differing = pairs.filter(
      ([en, de]) => withoutCount(en).sort().join() !== withoutCount(de).sort().join(),
    );
    expect(differing).toEqual([]);
  });

  it("write a number with a capital at the start of a sentence only", () => {
    // A gap that is filled by hand may hold a rating, as "{{first}} at the start".
    const counted = pairs.flat().filter((text) => formsOf(text).length > 1);
    expect(counted.flatMap(formsOf).filter((form) => /[^.?!] {{first}}/.test(form))).toEqual([]);
  });

  it("have the same forms, or one that fits every number", () => {
    const wrong = pairs.filter((pair) => {
      const [en, de] = pair.map((text) => formsOf(text).length) as [number, number];
      return en > 3 || de > 3 || (en !== de && en !== 1 && de !== 1);
    });
    expect(wrong).toEqual([]);
  });
});

/** German words for a rating that are not those for rating oneself. */
const otherRatings = (text: string) =>
  text
    .replace(/Selbsteinschätzung|\b[dm]ich\b[^.,:;]*?\bein(ge|zu)?schätz\w+/gi, "")
    .match(/\w*ein(ge|zu)?schätz\w+/gi);

it("calls a rating one thing in German, and only rating oneself another", () => {
  expect(Object.values(de).filter(otherRatings)).toEqual([]);
});

/** Gaps that hold a number. */
const number =
  "\\{\\{(?:all|answered|count|decided|done|first|high|invited|items|left|lines|low|m|middle|missing|n|number|open|ready|seconds|sent|words)\\}\\}";
const things =
  "people|answers|lines|mails|days|hours|weeks|months|minutes|seconds|characters|links|pages|points|things|items|sentences|themes|comments|expectations|" +
  "Personen|Leute|Gefragten?|Antworten|Zeilen|Mails|Tagen?|Stunden|Wochen|Monaten?|Minuten|Sekunden|Links|Seiten|Punkten?|Dingen?|Sätzen?|Themen|Kommentaren?|Erwartungen";
const does = "have|are|were|want|wait|leave|say|haben|sind|waren|werden|warten|wollen|gehen|gaben";
/** A number beside what one is not; of "1 of 14 people has" the people are the 14. */
const beside = new RegExp(
  `\\b(?:fehlen|bleiben|gaben) ${number}|(?<!\\b(?:of|of the|von|der) )${number} ` +
    `(?:(?:${things}|${does})|(?:of|von) ${number} (?:(?:${things}) )?(?:${does}))\\b`,
  "g",
);

/** Plurals in a sentence that is also, or only, said of one. */
const plurals = (text: string) => {
  const singular = formsOf(text).at(-2) ?? text;
  return [...singular.matchAll(beside)].map(([found]) => found);
};

it.each([
  ["Für {{count}} Personen gestartet", ["{{count}} Personen"]],
  ["{{size}}, es fehlen {{missing}} bis {{k}}", ["fehlen {{missing}}"]],
  ["One mail is leaving, {{sent}} have left. | {{count}} have left.", ["{{sent}} have"]],
  ["{{n}} von {{m}} Personen haben", ["{{n}} von {{m}} Personen haben"]],
  ["{{n}} of {{m}} people has answered | {{n}} of {{m}} people have answered", []],
])("finds in “%s” what is wrong of one", (text, found) => {
  expect(plurals(text)).toEqual(found);
});

it("counts one as one, wherever there can be one", () => {
  const neverOne = [
    // A number is shown from three answers on.
    "With {{n}} answers, a change is clear from {{needed}} points. For a change of 1 point, 41 people would have to answer both times. Ask about the item in your one-on-ones, and mark evidence in your log.",
    "With {{n}} answers, nothing has clearly changed since {{since}}",
    "With {{n}} answers, the average can be {{margin}} points off. This gap is too small to tell.",
    "With {{n}} answers, a change is clear from {{needed}} points.",
    "{{group}} {{mean}}. Of {{n}} answers, {{low}} gave 1 to 4, {{middle}} gave 5 to 7, {{high}} gave 8 to 10.",
    "{{n}} of {{m}} people took part",
    // Only several are merged.
    "{{count}} themes merged into {{theme}}, {{counts}}",
  ];
  const found = [...english].filter(
    ([key, text]) => plurals(text).length + plurals(de[key] ?? "").length > 0,
  );
  expect(found.map(([, text]) => text).sort()).toEqual(neverOne.sort());
});
