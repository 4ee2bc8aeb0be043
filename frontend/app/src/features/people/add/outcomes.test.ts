import { describe, expect, it } from "vitest";
import type { Person } from "../types";
import { lineOf } from "./lines";
import { groupsToMake, type Known, outcomesOf, registerOf } from "./outcomes";
import { cellsOfLine } from "./parse";

const createdAt = "2026-11-16T08:50:00Z";
const people: Person[] = [
  { id: "1", name: "Aylin Demir", email: "aylin.demir@nordhafen.example", groupId: "t", createdAt },
  { id: "2", name: "Ruth Albers", groupId: "c", createdAt },
  {
    id: "3",
    name: "Ole Brandt",
    email: "ole@nordhafen.example",
    groupId: "t",
    createdAt,
    archivedAt: createdAt,
  },
];
const known: Known = {
  register: registerOf(people),
  byWord: new Map([
    ["team", "t"],
    ["client", "c"],
    ["clients", "c"],
  ]),
  usualGroup: "t",
  chosen: {},
  refusal: () => undefined,
};
const isGroup = (word: string) => known.byWord.has(word.toLowerCase());
const outcomes = (text: string, changed: Partial<Known> = {}) =>
  outcomesOf(
    text.split("\n").map((line) => {
      const cells = cellsOfLine(line, isGroup);
      return typeof cells === "string" ? { kind: cells } : lineOf(cells, isGroup);
    }),
    { ...known, ...changed },
  );
const kinds = (text: string, changed: Partial<Known> = {}) =>
  outcomes(text, changed).map(({ kind }) => kind);

describe("what becomes of the lines", () => {
  it("joins the group that is named, or the usual one", () => {
    expect(outcomes("Jana; j@x.example; Clients\nPiet; p@x.example")).toEqual([
      { kind: "ready", name: "Jana", email: "j@x.example", groupId: "c" },
      { kind: "ready", name: "Piet", email: "p@x.example", groupId: "t", usual: true },
    ]);
  });

  it("leaves out who is there already, however the address is written", () => {
    expect(outcomes("A. Demir; Aylin.Demir@Nordhafen.example")).toEqual([
      { kind: "already", personId: "1", name: "Aylin Demir", groupId: "t", archived: false },
    ]);
  });

  it("moves who is there in another group than the line names", () => {
    expect(outcomes("A. Demir; aylin.demir@nordhafen.example; Clients")).toEqual([
      { kind: "moved", personId: "1", name: "Aylin Demir", from: "t", groupId: "c" },
    ]);
  });

  it("brings back who is in the archive, to their group or the one that is named", () => {
    expect(outcomes("Ole; ole@nordhafen.example")).toMatchObject([{ kind: "back", groupId: "t" }]);
    expect(outcomes("Ole; ole@nordhafen.example; Client")).toMatchObject([
      { kind: "back", personId: "3", from: "t", groupId: "c" },
    ]);
  });

  it("names the group of somebody of the same name", () => {
    expect(outcomes("Ruth Albers; ruth@x.example; Team")).toMatchObject([
      { kind: "ready", groupId: "t", namesake: "c" },
    ]);
  });

  it("says when one person stands in two groups", () => {
    expect(kinds("Jana; j@x.example; Team; Client")).toEqual(["two-groups"]);
    expect(outcomes("Jana; j@x.example; Team\nJana; j@x.example; Client")[1]).toEqual({
      kind: "same",
      line: 1,
      elsewhere: true,
    });
  });

  it("does one thing with one person", () => {
    expect(kinds("Aylin; aylin.demir@nordhafen.example; Client\nAylin Demir; ; Team")).toEqual([
      "moved",
      "same",
    ]);
  });

  it("knows somebody without an address by name and group", () => {
    expect(kinds("ruth albers; ; Client\nRuth Albers; ; Team")).toEqual(["already", "ready"]);
  });

  it("leaves out the second of two equal lines", () => {
    expect(outcomes("Jana; j@x.example\n\nJana M.; J@x.example")[2]).toEqual({
      kind: "same",
      line: 1,
      elsewhere: false,
    });
  });

  it("takes no address that two people of the list have", () => {
    expect(
      outcomes("Ina Falkner; p@x.example\nKarl Bo; P@x.example\nOle; o@x.example"),
    ).toMatchObject([
      { kind: "shared-email", line: 2 },
      { kind: "shared-email", line: 1 },
      { kind: "ready" },
    ]);
  });

  it("knows who stood there with an address before by name and group", () => {
    expect(kinds("Jana; j@x.example; Team\nJana; ; Team\nJana; ; Client")).toEqual([
      "ready",
      "same",
      "ready",
    ]);
    expect(kinds("Jana; ; Team\nJana; j@x.example; Team\nJana; k@x.example; Team")).toEqual([
      "ready",
      "ready",
      "ready",
    ]);
  });

  it("makes a new group once, unless another was chosen for the word", () => {
    const text = "Kofi; k@x.example; Security\nAma; a@x.example; security";
    expect(groupsToMake(outcomes(text))).toEqual(["Security"]);
    const chosen = outcomes(text, { chosen: { security: "c" } });
    expect(groupsToMake(chosen)).toEqual([]);
    expect(chosen[1]).toMatchObject({ kind: "ready", groupId: "c" });
  });

  it("says what the server said", () => {
    const refusal = (at: number) => (at === 1 ? "This isn’t an email address." : undefined);
    expect(kinds("Jana; j@x.example\nPiet; p@x.example", { refusal })).toEqual([
      "ready",
      "refused",
    ]);
  });

  it("refuses a name that is too long", () => {
    expect(kinds("x".repeat(101))).toEqual(["too-long"]);
  });
});
