import type { Board, Publication } from "./types";

/* For tests: a board of two surveys with two verdicts, of which only one survey said the second. */

export const boardId = "9b1d7c52-6a3f-4d86-9c62-0f3c5f2b7b01";
export const spring = "5b1d7c52-6a3f-4d86-9c62-0f3c5f2b7a10";
export const autumn = "5b1d7c52-6a3f-4d86-9c62-0f3c5f2b7a11";

const survey = (id: string, title: string) => ({
  id,
  title,
  closedAt: "2026-11-06T17:02:00Z",
  zone: "Europe/Berlin",
  labels: false,
  k: 4,
  answered: 12,
  named: 0,
});

const theme = (id: string, name: string): Board["themes"][number] => ({
  id,
  name,
  nameFrom: "hand",
  words: [],
  voices: 2,
  clauses: 0,
  reason: "",
  published: false,
  held: true,
});

const comment = (id: string, surveyId: string) => ({
  id,
  surveyId,
  questionId: "on-track.missing",
  field: "answer" as const,
  text: `What ${id} says`,
});

const statement = (id: string, commentId: string, themeId: string) => ({
  id,
  commentId,
  start: 0,
  end: 4,
  position: 0,
  byHand: false,
  themeId,
});

export const board: Board = {
  id: boardId,
  title: "Expectations, winter",
  role: false,
  version: 7,
  coarseness: 0,
  synthesis: { state: "done", done: 3, total: 3 },
  notices: [],
  surveys: [survey(spring, "Spring"), survey(autumn, "Autumn")],
  groups: [],
  questions: [],
  comments: [comment("c1", spring), comment("c2", spring), comment("c3", autumn)],
  clauses: [],
  themes: [
    {
      ...theme("t1", "Waiting for small approvals"),
      verdict: "realistic",
      reason: "From Monday, Clara grants access.",
    },
    {
      ...theme("t2", "A second person for testing"),
      verdict: "not-now",
      reason: "There is no position.",
      horizon: { text: "after April", remindOn: "2027-05-01" },
    },
    theme("t3", "The date is not believed"),
  ],
  statements: [
    statement("s1", "c1", "t1"),
    statement("s2", "c3", "t1"),
    statement("s3", "c2", "t2"),
  ],
  tensions: [],
};

export const unpublished: Publication = {
  published: false,
  evidence: [],
  pending: 2,
  pendingIds: ["t1", "t2"],
  quotes: [],
  toldElsewhere: [],
  mailSetUp: true,
};

export const published: Publication = {
  published: true,
  evidence: [],
  publishedAt: "2026-12-01T08:30:00Z",
  pending: 0,
  pendingIds: [],
  quotes: [],
  toldElsewhere: [],
  mailSetUp: true,
};
