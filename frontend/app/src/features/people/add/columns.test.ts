import { describe, expect, it } from "vitest";
import { findColumns } from "./columnLayout";

const isGroup = (word: string) => ["team", "clients"].includes(word.trim().toLowerCase());
const found = (...rows: string[][]) => findColumns(rows, isGroup);

describe("columns are told", () => {
  it.each([
    [
      ["Name", "Email", "Group", "Archived"],
      ["name", "email", "group", "archived"],
    ],
    [
      ["name", "e-mail", "gruppe", "archiviert"],
      ["name", "email", "group", "archived"],
    ],
    [
      ["Nachname", "Vorname", "Mail-Adresse"],
      ["last", "first", "email"],
    ],
    [
      ["Department", "First Name", "Last Name", "Email Address"],
      ["none", "first", "last", "email"],
    ],
    [
      ["E-Mail", "Private E-Mail", "Name", "E-Mail"],
      ["email", "none", "name", "none"],
    ],
  ])("by the headings %j", (headings, roles) => {
    expect(found(headings, ["x"])).toEqual({ roles, heading: 1, clear: true });
  });

  it("by addresses under a heading of another program", () => {
    const rows = [["Jana Moll", "* Work", "jana@x.example", "jana@home.example"]];
    expect(
      found(["Name", "E-mail 1 - Label", "E-mail 1 - Value", "E-mail 2 - Value"], ...rows),
    ).toEqual({
      roles: ["name", "none", "email", "none"],
      heading: 1,
      clear: true,
    });
  });

  it("by the headings below a title", () => {
    const rows = [
      ["Team list 2026", "", ""],
      [],
      ["Name", "E-Mail", "Group"],
      ["Ann", "a@x.example"],
    ];
    expect(found(...rows)).toEqual({ roles: ["name", "email", "group"], heading: 2, clear: true });
  });

  it("by no word further down that could be one", () => {
    const rows = [
      ["Jana Moll", "jana@x.example"],
      ["Name", "name@x.example"],
    ];
    expect(found(...rows)).toMatchObject({ roles: ["name", "email"], heading: 0 });
  });

  it("by what stands in them", () => {
    expect(
      found(["7", "Jana Moll", "jana@x.example", "Team"], ["8", "Ole", "ole@x.example", "Clients"]),
    ).toEqual({ roles: ["none", "name", "email", "group"], heading: 0, clear: true });
  });

  it("not for sure, when two could hold the names", () => {
    expect(found(["Jana", "Moll"], ["Ole", "Brandt"])).toEqual({
      roles: ["none", "none"],
      heading: 0,
      clear: false,
    });
  });

  it("as wide as the widest line", () => {
    expect(found(["Name"], ["Jana", "jana@x.example"]).roles).toEqual(["name", "email"]);
  });
});
