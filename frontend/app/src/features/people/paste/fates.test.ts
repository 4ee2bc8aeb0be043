import { describe, expect, it } from "vitest";
import type { Group, Person } from "../launchRules";
import { fatesOf, groupsToMake, type Known } from "./fates";

const groups: Group[] = [
  { id: "t", kind: "team", people: 1 },
  { id: "c", kind: "client", people: 1 },
];
const createdAt = "2026-11-16T08:50:00Z";
const people: Person[] = [
  { id: "1", name: "Aylin Demir", email: "aylin.demir@nordhafen.example", groupId: "t", createdAt },
  { id: "2", name: "Ruth Albers", groupId: "c", createdAt },
];
const known: Known = {
  groups,
  people,
  byWord: new Map([
    ["team", "t"],
    ["client", "c"],
    ["clients", "c"],
  ]),
  usualGroup: "t",
  chosen: {},
  refused: {},
};
const kinds = (text: string, changed: Partial<Known> = {}) =>
  fatesOf(text, { ...known, ...changed }).map(({ kind }) => kind);

describe("what becomes of the lines", () => {
  it("joins the group that is named, or the usual one", () => {
    expect(fatesOf("Jana; j@x.example; Clients\nPiet; p@x.example", known)).toEqual([
      { kind: "ready", name: "Jana", email: "j@x.example", groupId: "c" },
      { kind: "ready", name: "Piet", email: "p@x.example", groupId: "t", usual: true },
    ]);
  });

  it("leaves out who is there already, however the address is written", () => {
    expect(fatesOf("A. Demir; Aylin.Demir@Nordhafen.example; Clients", known)).toEqual([
      { kind: "already", groupId: "t" },
    ]);
  });

  it("knows somebody without an address by name and group", () => {
    expect(kinds("ruth albers; ; Client\nRuth Albers; ; Team")).toEqual(["already", "ready"]);
  });

  it("leaves out the second of two equal lines", () => {
    expect(fatesOf("Jana; j@x.example\n\nJana M.; J@x.example", known)[2]).toEqual({
      kind: "same",
      line: 1,
    });
  });

  it("makes a new group once, unless another was chosen for the word", () => {
    const text = "Kofi; k@x.example; Security\nAma; a@x.example; security";
    const fates = fatesOf(text, known);
    expect(groupsToMake(fates)).toEqual(["Security"]);
    const chosen = fatesOf(text, { ...known, chosen: { security: "c" } });
    expect(groupsToMake(chosen)).toEqual([]);
    expect(chosen[1]).toMatchObject({ kind: "ready", groupId: "c" });
  });

  it("keeps what the server said until the line is changed", () => {
    const refused = { "Jana; j@x.example": "Not an e-mail address." };
    expect(kinds("Jana; j@x.example", { refused })).toEqual(["refused"]);
    expect(kinds("Jana; jj@x.example", { refused })).toEqual(["ready"]);
  });

  it("refuses a name that is too long", () => {
    expect(kinds("x".repeat(101))).toEqual(["too-long"]);
  });
});
