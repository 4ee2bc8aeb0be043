import { describe, expect, it } from "vitest";
import {
  changeRoleClause,
  mergeWithNext,
  move,
  ownRoleClause,
  read,
  splitClause,
} from "./clauses/clauses";
import { mergeRole, takeTheirField } from "./merge";
import { RoleHistory } from "./RoleHistory";
import type { Role } from "./types";

const base: Role = { clauses: ["a", "b", "c", "d"].map((text) => ownRoleClause(text, text)) };
const texts = ({ clauses }: Role) => clauses.map(({ text }) => text);

describe("two tabs", () => {
  it("change different sentences", () => {
    const mine = changeRoleClause(base, "a", { meaning: "mine" });
    const theirs = changeRoleClause(base, "b", { meaning: "theirs" });
    const { role, clashes } = mergeRole(base, mine, theirs);
    expect(clashes).toEqual([]);
    expect(role.clauses.map(({ meaning }) => meaning)).toEqual([
      "mine",
      "theirs",
      undefined,
      undefined,
    ]);
  });

  it("change different parts of one sentence", () => {
    const { role, clashes } = mergeRole(
      base,
      changeRoleClause(base, "a", { text: "A" }),
      changeRoleClause(base, "a", { standing: "ask" }),
    );
    expect(clashes).toEqual([]);
    expect(role.clauses[0]).toMatchObject({ text: "A", standing: "ask" });
  });

  it("put the same part to the reader, whose either choice leaves the rest", () => {
    const mine = changeRoleClause(changeRoleClause(base, "a", { text: "mine" }), "b", {
      text: "B",
    });
    const theirs = changeRoleClause(base, "a", { text: "theirs" });
    const { role, clashes } = mergeRole(base, mine, theirs);
    expect(clashes).toEqual([{ id: "a", field: "text", mine: "mine", theirs: "theirs" }]);
    expect(texts(role)).toEqual(["mine", "B", "c", "d"]);
    expect(texts(clashes.reduce(takeTheirField, role))).toEqual(["theirs", "B", "c", "d"]);
  });

  it("do not clash where both wrote the same", () => {
    const same = changeRoleClause(base, "a", { meaning: "same" });
    expect(mergeRole(base, same, structuredClone(same)).clashes).toEqual([]);
  });

  it("split here, move there, and write something new on both sides", () => {
    const mine = splitClause(changeRoleClause(base, "b", { text: "b1 b2" }), "b", 2, "new");
    const theirs = { clauses: [...move(base, "c", 1).clauses, ownRoleClause("e", "e")] };
    expect(texts(mergeRole(base, mine, theirs).role)).toEqual(["a", "b1", "b2", "d", "c", "e"]);
    expect(texts(mergeRole(base, theirs, mine).role)).toEqual(["a", "b1", "b2", "d", "c", "e"]);
  });

  it("throw away what nobody else touched, and keep what somebody wrote into", () => {
    const mine = mergeWithNext(base, "a");
    expect(texts(mergeRole(base, mine, base).role)).toEqual(["a b", "c", "d"]);
    const theirs = changeRoleClause(base, "b", { meaning: "written" });
    expect(texts(mergeRole(base, mine, theirs).role)).toEqual(["a b", "b", "c", "d"]);
    expect(texts(mergeRole(base, theirs, mine).role)).toEqual(["a b", "b", "c", "d"]);
  });
});

describe("undo", () => {
  function desk() {
    let role = base;
    let now = 0;
    const typed = {
      view: () => ({ role, etag: "", saving: { is: "saved" as const } }),
      change: (next: Role | undefined) => {
        role = next ?? role;
      },
    };
    const history = new RoleHistory(typed, () => now);
    return { history, see: () => role, elsewhere: typed.change, later: () => (now += 10_000) };
  }

  it("takes back and does again, and leaves what came from elsewhere", () => {
    const { history, see, elsewhere } = desk();
    history.change((role) => mergeWithNext(role, "a"));
    elsewhere(changeRoleClause(see(), "d", { meaning: "elsewhere" }));
    expect(history.undo()).toBe(true);
    expect(texts(see())).toEqual(["a", "b", "c", "d"]);
    expect(see().clauses[3]).toMatchObject({ meaning: "elsewhere" });
    expect(history.redo()).toBe(true);
    expect(texts(see())).toEqual(["a b", "c", "d"]);
    expect(history.redo()).toBe(false);
  });

  it("puts sentences back where they stood in a text that was replaced", () => {
    const { history, see } = desk();
    const document = {
      ...ownRoleClause("x", "Lead", "document"),
      heading: "Tasks",
      sentence: 7,
      page: 2,
    };
    history.change(() => ({ clauses: [{ ...document, meaning: "x" }] }));
    const before = see();
    const source = { name: "new.md", kind: "markdown", readAt: "2026-03-09T09:40:00Z" } as const;
    history.change((role) => read(role, { source, clauses: [] }).role);
    expect(see().clauses[0]).not.toHaveProperty("sentence");
    history.undo();
    expect(see()).toEqual(before);
  });

  it("takes what was typed at a stretch as one step", () => {
    const { history, see, later } = desk();
    const type = (meaning: string) =>
      history.change((role) => changeRoleClause(role, "a", { meaning }), "a meaning");
    type("O");
    type("On");
    later();
    type("On time");
    history.undo();
    expect(see().clauses[0]?.meaning).toBe("On");
    history.undo();
    expect(see()).toEqual(base);
    expect(history.view()).toMatchObject({ undo: false, redo: true });
  });
});
