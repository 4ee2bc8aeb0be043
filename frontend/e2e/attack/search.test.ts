import { describe, expect, it } from "vitest";
import { entriesOf, PAGE } from "./evidence/pages";
import { withoutHeaders } from "./evidence/wal";
import { Needles } from "./search";

describe("the search", () => {
  it("finds every place of every needle, at the edges too", () => {
    const needles = new Needles<string>();
    needles.add(Buffer.from("abcd"), "short");
    needles.add(Buffer.from("abcdef"), "long");
    needles.add(Buffer.from([0, 255, 0, 255, 7]), "bytes");
    const haystack = Buffer.concat([
      Buffer.from("abcdef..abcdeabc"),
      Buffer.from([0, 255, 0, 255, 7]),
      Buffer.from("abc"),
    ]);
    expect(needles.in(haystack)).toEqual([
      { at: 0, meaning: "short" },
      { at: 0, meaning: "long" },
      { at: 8, meaning: "short" },
      { at: 16, meaning: "bytes" },
    ]);
    expect(needles.in(Buffer.from("xxabcd"))).toEqual([{ at: 2, meaning: "short" }]);
    expect(needles.in(Buffer.alloc(0))).toEqual([]);
  });
});

describe("PostgreSQL's files", () => {
  it("give the entries of a B-tree's leaf, by the row they point to", () => {
    const page = Buffer.alloc(PAGE);
    page.writeUInt16LE(32, 12);
    page.writeUInt16LE(PAGE - 16, 16);
    page.writeUInt16LE(1, PAGE - 16 + 12);
    for (const [i, [at, block, row]] of [
      [8000, 3, 5],
      [7900, 65_537, 1],
    ].entries()) {
      page.writeUInt32LE((at ?? 0) | (1 << 15), 24 + 4 * i);
      page.writeUInt16LE((block ?? 0) >>> 16, at);
      page.writeUInt16LE((block ?? 0) & 0xffff, (at ?? 0) + 2);
      page.writeUInt16LE(row ?? 0, (at ?? 0) + 4);
    }
    expect(entriesOf(page)).toEqual([
      { at: 8000, row: "(3,5)" },
      { at: 7900, row: "(65537,1)" },
    ]);
  });

  it("give the log without the headers of its pages", () => {
    const segment = Buffer.alloc(2 * PAGE, ".");
    segment.fill("h", 0, 40).fill("h", PAGE, PAGE + 24);
    const stripped = Buffer.concat([...withoutHeaders(segment)]);
    expect(stripped.length).toBe(2 * PAGE - 64);
    expect(stripped.includes("h")).toBe(false);
  });
});
