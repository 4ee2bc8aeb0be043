import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { RouteObject } from "react-router";
import { expect, it } from "vitest";
import { type Ranked, rank } from "./features/home/palette/rank";
import { targets } from "./features/home/palette/targets";
import { routes } from "./routes";
import german from "./shared/i18n/de.json";

const root = join(import.meta.dirname, "../../..");
const folder = join(root, "backend/src/main/resources/situations");
const de: Record<string, string> = german;

/** Lists the addresses of pages for members that need no id. */
const paths = (of: RouteObject[]): string[] =>
  of.flatMap(({ children, path, index, lazy }) =>
    children ? paths(children) : lazy && (index || path) ? [`/${path ?? ""}`] : [],
  );

it("finds every page that has an address without an id", () => {
  const members = paths(routes[0]?.children?.[1]?.children ?? []);
  const known = targets.flatMap((target) => ("to" in target ? target.to.split(/[#?]/)[0] : []));
  expect(members.length).toBeGreaterThan(20);
  expect(members.filter((path) => !path.includes(":") && !known.includes(path))).toEqual([]);
});

type Language = "en" | "de";

/** All that can be found by its words, as the palette ranks it. */
function all(language: Language): { pages: Ranked[]; situations: Ranked[] } {
  const pages = targets.map(({ key, label, words }) => ({
    ...{ key, words: words[language === "en" ? 0 : 1] },
    name: language === "en" ? String(label) : (de[String(label)] ?? ""),
  }));
  const situations = readdirSync(folder).map((file) => {
    const { form } = JSON.parse(readFileSync(join(folder, file), "utf8"));
    return {
      ...{ key: `situation:${file.replace(".json", "")}`, name: form.name[language] },
      ...{ words: form.words?.[language] ?? "", more: form.note[language] },
    };
  });
  return { pages, situations };
}

it.each([
  ["phrases", "en", 0.9],
  ["phrases", "de", 0.85],
  // Somebody else wrote these. Before they were read, 0.83 and 0.75 of them were found.
  ["others", "en", 0.9],
  ["others", "de", 0.83],
] as const)("finds what 60 %s in %s mean among the first three", (file, language, least) => {
  const { pages, situations } = all(language);
  const phrases = readFileSync(join(root, `bench/search/${file}.tsv`), "utf8")
    .split("\n")
    .map((line) => line.split("\t"))
    .filter(([of]) => of === language);
  expect(phrases).toHaveLength(60);
  const missed = phrases.filter(([, phrase = "", meant = ""]) => {
    const shown = [pages, situations].flatMap((each) => rank(each, phrase).slice(0, 3));
    return !meant.split(" | ").some((key) => shown.some((one) => one.key === key));
  });
  expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(Math.round(60 * (1 - least)));
});

it("takes any text: empty, long, of another script, of signs alone", () => {
  const { pages } = all("en");
  for (const typed of [
    "",
    "  ",
    "?!",
    "\u0000\u0007",
    "\u{1F600}",
    "課題",
    "the",
    "a".repeat(10_000),
  ])
    expect(rank(pages, typed).length).toBeLessThan(pages.length);
});
