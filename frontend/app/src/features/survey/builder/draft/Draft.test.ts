import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ProblemError, UnreachableError } from "../../../../shared/api";
import { FakeDraftServer } from "../../../../test/fixtures/FakeDraftServer";
import { onTrack } from "../../../../test/fixtures/surveyDraft";
import type { Draft } from "./Draft";

describe("a draft that saves itself", () => {
  let server: FakeDraftServer;
  let draft: Draft;
  const pass = (ms = 600) => vi.advanceTimersByTimeAsync(ms);
  beforeEach(() => {
    vi.useFakeTimers();
    server = new FakeDraftServer();
    draft = server.open();
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
    expect(server.saves).toEqual([]);
    await pass();
    expect(server.saves).toEqual([{ title: "Am I" }]);
    expect(draft.view().saving).toMatchObject({ is: "saved" });
    expect(server.kept.size).toBe(0);
  });

  it("sends what was typed during a save afterwards, not instead", async () => {
    draft.change({ title: "One" });
    await pass(600);
    draft.change({ title: "Two" });
    await draft.flush();
    expect(server.saves).toEqual([{ title: "One" }, { title: "Two" }]);
  });

  it("keeps what was typed while offline, and saves it when the server answers again", async () => {
    server.fails = [new UnreachableError("gone")];
    draft.change({ intro: "Since March" });
    await pass();
    expect(draft.view().saving.is).toBe("offline");
    expect(draft.view().survey.intro).toBe("Since March");
    expect([...server.kept.values()]).toEqual([
      '[{"was":{"intro":""},"pending":{"intro":"Since March"}}]',
    ]);
    await pass(5_000);
    expect(server.survey.intro).toBe("Since March");
    expect(server.kept.size).toBe(0);
  });

  it("asks after a reload, too, when the same was changed elsewhere meanwhile", async () => {
    server.fails.push(new UnreachableError("gone"));
    draft.change({ title: "Mine", intro: "Since March" });
    await pass();
    draft.stop();
    server.elsewhere({ title: "Theirs", k: 5 });
    draft = server.open();
    draft.start();
    await pass();
    expect(draft.view().saving).toMatchObject({ is: "clash", clashes: [{ field: "title" }] });
    draft.settle("theirs");
    await pass();
    expect(server.survey).toMatchObject({ title: "Theirs", k: 5, intro: "Since March" });
  });

  it("finds what was kept on this device after a reload", async () => {
    server.fails = [new UnreachableError("gone")];
    draft.change({ title: "Saved" });
    await pass();
    draft.stop();
    const reopened = server.open();
    expect(reopened.view().survey.title).toBe("Saved");
    reopened.start();
    await pass(0);
    expect(server.survey.title).toBe("Saved");
    reopened.stop();
  });

  it("merges a change made elsewhere to another field", async () => {
    server.elsewhere({ k: 5 });
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
    server.elsewhere({ title: "Theirs" });
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
    expect(server.survey.title).toBe(title);
    expect(draft.view().saving.is).toBe("saved");
  });

  it("takes what was saved there last, when more was since the clash", async () => {
    server.elsewhere({ title: "Theirs" });
    draft.change({ title: "Mine" });
    await pass();
    server.elsewhere({ k: 5 });
    await draft.refresh();
    draft.settle("theirs");
    await pass(0);
    expect(draft.view().survey).toMatchObject({ title: "Theirs", k: 5 });
  });

  it("says which field was refused and tries again when it changes", async () => {
    const faults = [{ pointer: "/title", code: "too-short" }];
    server.fails = [
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
    expect(server.survey.title).toBe("Better");
  });

  it("takes an opening time away with null", async () => {
    server.survey = { ...onTrack, opensLocal: "2026-11-20T09:00" };
    const opened = server.open();
    opened.change({ opensLocal: null });
    expect(opened.view().survey.opensLocal).toBeUndefined();
    opened.stop();
  });
});
