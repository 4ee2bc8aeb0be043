import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ProblemError, UnreachableError, type Versioned } from "../../../shared/api";
import type { Survey, SurveyChange } from "../types";
import { Draft } from "./Draft";
import { onTrack } from "./story";

const changed = () =>
  new ProblemError({ type: "/problems/changed-meanwhile", title: "Changed", status: 412 });

/** A server that keeps one draft and counts its versions. */
class Desk {
  version = 1;
  survey: Survey = onTrack;
  saves: SurveyChange[] = [];
  fails: unknown[] = [];
  readonly kept = new Map<string, string>();
  readonly storage = {
    getItem: (key: string) => this.kept.get(key) ?? null,
    setItem: (key: string, value: string) => void this.kept.set(key, value),
    removeItem: (key: string) => void this.kept.delete(key),
  };
  now = (): Versioned<Survey> => ({ value: this.survey, etag: `"${this.version}"` });
  elsewhere(change: Partial<Survey>) {
    this.survey = { ...this.survey, ...change };
    this.version++;
  }
  open = () =>
    new Draft(this.now(), {
      kept: this.storage,
      read: async () => this.now(),
      save: async (change, etag) => {
        const failure = this.fails.shift();
        if (failure) throw failure;
        if (etag !== `"${this.version}"`) throw changed();
        this.saves.push(change);
        this.elsewhere(change as Partial<Survey>);
        return this.now();
      },
    });
}

describe("a draft that saves itself", () => {
  let desk: Desk;
  let draft: Draft;
  const pass = (ms = 600) => vi.advanceTimersByTimeAsync(ms);
  beforeEach(() => {
    vi.useFakeTimers();
    desk = new Desk();
    draft = desk.open();
  });
  afterEach(() => {
    draft.stop();
    vi.useRealTimers();
  });

  it("shows what is typed at once and saves it once it rests", async () => {
    draft.change({ title: "A" });
    draft.change({ title: "Am I" });
    expect(draft.view().survey.title).toBe("Am I");
    expect(draft.view().saving.is).toBe("saving");
    expect(desk.saves).toEqual([]);
    await pass();
    expect(desk.saves).toEqual([{ title: "Am I" }]);
    expect(draft.view().saving).toMatchObject({ is: "saved" });
    expect(desk.kept.size).toBe(0);
  });

  it("sends what was typed during a save afterwards, not instead", async () => {
    draft.change({ title: "One" });
    await pass(600);
    draft.change({ title: "Two" });
    await draft.flush();
    expect(desk.saves).toEqual([{ title: "One" }, { title: "Two" }]);
  });

  it("keeps what was typed while offline, and saves it when the server answers again", async () => {
    desk.fails = [new UnreachableError("gone")];
    draft.change({ intro: "Since March" });
    await pass();
    expect(draft.view().saving.is).toBe("offline");
    expect(draft.view().survey.intro).toBe("Since March");
    expect([...desk.kept.values()]).toEqual(['{"intro":"Since March"}']);
    await pass(5_000);
    expect(desk.survey.intro).toBe("Since March");
    expect(desk.kept.size).toBe(0);
  });

  it("finds what was kept on this device after a reload", async () => {
    desk.fails = [new UnreachableError("gone")];
    draft.change({ title: "Kept" });
    await pass();
    draft.stop();
    const reopened = desk.open();
    expect(reopened.view().survey.title).toBe("Kept");
    reopened.start();
    await pass(0);
    expect(desk.survey.title).toBe("Kept");
    reopened.stop();
  });

  it("merges a change made elsewhere to another field", async () => {
    desk.elsewhere({ k: 5 });
    draft.change({ title: "Mine" });
    await pass();
    await pass(0);
    expect(draft.view().survey).toMatchObject({ title: "Mine", k: 5 });
    expect(draft.view().saving.is).toBe("saved");
  });

  it.each([
    ["mine", "Mine"],
    ["theirs", "Theirs"],
  ] as const)("puts a clash to the reader and takes %s", async (side, title) => {
    desk.elsewhere({ title: "Theirs" });
    draft.change({ title: "Mine" });
    await pass();
    expect(draft.view().saving).toEqual({
      is: "clash",
      clashes: [{ field: "title", mine: "Mine", theirs: "Theirs" }],
    });
    expect(draft.view().survey.title).toBe("Mine");
    draft.settle(side);
    await pass(0);
    expect(draft.view().survey.title).toBe(title);
    expect(desk.survey.title).toBe(title);
    expect(draft.view().saving.is).toBe("saved");
  });

  it("says which field was refused and tries again when it changes", async () => {
    const faults = [{ pointer: "/title", code: "too-short" }];
    desk.fails = [
      new ProblemError({
        type: "/problems/invalid-request",
        title: "No",
        status: 400,
        errors: faults,
      }),
    ];
    draft.change({ title: "" });
    await pass();
    expect(draft.view().saving).toEqual({ is: "refused", faults });
    draft.change({ title: "Better" });
    await pass();
    expect(desk.survey.title).toBe("Better");
  });

  it("takes an opening time away with null", async () => {
    desk.survey = { ...onTrack, opensLocal: "2026-11-20T09:00" };
    const opened = desk.open();
    opened.change({ opensLocal: null });
    expect(opened.view().survey.opensLocal).toBeUndefined();
    opened.stop();
  });

  const text = (own: string) => ({ id: own.charAt(0), kind: "open" as const, text: { own } });
  const form = (words: string) => words.split(" ").map(text);
  const words = (questions: Survey["questions"]) => questions.map(({ text }) => text.own).join(" ");

  it("brings two tabs together that change different questions", async () => {
    desk.elsewhere({ questions: form("a b") });
    draft = desk.open();
    desk.elsewhere({ questions: form("a b2 x") });
    draft.change({ questions: form("a2 b") });
    await pass();
    await pass();
    expect(draft.view().saving.is).toBe("saved");
    expect(words(desk.survey.questions)).toBe("a2 b2 x");
  });

  it.each([
    ["mine", "a2 b2"],
    ["theirs", "a3 b2"],
  ] as const)(
    "asks when both changed one question, and keeps %s with all else",
    async (side, kept) => {
      desk.elsewhere({ questions: form("a b") });
      draft = desk.open();
      desk.elsewhere({ questions: form("a3 b2") });
      draft.change({ questions: form("a2 b") });
      await pass();
      expect(draft.view().saving).toMatchObject({ is: "clash", clashes: [{ field: "questions" }] });
      draft.settle(side);
      await pass();
      expect(words(desk.survey.questions)).toBe(kept);
    },
  );

  it("asks when both together would be too long a form", async () => {
    desk.elsewhere({ questions: form("a b") });
    draft = desk.open();
    desk.elsewhere({ questions: form("a b x") });
    draft.change({ questions: form("a b y") });
    await pass();
    expect(draft.view().saving.is).toBe("clash");
    draft.settle("theirs");
    await pass();
    expect(words(desk.survey.questions)).toBe("a b x");
  });
});
