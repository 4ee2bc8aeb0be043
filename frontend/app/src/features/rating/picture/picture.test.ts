import { expect, it } from "vitest";
import { gaps } from "../../../test/fixtures/gaps";
import { formatDistance } from "../text";
import { everyone, sectionsOf } from "../view";
import type { Captions } from "./captions";
import { wrap } from "./pen";
import { pictureOf } from "./picture";

const captions: Captions = {
  heading: "You & <they>",
  lede: "Lede",
  from: "Source",
  legend: { you: "You", others: "Others", bands: "Bands", way: "Way", earlier: "Then" },
  kind: (kind) => kind,
  item: ({ item }) => `${item.questionId} "quoted" \u0001`,
  why: ({ why }) => why ?? "",
  mean: (value) => value.toFixed(1),
  distance: formatDistance,
  n: (n) => `n ${n}`,
  spare: () => 0,
};

const drawn = () => {
  const svg = pictureOf(sectionsOf(gaps, everyone), captions, (name) => `c${name}`);
  const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
  return { svg, parsed };
};

it("is a document of its own, whatever the texts hold", () => {
  const { svg, parsed } = drawn();
  expect(parsed.querySelector("parsererror")).toBeNull();
  expect(parsed.querySelector("title")?.textContent).toBe("You & <they>");
  expect(svg).not.toContain("var(");
  expect(svg).not.toContain("\u0001");
});

it("says every number of the chart", () => {
  const texts = [...drawn().parsed.querySelectorAll("text")].map(({ textContent }) => textContent);
  for (const text of ["5.4", "−2.6", "7.7", "+2.7", "6.9", "−0.1", "7.3", "+0.3", "n 18", "few"]) {
    expect(texts.join("|")).toContain(text);
  }
  expect(texts).toContain("too-few");
});

it("has a ring for what the same people said in the cycle compared, and only then", () => {
  expect(drawn().parsed.querySelector("[data-then]")).toBeNull();
  const change = { mean: 4, n: 18, by: 1, needed: 1.5, clear: false };
  const items = gaps.items.map((item) => ({
    ...item,
    blocks: item.blocks.map((block) => (block.key === everyone ? { ...block, change } : block)),
  }));
  const svg = pictureOf(sectionsOf({ ...gaps, items }, everyone), captions, (name) => name);
  const document = new DOMParser().parseFromString(svg, "image/svg+xml");
  const [legend, ...rings] = [...document.querySelectorAll("[data-then]")].reverse();
  const shown = items.filter(({ blocks }) => blocks.some(({ key }) => key === everyone));
  expect(legend).toBeTruthy();
  expect(rings.length).toBe(shown.length);
  // At the upper edge of the bands, whose counts are below them.
  const middles = [...document.querySelectorAll("circle:not([data-then])")].map((others) =>
    Number(others.getAttribute("cy")),
  );
  for (const ring of rings) expect(middles).toContain(Number(ring.getAttribute("cy")) + 12);
  expect(svg).toContain(">Then</text>");
});

it("wraps at blanks and loses no word", () => {
  expect(wrap("one two three four", 9)).toEqual(["one two", "three", "four"]);
  expect(wrap("averyverylongword b", 5)).toEqual(["averyverylongword", "b"]);
});
