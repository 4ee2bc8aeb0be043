import { keepTyped, typedAt, typedUnder } from "./typed";

const kept = "handed-out.";

/** Returns the ids of those links of a survey that this browser notes as handed out. */
export const handedOutLinks = (surveyId: string): Set<string> =>
  new Set(
    typedAt(kept + surveyId)
      .split(" ")
      .filter(Boolean),
  );

/** Keeps them sorted: in which order they were handed out is nobody's business. */
export const keepHandedOut = (surveyId: string, ids: ReadonlySet<string>): void =>
  keepTyped(kept + surveyId, [...ids].sort().join(" "));

/** The note goes with the links: at the close. */
export function forgetHandedOut(isOver: (surveyId: string) => boolean): void {
  for (const [surveyId] of typedUnder(kept)) if (isOver(surveyId)) keepTyped(kept + surveyId, "");
}
