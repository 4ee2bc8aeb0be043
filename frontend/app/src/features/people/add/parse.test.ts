import { describe, expect, it } from "vitest";
import { lineOf } from "./lines";
import { cellsOfLine, mend, spread } from "./parse";

const groups = ["team", "client", "clients", "product", "other leads"];
const isGroup = (word: string) => groups.includes(word.toLowerCase());
const parse = (line: string) => {
  const cells = cellsOfLine(line, isGroup);
  return typeof cells === "string" ? { kind: cells } : lineOf(cells, isGroup);
};
const jana = { kind: "person", name: "Jana Moll", email: "jana.moll@nordhafen.example" };

describe("a line", () => {
  it.each([
    "Jana Moll <jana.moll@nordhafen.example>",
    '"Jana Moll" <jana.moll@nordhafen.example>',
    "Jana Moll, jana.moll@nordhafen.example",
    "Jana Moll; jana.moll@nordhafen.example",
    "Jana Moll\tjana.moll@nordhafen.example",
    "  Jana   Moll ,jana.moll@nordhafen.example  ",
    "jana.moll@nordhafen.example; Jana Moll",
    "jana.moll@nordhafen.example",
    "mailto:jana.moll@nordhafen.example, Jana Moll",
    "Moll, Jana <jana.moll@nordhafen.example>",
    '"Moll, Jana" <jana.moll@nordhafen.example>',
    '"Moll, Jana"; jana.moll@nordhafen.example',
    "Moll, Jana, jana.moll@nordhafen.example",
    "Jana\tMoll\tjana.moll@nordhafen.example",
    "Jana Moll jana.moll@nordhafen.example",
    "jana.moll@nordhafen.example  Jana Moll",
    "• Jana Moll, jana.moll@nordhafen.example",
    "- Jana Moll <jana.moll@nordhafen.example>",
    "12. Jana Moll jana.moll@nordhafen.example",
    "Jana Moll – jana.moll@nordhafen.example",
    "Jana Moll: jana.moll@nordhafen.example",
    "'Jana Moll' <'jana.moll@nordhafen.example'>",
    "Jana Moll; ‘jana.moll@nordhafen.example’",
  ])("%s is Jana", (line) => {
    expect(parse(line)).toEqual(jana);
  });

  it.each([
    "Jana Moll; jana.moll@nordhafen.example; Team",
    "Team; Jana Moll; jana.moll@nordhafen.example",
    "Jana Moll <jana.moll@nordhafen.example>; Team",
    "Jana Moll, Team, jana.moll@nordhafen.example",
    "Moll, Jana, jana.moll@nordhafen.example, Team",
    "Jana Moll jana.moll@nordhafen.example; Team",
  ])("%s is Jana of the team", (line) => {
    expect(parse(line)).toEqual({ ...jana, group: "Team" });
  });

  it("may name a group that is not known yet", () => {
    expect(parse("Kofi Mensah; kofi@nordhafen.example; Security")).toEqual({
      kind: "person",
      name: "Kofi Mensah",
      email: "kofi@nordhafen.example",
      group: "Security",
    });
  });

  it("needs no address", () => {
    expect(parse("Ruth Albers; ; Client")).toEqual({
      kind: "person",
      name: "Ruth Albers",
      group: "Client",
    });
    expect(parse("Ruth Albers")).toEqual({ kind: "person", name: "Ruth Albers" });
  });

  it.each([
    ["Karl Meyer - manager", { kind: "person", name: "Karl Meyer", group: "manager" }],
    ["Karl Meyer – Team", { kind: "person", name: "Karl Meyer", group: "Team" }],
    [
      "Karl Meyer - manager, karl@x.example",
      { kind: "person", name: "Karl Meyer", email: "karl@x.example", group: "manager" },
    ],
    [
      "Karl Meyer - manager; Team",
      { kind: "two-groups", words: ["manager", "Team"], name: "Karl Meyer" },
    ],
    ["Karl Meyer - ; Team", { kind: "person", name: "Karl Meyer", group: "Team" }],
    ["Karl Meyer-Lind; Team", { kind: "person", name: "Karl Meyer-Lind", group: "Team" }],
  ])("%s has no dash in the name", (line, is) => {
    expect(parse(line)).toEqual(is);
  });

  it("keeps names as they are written", () => {
    expect(parse("Bojan Petrić d’Angelo-Smith; b@x.example")).toMatchObject({
      name: "Bojan Petrić d’Angelo-Smith",
    });
  });

  it("says when an address cannot be one, and what was probably meant", () => {
    expect(parse("Sofia Lindqvist; sofia.lindqvist(at)nordhafen.example; Product")).toEqual({
      kind: "bad-email",
      text: "sofia.lindqvist(at)nordhafen.example",
      mended: "sofia.lindqvist@nordhafen.example",
    });
    expect(parse("Sofia; sofia@")).toEqual({ kind: "bad-email", text: "sofia@" });
  });

  it.each([
    "Ina Falkner\tpetra@x.example\tina@x.example",
    "petra@x.example, Ina Falkner, ina@x.example",
    "Ina Falkner <petra@x.example>; ina@x.example; Team",
  ])("asks which of two addresses is theirs: %s", (line) => {
    const emails = ["petra@x.example", "ina@x.example"];
    expect(parse(line)).toEqual({ kind: "two-emails", emails });
  });

  it("does not make a group of what says that somebody has left", () => {
    expect(parse("Karl Bo; karl@x.example; Terminated")).toEqual({
      kind: "left",
      word: "Terminated",
      group: "",
    });
  });

  it.each(["Full Name\tSupervisor Email\tEmployee Email", "Employee Name;Work Email;Department"])(
    "names the columns: %s",
    (line) => expect(parse(line)).toEqual({ kind: "heading" }),
  );

  it("may be empty, a heading or nobody", () => {
    expect(parse("   ")).toEqual({ kind: "blank" });
    expect(parse("Name\tE-mail\tGroup")).toEqual({ kind: "heading" });
    expect(parse("; ; Team")).toEqual({ kind: "nameless" });
  });
});

describe("mending", () => {
  it.each([
    ["a [at] b.example", "a@b.example"],
    ["a at b dot example", "a@b.example"],
    ["a@b..example", "a@b.example"],
    ["a@b.example.", "a@b.example"],
    ["a@@b.example", "a@b.example"],
    ["a@b.example'", "a@b.example"],
  ])("%s", (wrong, right) => {
    expect(mend(wrong)).toBe(right);
  });

  it("does not guess what cannot be known", () => {
    expect(mend("sofia@")).toBeUndefined();
    expect(mend("a@b@c.example")).toBeUndefined();
  });
});

it("puts each person of a mail list on a line of their own", () => {
  expect(spread("A B <a@x.example>; C D <c@x.example>,\r\nE <e@x.example>; Team")).toBe(
    "A B <a@x.example>\nC D <c@x.example>\nE <e@x.example>; Team",
  );
});
