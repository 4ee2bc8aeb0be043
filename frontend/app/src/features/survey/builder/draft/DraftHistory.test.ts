import { describe, expect, it } from "vitest";
import { onTrack } from "../../../../test/fixtures/surveyDraft";
import type { Question, Survey, SurveyChange } from "../../types";
import { DraftHistory } from "./DraftHistory";

const open = (id: string): Question => ({ id, kind: "open", text: { own: id } });

function server() {
  let survey: Survey = onTrack;
  let now = 0;
  const draft = {
    change: (change: SurveyChange) => {
      survey = { ...survey, ...change } as Survey;
    },
    view: () => ({ survey, etag: '"1"', saving: { is: "saved" as const } }),
  };
  const history = new DraftHistory(draft, () => now);
  return { history, draft, read: () => survey, wait: (ms: number) => (now += ms) };
}

describe("the history of a draft", () => {
  it("takes back step by step and does again", () => {
    const { history, read } = server();
    history.change({ k: 5 });
    history.change({ title: "Other", k: 6 });
    expect(history.view()).toMatchObject({ undo: true, redo: false });
    history.undo();
    expect(read()).toMatchObject({ title: onTrack.title, k: 5 });
    history.undo();
    expect([read().k, history.undo()]).toEqual([4, false]);
    history.redo();
    history.redo();
    expect(read()).toMatchObject({ title: "Other", k: 6 });
    expect(history.redo()).toBe(false);
  });

  it("counts typing without a pause as one step", () => {
    const { history, read, wait } = server();
    for (const title of ["W", "Wh", "Why"]) {
      history.change({ title }, "title");
      wait(300);
    }
    wait(3_000);
    history.change({ title: "Why not" }, "title");
    history.undo();
    expect(read().title).toBe("Why");
    history.undo();
    expect(read().title).toBe(onTrack.title);
  });

  it("begins anew after a change", () => {
    const { history } = server();
    history.change({ k: 5 });
    history.undo();
    history.change({ k: 6 });
    expect(history.view()).toMatchObject({ undo: true, redo: false });
  });

  it("gives back a field that was not there", () => {
    const { history, read } = server();
    history.change({ opensLocal: "2026-11-20T09:00" });
    history.undo();
    expect(read().opensLocal).toBeNull();
  });

  it("leaves in the form what came from elsewhere meanwhile", () => {
    const { history, draft, read } = server();
    draft.change({ questions: [open("a"), open("b")] });
    history.change({ questions: [open("b"), open("a")] });
    draft.change({ questions: [open("b"), open("a"), open("theirs")] });
    history.undo();
    expect(read().questions.map(({ id }) => id)).toEqual(["a", "theirs", "b"]);
  });
});
