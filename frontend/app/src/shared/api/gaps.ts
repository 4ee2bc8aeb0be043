import { allQuery, bodyQuery } from "./operationQueries";
import { queries } from "./queries";

/** The surveys that can be looked at, the latest first. */
export const gapsListQuery = allQuery("/api/rated-surveys");

/**
 * @param compare the id of an earlier cycle, empty for none
 */
export const gapsQuery = (surveyId: string, compare = "") =>
  bodyQuery("/api/surveys/{surveyId}/gaps", { surveyId, compare: compare || undefined });

/** Advice stands among the gaps of its survey, and in the ladders of the cycles after it, too. */
export const adviceChanged = (surveyId: string) =>
  queries.invalidateQueries({
    predicate: ({ queryKey: [, of, what, more] }) =>
      what === "gaps" && (of === surveyId || more === "ladder"),
  });
