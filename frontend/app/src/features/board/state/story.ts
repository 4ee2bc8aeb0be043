import { UnreachableError } from "../../../shared/api";
import type { Tab } from "../../../shared/saving";
import { memory } from "../../../test/memory";
import type { Board, ChangeKind, Delta, Leap, Suggestions, Theme } from "../types";
import { apply } from "./apply";
import { Material } from "./material";
import { PendingChanges } from "./PendingChanges";
import { type Sheet, sheetOf } from "./sheet";
import type { Wish } from "./wishes";

/* For tests: a board of seven statements, and a server that keeps it. */

export const teamId = "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0401";
const surveyId = "5b1d7c52-6a3f-4d86-9c62-0f3c5f2b7a10";

export const theme = (id: string, more: Partial<Theme> = {}): Theme => ({
  id,
  name: id.toUpperCase(),
  nameFrom: "anchor",
  words: [],
  voices: 2,
  clauses: 0,
  reason: "",
  published: false,
  held: false,
  ...more,
});

const comment = (at: number, text: string) => ({
  id: `c${at}`,
  surveyId,
  questionId: "expectations.expect",
  field: "answer" as const,
  text,
});

const said = [
  "Review my merge requests within a day. Say no more often.",
  "I wait two days for a review, every single time.",
  "Tell us what leadership talks about.",
  "Keep your hands in the code.",
  "Less code, more time for us.",
  "A fixed hour a day would be enough.",
];

const statement = (id: string, at: number, themeId?: string, more = {}) => ({
  id,
  commentId: `c${at}`,
  start: 0,
  end: said[at]?.length ?? 0,
  position: at,
  byHand: false,
  ...(themeId ? { themeId } : {}),
  ...more,
});

export const board: Board = {
  id: "b1",
  title: "Expectations, June 2026",
  role: false,
  version: 1,
  coarseness: 0,
  synthesis: { state: "done", done: 7, total: 7 },
  notices: [],
  surveys: [
    {
      id: surveyId,
      title: "Expectations, June 2026",
      closedAt: "2026-06-26T16:00:00Z",
      zone: "Europe/Berlin",
      labels: true,
      k: 4,
      answered: 21,
      named: 0,
    },
  ],
  groups: [{ id: teamId, surveyId, kind: "team" }],
  questions: [{ questionId: "expectations.expect", surveyId, text: { en: "What do you expect?" } }],
  comments: said.map((text, at) =>
    at === 0 ? { ...comment(at, text), launchGroupId: teamId } : comment(at, text),
  ),
  clauses: [],
  themes: [theme("reviews"), theme("code"), theme("hours", { voices: 1 })],
  statements: [
    statement("s0", 0, "reviews", { end: 38 }),
    statement("s1", 1, "reviews", { alike: "s0" }),
    statement("s2", 2),
    statement("s3", 3, "code"),
    statement("s4", 4, "code"),
    statement("s5", 5, "hours"),
    statement("s6", 0, undefined, { start: 39, position: 6 }),
  ],
  tensions: [
    {
      id: "t1",
      themeId: "code",
      otherThemeId: "code",
      one: ["s4"],
      other: ["s3"],
      state: "confirmed",
    },
  ],
};

/** A suggested theme of the board's statements, by their places. */
export const suggested = (newId: string, statements: number[]) => ({
  newId,
  words: [newId],
  statements,
});

/** Of a synthesis of that board. */
export const suggestions: Suggestions = {
  statementIds: board.statements.map(({ id }) => id),
  levels: [
    { coarseness: 0, themes: [] },
    { coarseness: 1, themes: [suggested("finer", [1, 0]), suggested("other", [3, 4, 5])] },
  ],
};

/** A tab that knows which others are open. */
export const among = (name: string, ...others: string[]): Tab => ({
  name,
  open: new Set([name, ...others]),
});

export const delta = (version: number, more: Partial<Delta> = {}): Delta => ({
  version,
  coarseness: 0,
  themes: [],
  removed: [],
  placements: [],
  tensions: board.tensions,
  reload: false,
  ...more,
});

/** Answers what a test tells it to, in order; without a word it agrees. */
export class FakeBackend {
  version = 1;
  calls: unknown[] = [];
  answers: (Partial<Delta> | Error | (() => Partial<Delta>))[] = [];
  news: Partial<Delta> = {};
  board = board;
  refused: unknown[] = [];
  replaced: unknown[] = [];
  contested: unknown[] = [];
  suggestions: Suggestions = { statementIds: [], levels: [] };
  writing = false;
  shouts = 0;
  readonly storage = memory();
  readonly pending = new PendingChanges(this.storage, "b1", { name: "tab", open: undefined });

  readonly ports = {
    send: (wish: unknown, after: number) => this.#answer([wish, after]),
    undo: (leap: Leap) => this.#answer(["undo", leap]),
    redo: (leap: Leap) => this.#answer(["redo", leap]),
    changes: async () => delta(this.version, this.news),
    read: async () => this.board,
    suggestions: async () => this.suggestions,
    inTurn: (run: () => void) => {
      const timer = setTimeout(run);
      return () => clearTimeout(timer);
    },
    writing: () => this.writing,
    pending: this.pending,
    shout: () => void this.shouts++,
    refused: (refusal: unknown) => void this.refused.push(refusal),
    replaced: (replaced: unknown) => void this.replaced.push(replaced),
    contested: (contested: unknown) => void this.contested.push(contested),
  };

  async #answer(call: unknown): Promise<Delta> {
    this.calls.push(call);
    const next = this.answers.shift() ?? {};
    if (next instanceof Error) throw next;
    return delta(++this.version, { undo: "move", ...(typeof next === "function" ? next() : next) });
  }
}

/** A server that does as it is told, and answers with everything. */
export class FakeServer {
  #sheet: Sheet;
  #material: Material;
  #version = 1;
  #before: Sheet[] = [];

  constructor(found: Board = board) {
    this.#sheet = sheetOf(found);
    this.#material = new Material(found);
  }

  readonly change = ({ body }: { body: unknown }): Delta => {
    this.#before.push(this.#sheet);
    this.#sheet = apply(this.#sheet, body as Wish, this.#material);
    return this.#all((body as Wish).kind);
  };

  readonly undo = (): Delta => {
    const was = this.#sheet;
    this.#sheet = this.#before.pop() ?? was;
    const removed = was.order.filter((id) => !this.#sheet.themes.has(id));
    return { ...this.#all("move"), removed };
  };

  readonly news = (): Delta =>
    delta(this.#version, {
      ...(this.#before.length > 0 && { undo: "move" }),
      tensions: [...this.#sheet.tensions.values()],
    });

  #all(undo: ChangeKind): Delta {
    const { themes, order, places, tensions, coarseness } = this.#sheet;
    return delta(++this.#version, {
      undo,
      coarseness,
      themes: [...themes.values()],
      order: [...order],
      removed: board.themes.map(({ id }) => id).filter((id) => !themes.has(id)),
      placements: [...places].map(([id, { themeId, ...rest }]) => ({
        id,
        ...rest,
        ...(themeId && { themeId }),
      })),
      tensions: [...tensions.values()],
    });
  }
}

export const away = () => new UnreachableError("No answer");
