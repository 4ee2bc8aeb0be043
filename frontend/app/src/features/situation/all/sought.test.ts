import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { SituationTemplate } from "../types";
import { marksIn, seek, soughtWords } from "./sought";

const folder = `${import.meta.dirname}/../../../../../../backend/src/main/resources/situations`;
const templates = readdirSync(folder)
  .map((file) => ({
    ...JSON.parse(readFileSync(`${folder}/${file}`, "utf8")),
    key: file.replace(".json", ""),
  }))
  .sort((a, b) => a.order - b.order) as SituationTemplate[];

const first = (sought: string, count = 3) =>
  seek(templates, sought)
    .slice(0, count)
    .map(({ template }) => template.key);

it.each([
  ["too many meetings", "meetings"],
  ["budget", "learning-budget"],
  ["spoken answer", "told-in-person"],
  ["mentor", "mentor"],
  ["holiday cover", "week-away"],
  ["estimates", "estimate"],
  ["outage in production", "incident"],
  ["I was interrupted again", "interruption"],
  ["job offer", "job-offer"],
])("finds by “%s” among the first three: %s", (sought, key) => {
  expect(first(sought)).toContain(key);
});

it("finds all by what most words say, and none for words that stand in no template", () => {
  expect(first("xylophone")).toEqual([]);
  expect(first("  ")).toEqual([]);
  expect(first("(".repeat(10_000))).toEqual([]);
});

it("marks whole words, also in another form", () => {
  const text = "Meetings I attend, and a meeting";
  const marks = marksIn(text, soughtWords("meetings"));
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(["Meetings", "meeting"]);
});
