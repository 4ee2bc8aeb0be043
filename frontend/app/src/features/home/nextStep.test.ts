import { describe, expect, it } from "vitest";
import { type BoardSummary, nextStep, type Situation, type SurveySummary } from "./nextStep";

const survey = (id: string, changed: Partial<SurveySummary>): SurveySummary => ({
  id,
  state: "draft",
  template: "on-track",
  title: "Am I on track?",
  ratings: true,
  delivery: "links",
  closesAt: "2026-11-27T17:00:00Z",
  zone: "Europe/Berlin",
  createdAt: "2026-11-16T08:55:00Z",
  ...changed,
});
const draft = survey("draft", {});
const running = survey("running", { state: "running", invited: 14, answered: 5 });
const closed = survey("closed", { state: "closed", answered: 13, resultsReady: true });

const step = (given: Partial<Situation>) => {
  const next = nextStep({
    role: true,
    people: 14,
    surveys: [],
    read: new Set(),
    unrated: new Set(),
    closable: new Set(),
    boards: [],
    gatherable: new Set(),
    ...given,
  });
  if ("board" in next) return [next.kind, next.board.id];
  return "survey" in next ? [next.kind, next.survey.id] : [next.kind];
};
const board = (changed: Partial<BoardSummary>): BoardSummary => ({
  id: "board",
  title: "Am I on track?",
  surveys: [{ id: "closed", title: "Am I on track?" }],
  role: false,
  themes: 12,
  decided: 12,
  tellable: 11,
  statements: 58,
  state: "done",
  published: true,
  takenBack: false,
  due: 0,
  changedAt: "2026-11-28T09:14:00Z",
  ...changed,
});

describe("the next step", () => {
  it("begins with the role, unless somebody has asked already", () => {
    expect(step({ role: false, people: 0 })).toEqual(["write-role"]);
    expect(step({ role: false, surveys: [closed], read: new Set(["closed"]) })).toEqual([
      "ask-again",
      "closed",
    ]);
  });

  it("goes on with people, then a question", () => {
    expect(step({ people: 0 })).toEqual(["add-people"]);
    expect(step({})).toEqual(["ask"]);
  });

  it("goes on with a draft, once there is somebody to ask", () => {
    expect(step({ surveys: [draft] })).toEqual(["go-on", "draft"]);
    expect(step({ surveys: [draft], people: 0 })).toEqual(["add-people"]);
  });

  it("hands out the links of a survey that nobody has answered", () => {
    const fresh = survey("fresh", { state: "running", answered: 0 });
    expect(step({ surveys: [draft, fresh] })).toEqual(["hand-out", "fresh"]);
    const mailed: SurveySummary = { ...fresh, delivery: "mail" };
    expect(step({ surveys: [mailed] })).toEqual(["wait", "fresh"]);
  });

  it("waits for the survey that closes first", () => {
    const later = survey("later", { ...running, id: "later", closesAt: "2026-12-01T17:00:00Z" });
    expect(step({ surveys: [later, running] })).toEqual(["wait", "running"]);
  });

  it("closes when everybody has answered", () => {
    expect(step({ surveys: [draft, running], closable: new Set(["running"]) })).toEqual([
      "close",
      "running",
    ]);
  });

  it("asks leads for their own rating before their results open", () => {
    const unrated = new Set(["closed"]);
    expect(step({ surveys: [draft, running, closed], unrated })).toEqual(["rate", "closed"]);
    expect(step({ surveys: [running], unrated })).toEqual(["wait", "running"]);
  });

  it("reads results before anything else, once", () => {
    expect(step({ surveys: [draft, running, closed] })).toEqual(["read", "closed"]);
    expect(step({ surveys: [closed], read: new Set(["closed"]) })).toEqual(["ask-again", "closed"]);
  });

  it("says that answers are being opened", () => {
    const opening = survey("opening", { state: "closed", resultsReady: false });
    expect(step({ surveys: [opening] })).toEqual(["opening", "opening"]);
  });

  it("says that results are held back, before it waits", () => {
    const withheld = survey("withheld", {
      state: "closed",
      resultsReady: false,
      resultsWithheld: true,
    });
    const halted = survey("halted", { state: "running", halted: "more-answers-than-ballots" });
    expect(step({ surveys: [running, withheld] })).toEqual(["held-back", "withheld"]);
    expect(step({ surveys: [halted, running] })).toEqual(["held-back", "halted"]);
    const givenUp: SurveySummary = { ...halted, state: "cancelled" };
    expect(step({ surveys: [givenUp, running] })).toEqual(["wait", "running"]);
  });

  it("does not count what was cancelled", () => {
    expect(step({ surveys: [survey("gone", { state: "cancelled" })] })).toEqual(["ask"]);
  });

  it("gathers what was read into themes, where there is something to gather", () => {
    const surveys = [closed];
    const read = new Set(["closed"]);
    const gatherable = new Set(["closed"]);
    expect(step({ surveys, read })).toEqual(["ask-again", "closed"]);
    expect(step({ surveys, read, gatherable })).toEqual(["gather", "closed"]);
    expect(step({ surveys, gatherable })).toEqual(["read", "closed"]);
    expect(step({ surveys, read, gatherable, boards: [board({})] })).toEqual([
      "ask-again",
      "closed",
    ]);
  });

  it("goes on with themes without a verdict, and first with what comes back", () => {
    const read = new Set(["closed"]);
    const open = board({ decided: 9 });
    expect(step({ surveys: [closed], read, boards: [open] })).toEqual(["decide", "board"]);
    expect(step({ boards: [board({ state: "running", decided: 0 })] })).toEqual(["ask"]);
    const due = board({ due: 1 });
    expect(step({ surveys: [running], boards: [due] })).toEqual(["due", "board"]);
  });

  it("tells those who answered once every theme has its verdict", () => {
    const untold = board({ published: false });
    const given = { surveys: [draft, closed], read: new Set(["closed"]) };
    expect(step({ ...given, boards: [untold] })).toEqual(["tell", "board"]);
    expect(step({ ...given, boards: [board({})] })).toEqual(["go-on", "draft"]);
    const open = board({ id: "open", decided: 9 });
    expect(step({ ...given, boards: [untold, open] })).toEqual(["decide", "open"]);
  });

  it("tells nothing that was taken back until it is changed", () => {
    const takenBack = board({ published: false, takenBack: true });
    expect(step({ boards: [takenBack] })).toEqual(["ask"]);
    const untold = board({ id: "untold", published: false });
    expect(step({ boards: [takenBack, untold] })).toEqual(["tell", "untold"]);
    expect(step({ boards: [{ ...takenBack, due: 1 }] })).toEqual(["due", "board"]);
  });

  it("tells nothing that is still gathered, or that nobody who answered said", () => {
    const untold = board({ published: false });
    expect(step({ boards: [{ ...untold, state: "running" }] })).toEqual(["ask"]);
    expect(step({ boards: [{ ...untold, tellable: 0 }] })).toEqual(["ask"]);
    expect(step({ boards: [{ ...untold, themes: 0, decided: 0, tellable: 0 }] })).toEqual(["ask"]);
  });
});
