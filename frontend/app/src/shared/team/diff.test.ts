import { expect, it } from "vitest";
import { diffWords } from "./diff";

const written = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ is, text }) => ({ same: text, gone: `[-${text}-]`, new: `[+${text}+]` })[is])
    .join(" ");

it.each([
  [
    "I keep that by working in it regularly.",
    "I keep that by working in it one day a week.",
    "I keep that by working in it [-regularly.-] [+one day a week.+]",
  ],
  ["a b c d", "a x c y", "a [-b-] [+x+] c [-d-] [+y+]"],
  ["", "all new", "[+all new+]"],
  ["same", "same", "same"],
])("says in words what became of %j", (before, after, pieces) => {
  expect(written(before, after)).toBe(pieces);
});
