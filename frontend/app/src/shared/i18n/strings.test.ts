import { describe, expect, it } from "vitest";
import { i18n, languages, speak } from "./language";
import { everyStrings, say, written } from "./strings";

// Every feature keeps its sentences in files of these names; loading them all registers them.
import.meta.glob(["../../**/*{s,S}trings.ts", "../../**/faults.ts"], { eager: true });

const gaps = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}|<\/?(\w+)>/g)].map(([gap]) => gap);

/** German words for a rating that are not those for rating oneself. */
const otherRatings = (text: string) =>
  text
    .replace(/Selbsteinschätzung|\b[dm]ich\b[^.,:;]*?\bein(ge|zu)?schätz\w+/gi, "")
    .match(/\w*ein(ge|zu)?schätz\w+/gi);

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
const plurals = ([key, text]: [string, string]) =>
  /_(zero|other)$/.test(key) ? [] : [...text.matchAll(beside)].map(([found]) => found);

describe.each(everyStrings.map((strings) => [strings.namespace, strings] as const))(
  "%s",
  (_, it_) => {
    const { en, de } = it_;

    it("has every sentence in both languages", () => {
      expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
      for (const text of [...Object.values(en), ...Object.values(de)]) {
        expect(text.trim()).not.toBe("");
      }
    });

    it("fills the same gaps in both languages", () => {
      for (const [key, text] of Object.entries(en)) {
        const wanted = new Set(gaps(text).filter((gap) => gap !== "{{count}}"));
        const given = new Set(gaps(de[key] ?? "").filter((gap) => gap !== "{{count}}"));
        expect([key, given]).toEqual([key, wanted]);
      }
    });

    it("calls a rating one thing in German, and only rating oneself another", () => {
      for (const [key, text] of Object.entries(de)) {
        expect([key, otherRatings(text)]).toEqual([key, null]);
      }
    });

    it.each(languages)("fills the gaps as the library does, in %s", (spoken) => {
      speak(spoken);
      const t = i18n.getFixedT(spoken, it_.namespace);
      const form = /_(zero|one|other)$/;
      for (const [key, text] of Object.entries(it_[spoken])) {
        const named = Object.fromEntries(
          gaps(text).map((gap) => [gap.slice(2, -2), "<$1> & {{gap}}"]),
        );
        for (const count of form.test(key) ? [0, 1, 2, 1_000] : [1_000, undefined]) {
          const values = { ...named, ...(count !== undefined && { count }) };
          const bare = key.replace(form, "");
          expect(say(it_, bare, values)).toBe(t(bare, { ...values, replace: written(values) }));
        }
      }
    });

    it("has a plural for each singular", () => {
      const plurals = Object.keys(en).filter((key) => key.endsWith("_one"));
      for (const key of plurals) {
        expect(en).toHaveProperty([key.replace(/_one$/, "_other")]);
      }
    });
  },
);

it.each([
  ["launched", "Für {{count}} Personen gestartet", ["{{count}} Personen"]],
  ["lacks", "{{size}}, es fehlen {{missing}} bis {{k}}", ["fehlen {{missing}}"]],
  ["left_one", "One mail is leaving, {{sent}} have left.", ["{{sent}} have"]],
  ["took", "{{n}} von {{m}} Personen haben", ["{{n}} von {{m}} Personen haben"]],
  ["took_one", "{{n}} of {{m}} people has answered", []],
  ["took_other", "{{n}} of {{m}} people have answered", []],
])("finds in %s what is wrong of one", (key, text, found) => {
  expect(plurals([key, text])).toEqual(found);
});

it("counts one as one, wherever there can be one", () => {
  const neverOne = [
    // A number is shown from three answers on.
    ...["gaps change.why", "gaps plot.others", "results plot.block"],
    ...["results comments.h1_one", "results participation.h1"],
    // Of one, another sentence says it.
    ...["gaps h1.all", "board lede.some_one"],
    // Only several are merged, and only several are counted while they are dragged.
    ...["board drag.count", "board merged"],
    // The groups disagree, not what they disagree in.
    "gaps lede.disagree",
  ];
  const found = everyStrings.flatMap(({ namespace, en, de }) =>
    [...Object.entries(en), ...Object.entries(de)]
      .filter((sentence) => plurals(sentence).length > 0)
      .map(([key]) => `${namespace} ${key}`),
  );
  expect([...new Set(found)].sort()).toEqual(neverOne.sort());
});

it("names no two features alike", () => {
  const names = everyStrings.map(({ namespace }) => namespace);
  expect(new Set(names).size).toBe(names.length);
});
