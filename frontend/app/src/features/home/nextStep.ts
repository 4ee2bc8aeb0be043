import type { Schemas } from "../../shared/api";

export type SurveySummary = Schemas["SurveySummary"];

/** The one thing to do next, and the survey it is about. */
export type NextStep =
  | { kind: "add-people" }
  | { kind: "ask" }
  | { kind: "ask-again"; survey: SurveySummary }
  | {
      kind: "read" | "rate" | "close" | "hand-out" | "wait" | "opening" | "go-on";
      survey: SurveySummary;
    };

export type Situation = {
  people: number;
  /** Newest first, as the server lists them. */
  surveys: readonly SurveySummary[];
  /** Surveys whose results this browser has shown. */
  read: ReadonlySet<string>;
  /** Surveys whose results open once the lead has rated themselves. */
  unrated: ReadonlySet<string>;
  /** Running surveys in which everybody has answered or declined. */
  closable: ReadonlySet<string>;
};

/** The newest survey whose results wait to be read. */
export const unreadOf = (surveys: readonly SurveySummary[], read: ReadonlySet<string>) =>
  surveys.find(
    ({ id, state, resultsReady }) => state === "closed" && resultsReady && !read.has(id),
  );

/**
 * What waits for the lead goes before what waits for others: unread results, or rating themselves before; a survey to close, links that nobody has used
 * yet, a draft; then the survey that runs; then the next question.
 */
export function nextStep({ people, surveys, read, unrated, closable }: Situation): NextStep {
  const running = surveys.filter(({ state }) => state === "running");
  const closed = surveys.filter(({ state }) => state === "closed");

  const unread = unreadOf(surveys, read);
  if (unread) {
    return { kind: unrated.has(unread.id) ? "rate" : "read", survey: unread };
  }
  const all = running.find(({ id }) => closable.has(id));
  if (all) {
    return { kind: "close", survey: all };
  }
  const untouched = running.find(({ answered }) => !answered);
  if (untouched) {
    return { kind: "hand-out", survey: untouched };
  }
  const draft = surveys.find(({ state }) => state === "draft");
  if (draft && people > 0) {
    return { kind: "go-on", survey: draft };
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
  if (people === 0) {
    return { kind: "add-people" };
  }
  const last = closed[0];
  return last ? { kind: "ask-again", survey: last } : { kind: "ask" };
}
