import { describe, expect, it } from "vitest";
import { everyStrings } from "./strings";

// Every feature keeps its sentences in files of these names; loading them all registers them.
import.meta.glob(["../../**/*{s,S}trings.ts", "../../**/faults.ts"], { eager: true });

const gaps = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}|<\/?(\w+)>/g)].map(([gap]) => gap);

/** German words for a rating that are not those for rating oneself. */
const otherRatings = (text: string) =>
  text
    .replace(/Selbsteinschätzung|\b[dm]ich\b[^.,:;]*?\bein(ge|zu)?schätz\w+/gi, "")
    .match(/\w*ein(ge|zu)?schätz\w+/gi);

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

    it("has a plural for each singular", () => {
      const plurals = Object.keys(en).filter((key) => key.endsWith("_one"));
      for (const key of plurals) {
        expect(en).toHaveProperty([key.replace(/_one$/, "_other")]);
      }
    });
  },
);

it("names no two features alike", () => {
  const names = everyStrings.map(({ namespace }) => namespace);
  expect(new Set(names).size).toBe(names.length);
});
