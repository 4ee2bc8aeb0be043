import type { Schemas } from "./client";
import { allQuery, bodyQuery, versionedQuery } from "./operationQueries";

/** Newest first. */
export const surveysQuery = allQuery("/api/surveys");

export const surveyQuery = (surveyId: string) =>
  versionedQuery("/api/surveys/{surveyId}", { surveyId });

/** Closed, but its results are kept from everybody: a key resists, or the numbers did not add up. */
export const heldBack = ({ state, ...survey }: Schemas["SurveySummary"]): boolean =>
  state !== "cancelled" && (survey.resultsWithheld === true || survey.halted !== undefined);

/** Results never change once they were written. */
export const resultsQuery = (surveyId: string) => ({
  ...bodyQuery("/api/surveys/{surveyId}/results", { surveyId }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Counts the comments of a board on this survey, by the rule of `board/view/Material.java`. */
export const commentsOf = ({ items, questions }: Schemas["Results"]): number =>
  questions.reduce((sum, { comments }) => sum + comments.length, 0) +
  items.reduce((sum, { examples, advice }) => sum + examples.length + advice.length, 0);
