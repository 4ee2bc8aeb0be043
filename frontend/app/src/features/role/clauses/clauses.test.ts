import { describe, expect, it } from "vitest";
import type { Role, RoleClause } from "../types";
import {
  changeRoleClause,
  changeSection,
  mergeWithNext,
  mergeWithPrevious,
  move,
  ownRoleClause,
  RoleFullError,
  read,
  sectionOf,
  splitClause,
  takenIn,
  waits,
} from "./clauses";

const role = (...texts: string[]): Role => ({
  clauses: texts.map((text, at) => ownRoleClause(`${at}`, text)),
});
const texts = ({ clauses }: Role) => clauses.map(({ text }) => text);

describe("the sentences of a role", () => {
  it("wait until they mean something, do not apply, or people are asked", () => {
    const begun = role("a", "b", "c", "d");
    const meant = changeRoleClause(begun, "0", { meaning: "This" });
    const decided = changeRoleClause(changeRoleClause(meant, "1", { standing: "not-here" }), "2", {
      standing: "ask",
    });
    expect(decided.clauses.map(waits)).toEqual([false, false, false, true]);
    const emptied =
      changeRoleClause(decided, "0", { meaning: " " }).clauses[0] ?? ownRoleClause("", "");
    expect(waits({ ...emptied, origin: "document" })).toBe(true);
    const applies: RoleClause = {
      ...ownRoleClause("", ""),
      origin: "document",
      standing: "applies",
    };
    expect(waits(applies)).toBe(true);
    // Own words say what they mean.
    expect(waits({ ...applies, origin: "own" })).toBe(false);
  });

  it("are left out and brought back with all of their section", () => {
    const under = (heading: string | undefined, text: string, leftOut = false): RoleClause => ({
      ...ownRoleClause(text, text),
      ...(heading && { heading }),
      leftOut,
    });
    const all: Role = {
      clauses: [
        under("Tasks", "a"),
        under("Offer", "b", true),
        under("Offer", "c"),
        under("Offer", "d", true),
        under("Tasks", "e"),
        under(undefined, "f", true),
        under(undefined, "g", true),
      ],
    };
    const section = (text: string) =>
      sectionOf(all, all.clauses.find(({ id }) => id === text) ?? ownRoleClause("", ""));
    expect(section("b").map(({ text }) => text)).toEqual(["b", "d"]);
    expect(section("a").map(({ text }) => text)).toEqual(["a"]);
    expect(section("f").map(({ text }) => text)).toEqual(["f"]);
    expect(texts({ clauses: takenIn(changeSection(all, section("b"), false)) })).toEqual([
      "a",
      "b",
      "c",
      "d",
      "e",
    ]);
    expect(takenIn(changeSection(all, section("a"), true)).map(({ text }) => text)).toEqual([
      "c",
      "e",
    ]);
  });

  it("become one with what both mean", () => {
    const two = changeRoleClause(
      changeRoleClause(role("a", "b", "c"), "0", { meaning: "x" }),
      "1",
      { meaning: "y" },
    );
    const merged = mergeWithNext(two, "0");
    expect(merged.clauses[0]).toMatchObject({ id: "0", text: "a b", meaning: "x\ny" });
    expect(texts(merged)).toEqual(["a b", "c"]);
    expect(mergeWithPrevious(two, "1")).toEqual(merged);
    expect(mergeWithPrevious(two, "0")).toBe(two);
    expect(mergeWithNext(two, "2")).toBe(two);
  });

  it("become one across a sentence that is left out, which stays", () => {
    const merged = mergeWithNext(
      changeRoleClause(role("a", "b", "c"), "1", { leftOut: true }),
      "0",
    );
    expect(texts(merged)).toEqual(["a c", "b"]);
  });

  it("stay two where one would be too long", () => {
    const long = role("a".repeat(600), "b".repeat(400));
    expect(mergeWithNext(long, "0")).toBe(long);
  });

  it("become two, of which the first keeps the meaning", () => {
    const begun = changeRoleClause(role("Lead and coach", "b"), "0", { meaning: "x" });
    const parted = splitClause(begun, "0", 5, "new");
    expect(texts(parted)).toEqual(["Lead", "and coach", "b"]);
    expect(parted.clauses[0]).toMatchObject({ meaning: "x", standing: "applies" });
    expect(parted.clauses[1]).toMatchObject({ id: "new", standing: "open" });
    expect(parted.clauses[1]).not.toHaveProperty("meaning");
    expect(texts(splitClause(begun, "0", 0, "new"))).toEqual(texts(begun));
    expect(texts(splitClause(begun, "0", 14, "new"))).toEqual(texts(begun));
  });

  it("change places with those that are taken in", () => {
    const begun = changeRoleClause(role("a", "b", "c"), "1", { leftOut: true });
    expect(takenIn(move(begun, "0", 1)).map(({ text }) => text)).toEqual(["c", "a"]);
    expect(move(begun, "0", -1)).toBe(begun);
  });

  it("keep their meaning when the text is replaced, and what was written by hand stays", () => {
    const old: Role = {
      clauses: [
        { ...ownRoleClause("0", "Lead"), origin: "document", meaning: "x", standing: "applies" },
        { ...ownRoleClause("1", "Gone"), origin: "document" },
        ownRoleClause("2", "Mine"),
      ],
    };
    const source = { name: "new.md", kind: "markdown", readAt: "2026-03-09T09:40:00Z" } as const;
    const clauses = [
      { ...ownRoleClause("9", "Lead"), origin: "document" } as const,
      { ...ownRoleClause("8", "More"), origin: "document" } as const,
    ];
    const { role: replaced, kept } = read(old, { source, clauses });
    expect(kept).toBe(0);
    expect(texts(replaced)).toEqual(["Lead", "More", "Mine"]);
    expect(replaced.clauses[0]).toMatchObject({ id: "0", meaning: "x", standing: "applies" });
    expect(replaced.source).toEqual(source);
    const long = Array.from({ length: 300 }, (_, at) =>
      ownRoleClause(`d${at}`, `Line ${at}`, "document"),
    );
    expect(() => read(old, { source, clauses: long })).toThrow(RoleFullError);
    const room = long.slice(2);
    expect(texts(read(old, { source, clauses: room }).role).slice(-2)).toEqual(["Mine", "Lead"]);
  });

  it("are left out with their meaning when another text lacks them, until one has them again", () => {
    const first = { name: "first.md", kind: "markdown", readAt: "2026-03-09T09:40:00Z" } as const;
    const second = { ...first, name: "second.md" };
    const line = (id: string, text: string) => ({
      ...ownRoleClause(id, text, "document"),
      heading: "Tasks",
      sentence: 1,
      page: 1,
    });
    const meant = { ...line("0", "Lead the team."), meaning: "x", standing: "applies" } as const;
    const asked = { ...line("1", "Ask"), standing: "ask" } as const;
    const begun: Role = { source: first, clauses: [meant, asked] };
    const { role: other, kept } = read(begun, { source: second, clauses: [line("9", "New")] });
    expect(kept).toBe(1);
    const lacking = {
      ...ownRoleClause("0", "Lead the team.", "document"),
      meaning: "x",
      leftOut: true,
    };
    expect(other.clauses).toEqual([line("9", "New"), { ...lacking, standing: "applies" }]);
    const again = read(other, { source: first, clauses: [line("8", "Lead  the\nteam")] });
    expect(again.role.clauses).toEqual([{ ...meant, text: "Lead  the\nteam" }]);
    const out = { ...begun, clauses: [{ ...meant, leftOut: true }] };
    expect(read(out, { source: second, clauses: [meant] }).role.clauses[0]?.leftOut).toBe(true);
  });

  it("stay the lead's own where a text has them too", () => {
    const source = { name: "new.md", kind: "markdown", readAt: "2026-03-09T09:40:00Z" } as const;
    const clauses = [ownRoleClause("9", "Mine", "document")];
    const { role: found } = read({ clauses: [ownRoleClause("2", "Mine")] }, { source, clauses });
    expect(texts(read(found, { source, clauses: [] }).role)).toEqual(["Mine"]);
  });

  it("are each found once where several say the same, the first one first", () => {
    const source = { name: "new.md", kind: "markdown", readAt: "2026-03-09T09:40:00Z" } as const;
    const before = changeRoleClause(role("Lead", "Coach", "Lead."), "2", { meaning: "x" });
    const lead = ["7", "8", "9"].map((id) => ownRoleClause(id, "Lead;", "document"));
    const { role: found } = read(before, { source, clauses: lead });
    expect(found.clauses.map(({ id }) => id)).toEqual(["0", "2", "9", "1"]);
    expect(found.clauses[1]).toMatchObject({ text: "Lead;", meaning: "x" });
  });

  it("are looked at a few times each, however long the role and the text are", () => {
    const source = { name: "new.md", kind: "markdown", readAt: "2026-03-09T09:40:00Z" } as const;
    let looks = 0;
    const lines = (name: string) =>
      Array.from({ length: 150 }, (_, at) => ({
        ...ownRoleClause(`${name}${at}`, ""),
        get text() {
          looks++;
          return `${name} ${at}`;
        },
      }));
    read({ clauses: lines("Old") }, { source, clauses: lines("New") });
    expect(looks).toBeLessThan(1_000);
  });

  it("lose their place in a text with that text, also those written by hand", () => {
    const source = { name: "new.md", kind: "markdown", readAt: "2026-03-09T09:40:00Z" } as const;
    const place = { heading: "Tasks", sentence: 1, page: 3 };
    const clauses = [{ ...ownRoleClause("9", "Mine", "document"), ...place }];
    const mine = [ownRoleClause("2", "Mine"), { ...ownRoleClause("3", "Not now"), leftOut: true }];
    const { role: found } = read({ clauses: mine }, { source, clauses });
    expect(found.clauses[0]).toEqual({ ...mine[0], ...place });
    expect(read(found, { source, clauses: [] }).role.clauses).toEqual(mine);
  });
});
