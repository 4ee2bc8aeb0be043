import { heldBack, type Schemas } from "../../shared/api";

export type SurveySummary = Schemas["SurveySummary"];
export type BoardSummary = Schemas["BoardSummary"];

/** The one thing to do next, and the survey it is about. */
export type NextStep =
  | { kind: "write-role" }
  | { kind: "add-people" }
  | { kind: "ask" }
  | { kind: "ask-again"; survey: SurveySummary }
  | {
      kind:
        | "read"
        | "rate"
        | "close"
        | "hand-out"
        | "held-back"
        | "wait"
        | "opening"
        | "go-on"
        | "gather";
      survey: SurveySummary;
    }
  /** Themes on a board: whose "not now" is over, that have no verdict yet, or that those who answered do not read yet. */
  | { kind: "due" | "decide" | "tell"; board: BoardSummary };

export type Situation = {
  /** Whether the lead has written down what is expected of them. */
  role: boolean;
  people: number;
  /** Newest first, as the server lists them. */
  surveys: readonly SurveySummary[];
  /** Surveys whose results this browser has shown. */
  read: ReadonlySet<string>;
  /** Surveys whose results open once the lead has rated themselves. */
  unrated: ReadonlySet<string>;
  /** Running surveys in which everybody has answered or declined. */
  closable: ReadonlySet<string>;
  boards: readonly BoardSummary[];
  /** Whether comments of this survey can be read; only the newest that stands on no board is asked for. */
  gatherable: ReadonlySet<string>;
};

/** The newest survey that was read and whose answers stand on no board. */
export const ungatheredOf = (
  surveys: readonly SurveySummary[],
  boards: readonly BoardSummary[],
  read: ReadonlySet<string>,
): SurveySummary | undefined => {
  const newest = surveys.find(
    ({ id, state, resultsReady }) => state === "closed" && resultsReady && read.has(id),
  );
  const gathered = boards.some((board) => board.surveys.some(({ id }) => id === newest?.id));
  return gathered ? undefined : newest;
};

/** The newest survey whose results wait to be read. */
export const unreadOf = (surveys: readonly SurveySummary[], read: ReadonlySet<string>) =>
  surveys.find(
    ({ id, state, resultsReady }) => state === "closed" && resultsReady && !read.has(id),
  );

/**
 * What waits for the lead goes before what waits for others: unread results, or rating themselves before; a "not now" that is over; a survey to close;
 * links that nobody has used yet; answers to gather, themes to decide and verdicts to tell; a draft; results that are held back; then the survey that runs; then the next question.
 */
export function nextStep(situation: Situation): NextStep {
  const { role, people, surveys, read, unrated, closable, boards, gatherable } = situation;
  const running = surveys.filter((survey) => survey.state === "running" && !heldBack(survey));
  const closed = surveys.filter(({ state }) => state === "closed");

  const unread = unreadOf(surveys, read);
  if (unread) {
    return { kind: unrated.has(unread.id) ? "rate" : "read", survey: unread };
  }
  const due = boards.find((board) => board.due > 0);
  if (due) {
    return { kind: "due", board: due };
  }
  const all = running.find(({ id }) => closable.has(id));
  if (all) {
    return { kind: "close", survey: all };
  }
  const untouched = running.find(({ answered, delivery }) => !answered && delivery === "links");
  if (untouched) {
    return { kind: "hand-out", survey: untouched };
  }
  const ungathered = ungatheredOf(surveys, boards, read);
  if (ungathered && gatherable.has(ungathered.id)) {
    return { kind: "gather", survey: ungathered };
  }
  const open = boards.find(({ state, themes, decided }) => state === "done" && decided < themes);
  if (open) {
    return { kind: "decide", board: open };
  }
  const untold = boards.find(
    ({ state, tellable, published, takenBack }) =>
      state === "done" && tellable > 0 && !published && !takenBack,
  );
  if (untold) {
    return { kind: "tell", board: untold };
  }
  const draft = surveys.find(({ state }) => state === "draft");
  if (draft && people > 0) {
    return { kind: "go-on", survey: draft };
  }
  const held = surveys.find(heldBack);
  if (held) {
    return { kind: "held-back", survey: held };
  }
  const soonest = running.reduce<SurveySummary | undefined>(
    (first, survey) => (first && first.closesAt <= survey.closesAt ? first : survey),
    undefined,
  );
  if (soonest) {
    return { kind: "wait", survey: soonest };
  }
  const opening = closed.find(({ resultsReady }) => !resultsReady);
  if (opening) {
    return { kind: "opening", survey: opening };
  }
  if (!role && surveys.length === 0) {
    return { kind: "write-role" };
  }
  if (people === 0) {
    return { kind: "add-people" };
  }
  const last = closed[0];
  return last ? { kind: "ask-again", survey: last } : { kind: "ask" };
}
