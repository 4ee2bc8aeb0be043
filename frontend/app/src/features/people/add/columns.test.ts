import { describe, expect, it } from "vitest";
import { emailColumns, findColumns, isOfAnother, roleOf } from "./columnLayout";

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
      ["Full Name", "Supervisor Email", "Employee Email"],
      ["name", "none", "email"],
    ],
    [
      ["Name", "Email", "Status", "Termination Date"],
      ["name", "email", "status", "leaving"],
    ],
    [
      ["Email", "Manager", "Department"],
      ["email", "none", "none"],
    ],
  ])("by the headings %j", (headings, roles) => {
    expect(found(headings, ["x"])).toEqual({ roles, heading: 1 });
  });

  it("by addresses under a heading of another program", () => {
    const rows = [["Jana Moll", "* Work", "jana@x.example"]];
    expect(found(["Name", "E-mail 1 - Label", "E-mail 1 - Value"], ...rows)).toEqual({
      roles: ["name", "none", "email"],
      heading: 1,
    });
  });

  it.each([
    ["headings", ["E-Mail", "Private E-Mail", "Name"], ["j@x.example", "j@y.example", "Jana"]],
    ["cells", ["Name", "E-mail 1 - Value", "Kontakt"], ["Jana", "j@x.example", "j@y.example"]],
    ["cells alone", ["Jana", "j@x.example", "j@y.example"], ["Ole", "o@x.example", "o@y.example"]],
  ])("but not which of several addresses is meant, by %s", (_, ...rows) => {
    const columns = found(...rows);
    expect(columns.roles).not.toContain("email");
    expect(emailColumns(rows, columns.heading)).toHaveLength(2);
  });

  it("by the headings below a title", () => {
    const rows = [
      ["Team list 2026", "", ""],
      [],
      ["Name", "E-Mail", "Group"],
      ["Ann", "a@x.example"],
    ];
    expect(found(...rows)).toEqual({ roles: ["name", "email", "group"], heading: 2 });
  });

  it("by no word further down that could be one", () => {
    const rows = [
      ["Jana Moll", "jana@x.example"],
      ["Name", "name@x.example"],
    ];
    expect(found(...rows)).toMatchObject({ roles: ["name", "email"], heading: 0 });
  });

  it.each([
    [["Petra Lenz", "Manager"], 0],
    [["Ole Brandt", "Staff"], 0],
    [["Wer", "Manager Email"], 1],
  ])("and whether %j names them", (first, heading) => {
    const columns = found(first, ["Ole Brandt", heading ? "boss@x.example" : "Team"]);
    expect(columns.heading).toBe(heading);
    expect(columns.roles).not.toContain("email");
  });

  it("by what stands in them", () => {
    expect(
      found(["7", "Jana Moll", "jana@x.example", "Team"], ["8", "Ole", "ole@x.example", "Clients"]),
    ).toEqual({ roles: ["none", "name", "email", "group"], heading: 0 });
  });

  it("by the comma of a heading for both parts of a name", () => {
    expect(found(["Last name, First name", "E-Mail"], ["Falk, Ines"]).roles).toEqual([
      "name",
      "email",
    ]);
  });

  it("not for sure, when two could hold the names", () => {
    expect(found(["Jana", "Moll"], ["Ole", "Brandt"])).toEqual({
      roles: ["none", "none"],
      heading: 0,
    });
  });

  it("as wide as the widest line", () => {
    expect(found(["Name"], ["Jana", "jana@x.example"]).roles).toEqual(["name", "email"]);
  });
});

/** Headings of exports of Workday, BambooHR, Personio, SAP, Google, Microsoft and others. */
describe("a heading is told", () => {
  it.each([
    ["name", "Name, Full Name, Employee Name, Worker, Legal Name, Mitarbeiter, Mitarbeitername"],
    ["name", "Display name, Last name/First name, Nachname-Vorname, Employee, Anzeigename"],
    [
      "first",
      "First Name, Legal First Name, First Name [Required], firstName, Vorname, given_name",
    ],
    ["last", "Last Name, Legal Last Name, Last Name [Required], lastName, Nachname, Surname"],
    ["email", "Email, Work Email, Employee Email, Email Address [Required], E-Mail (dienstlich)"],
    ["email", "Primary Email, workEmail, E-Mail-Adresse, Geschäftliche E-Mail, Business Email"],
    ["status", "Status, Employment Status, Status [READ ONLY], Account enabled, Aktiv, Active"],
    ["leaving", "Termination Date, Last Day, Terminated, Austrittsdatum, Exit date, Austritt am"],
    [
      "none",
      "Department, Location, Job Title, Employee ID, Work, Start Date, Abteilung, Team size",
    ],
    ["none", "Private E-Mail, Personal Email, Recovery Email, Home Email, Secondary Email"],
  ])("as %s: %s", (role, all) => {
    for (const heading of all.split(", ")) {
      expect([heading, roleOf(heading)]).toEqual([heading, role]);
    }
  });

  it.each([
    "Manager, Manager Email, managerEmail, manager_email, Line Manager’s Email, Reports To",
    "Supervisor Email, Supervisor Name, Boss, Team Lead, Team Lead Email, Lead, Tech Leads, Leader",
    "Vorgesetzter, E-Mail Vorgesetzte, Chefin, Führungskraft, Teamleitung, Abteilungsleiter E-Mail",
    "Responsable, Supérieur, Jefe, Gerente, Leidinggevende, Przełożony, Yönetici, N+1 Email",
    "HR Business Partner, Assistant Email, Emergency Contact Email, Mentor, Notfallkontakt E-Mail",
  ])("as someone else’s: %s", (all) => {
    for (const heading of all.split(", ")) {
      expect([heading, isOfAnother(heading), roleOf(heading)]).toEqual([heading, true, "none"]);
      expect(
        found(["Name", heading], ["Ina", "boss@x.example"], ["Karl", "boss@x.example"]).roles,
      ).toEqual(["name", "none"]);
    }
  });
});
