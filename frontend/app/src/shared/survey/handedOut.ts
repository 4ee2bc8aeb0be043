import { typedAt } from "../saving/typed";

/** Notes which links of a survey were handed out, under the survey's id; the server doesn't learn it. */
export const handedOutPrefix = "handed-out.";

/** Reads the ids of the links that this browser knows to be handed out. */
export const handedOutLinks = (surveyId: string): Set<string> =>
  new Set(
    typedAt(handedOutPrefix + surveyId)
      .split(" ")
      .filter(Boolean),
  );
