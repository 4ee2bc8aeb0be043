import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readTable } from "../../../shared/table";
import { findColumns } from "./columnLayout";
import { decode } from "./decode";
import { cellsOfTable, lineOf } from "./lines";
import { cellsOfLine } from "./parse";

const isGroup = (word: string) => /^(team|clients|product|manager|other leads)$/i.test(word);

/** Lists the result of each line of a file: its name, or its remark with the correction. */
function remarks(file: string): string[] {
  const bytes = readFileSync(`app/src/features/people/add/cases/${file}.csv`);
  const decoded = decode(new Uint8Array(bytes));
  const table = readTable("text" in decoded ? decoded.text : "");
  const rows = "rows" in table ? table.rows : [];
  return cellsOfTable(rows, findColumns(rows, isGroup)).flatMap((cells) => {
    if (typeof cells === "string") return [];
    const line = lineOf(cells, isGroup);
    if (line.kind === "person") return [line.name];
    return [`${line.kind}: ${"mended" in line ? line.mended : cells.name}`];
  });
}

describe("what a spreadsheet or copying has spoiled has a remark", () => {
  it("in addresses that only look like some", () => {
    expect(remarks("address-lookalikes")).toEqual([
      "bad-email: ana@y.example",
      "bad-email: bo@y.example",
      "bad-email: cy-ng@y.example",
      "bad-email: di@y.example",
    ]);
  });

  it("in a list that was saved as ASCII", () => {
    expect(remarks("excel-ascii-lossy")).toEqual([
      "damaged: ?ukasz ?ak",
      "damaged: ????? ????",
      "damaged: #NAME?",
      "damaged: #REF!",
      "damaged: Zoe?",
    ]);
  });

  it("in a list that was saved for the West", () => {
    const all = remarks("excel-western-lossy");
    expect(all.filter((remark) => remark.includes(": "))).toEqual([
      "damaged: =SUM(A1)",
      "damaged: ??? Ana",
      "damaged: 123",
      "damaged: 100000",
      "damaged: ?ukasz ?ak",
      "damaged: Mai 5",
      "damaged: TRUE",
      "damaged: Zoe?",
      "damaged: ???? ???",
      "damaged: ????? ????",
      "damaged: ?? ??",
    ]);
    expect(all).toEqual(
      expect.arrayContaining(["'t Hooft Gerard", "Siobhán O'Brien", "Null", "-Kim", "+Ana"]),
    );
  });

  it.each([
    ["'t Hooft Gerard", "'t Hooft Gerard", ""],
    ["Bob 's-Gravesande; bob@x.example", "Bob 's-Gravesande", "bob@x.example"],
    ["'s-Gravesande, Team", "'s-Gravesande", ""],
    ["'Jana Moll', jana@x.example", "Jana Moll", "jana@x.example"],
    ["Ng At Lee", "Ng At Lee", ""],
    ["Ng At Lee, Team", "Ng At Lee", ""],
    ["Ana; ana at x.example", "Ana", "ana at x.example"],
    ["Ana; ana at x dot example", "Ana", "ana at x dot example"],
    ["Ana; ana＠x.example", "Ana", "ana＠x.example"],
  ])("and what is right stays: %s", (written, name, email) => {
    expect(cellsOfLine(written, isGroup)).toMatchObject({ name, email });
  });
});

it.each([
  ["Ana; Ruiz; ana@x.example; Team; Berlin; since May", ["Berlin", "since May"]],
  ["Ana, Ruiz, Team, Berlin", ["Berlin"]],
  ["Ana Ruiz; Team", undefined],
])("what no field takes is left out and said: %s", (written, rest) => {
  const cells = cellsOfLine(written, isGroup);
  const line = typeof cells === "string" ? cells : lineOf(cells, isGroup);
  expect(line).toMatchObject({ kind: "person", group: "Team" });
  expect(typeof line === "object" && "rest" in line ? line.rest : undefined).toEqual(rest);
});
