import { describe, expect, it } from "vitest";
import type { ColumnRole } from "./columnLayout";
import { cellsOfTable, lineOf } from "./lines";
import type { Mended } from "./useAdding";

const isGroup = (word: string) => ["team", "clients"].includes(word.trim().toLowerCase());
const roles: ColumnRole[] = ["name", "email", "group", "archived"];
const line = (row: string[], mended: Mended = {}, columns = roles) => {
  const [cells] = cellsOfTable([row], { roles: columns, heading: 0 });
  return typeof cells === "object" && lineOf({ ...cells, ...mended }, isGroup);
};

describe("a line of a file", () => {
  it("is a person in a group", () => {
    expect(line(["Jana Moll", "jana@x.example", "Team", "no"])).toEqual({
      kind: "person",
      name: "Jana Moll",
      email: "jana@x.example",
      group: "Team",
    });
  });

  it("joins the two parts of a name", () => {
    expect(line(["Moll", "Jana"], {}, ["last", "first"])).toEqual({
      kind: "person",
      name: "Jana Moll",
    });
  });

  it.each([
    ["Doe, Jane", "Jane Doe"],
    ["García Márquez, Gabriel", "Gabriel García Márquez"],
    ["Jane Doe, PhD", "Jane Doe, PhD"],
  ])("turns last and first name round: %s", (written, name) => {
    expect(line([written])).toEqual({ kind: "person", name });
  });

  it.each(["yes", "JA", "true", "1", "x"])("is archived by “%s”", (word) => {
    expect(line(["Jana", "", "", word])).toMatchObject({ archived: true });
  });

  it.each([
    ["de", "de"],
    ["Deutsch", "de"],
    ["en-GB", "en"],
    ["English", "en"],
    ["fr", undefined],
  ])("reads the language “%s”", (word, language) => {
    expect(line(["Jana", word], {}, ["name", "language"])).toEqual({
      kind: "person",
      name: "Jana",
      ...(language ? { language } : {}),
    });
  });

  it("takes line breaks and what cannot be seen out of names", () => {
    expect(line(["Jana\r\n\u00a0Moll\u200b"])).toMatchObject({ name: "Jana Moll" });
  });

  it.each(["'jana@x.example'", "“jana@x.example”", "Jana <'jana@x.example'>"])(
    "cuts the quotes around %s",
    (email) => {
      expect(line(["Jana", email])).toMatchObject({ kind: "person", email: "jana@x.example" });
    },
  );

  it("asks about what follows a name after a dash", () => {
    expect(line(["Karl Meyer - manager"])).toEqual({
      kind: "person",
      name: "Karl Meyer",
      group: "manager",
    });
    expect(line(["Karl Meyer - manager", "", "Team"])).toEqual({
      kind: "two-groups",
      words: ["manager", "Team"],
      name: "Karl Meyer",
    });
  });

  it("keeps an address in letters of any language", () => {
    expect(line(["Jürgen", "jürgen@müller.example"])).toMatchObject({
      kind: "person",
      email: "jürgen@müller.example",
    });
  });

  it.each([
    ["jana@\r\nx.example", "jana@x.example"],
    ["jana(at)x.example", "jana@x.example"],
    ["jana@x..example", "jana@x.example"],
  ])("offers to mend the address “%s”", (email, mended) => {
    expect(line(["Jana", email])).toMatchObject({ kind: "bad-email", mended });
  });

  it.each(["jana@x.example; boss@x.example", "jana@x.example, boss@x.example"])(
    "asks which of two addresses is theirs: “%s”",
    (email) => {
      const emails = ["jana@x.example", "boss@x.example"];
      expect(line(["Jana", email])).toEqual({ kind: "two-emails", emails });
    },
  );

  const ofStatus: ColumnRole[] = ["name", "status", "leaving"];
  it.each([
    ["Terminated", ""],
    ["Inactive", ""],
    ["ausgeschieden", ""],
    ["False", ""],
    ["Active", "2026-09-30"],
    ["", "30.09.2026"],
    ["", "yes"],
  ])("of somebody who has left says so: “%s” and “%s”", (status, leaving) => {
    expect(line(["Karl Bo", status, leaving], {}, ofStatus)).toMatchObject({ kind: "left" });
    expect(line(["Karl Bo", status, leaving], { left: "" }, ofStatus)).toMatchObject({
      kind: "person",
    });
  });

  it.each([
    ["Active", ""],
    ["True", "no"],
    ["Aktiv", "9999-12-31"],
    ["On leave", "-"],
    ["", ""],
  ])("of somebody who is there is ready: “%s” and “%s”", (status, leaving) => {
    expect(line(["Karl Bo", status, leaving], {}, ofStatus)).toMatchObject({ kind: "person" });
  });

  it("takes the address out of its brackets, and a name from it where there is none", () => {
    expect(line(["", "Jana <jana.moll@x.example>"])).toMatchObject({
      name: "Jana Moll",
      email: "jana.moll@x.example",
    });
  });

  it.each(["Team, Clients", "Team;Clients", "team / clients", "Team und Clients"])(
    "names two groups: “%s”",
    (group) => {
      expect(line(["Jana", "", group])).toMatchObject({ kind: "two-groups" });
      expect(line(["Jana", "", group], { group: "Team" })).toMatchObject({ group: "Team" });
    },
  );

  it("may name a group that has a comma in its name", () => {
    expect(line(["Jana", "", "Works, council"])).toMatchObject({ group: "Works, council" });
  });

  it("without a name is mended in place", () => {
    expect(line(["", "", "Team"])).toEqual({ kind: "nameless" });
    expect(line(["", "", "Team"], { name: "Jana" })).toMatchObject({ name: "Jana" });
  });

  it("says when letters were lost before", () => {
    expect(line(["J\ufffdrgen"])).toEqual({ kind: "damaged", field: "name" });
  });

  it("is left alone when it names the columns", () => {
    const columns = { roles, heading: 2 };
    const rows = [["Team list"], [], ["Name"], ["Jana"]];
    expect(cellsOfTable(rows, columns).map((each) => typeof each === "string" && each)).toEqual([
      "heading",
      "blank",
      "heading",
      false,
    ]);
  });
});
