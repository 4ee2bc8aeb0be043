import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import {
  archivedQuery,
  bodyQuery,
  groupsQuery,
  peopleQuery,
  queries,
  type Schemas,
  surveyQuery,
  surveysQuery,
  templatesQuery,
  type Versioned,
} from "../../shared/api";
import { type DocumentOf, writtenQuestions } from "../../shared/changes";
import type { Survey, SurveyChange } from "./types";

export { archivedQuery, groupsQuery, peopleQuery, surveyQuery, surveysQuery, templatesQuery };

/** Each saved version of a draft has a preview of its own; the one before stays until the next is there. */
export const previewQuery = (surveyId: string, etag: string) => {
  const query = bodyQuery("/api/surveys/{surveyId}/privacy-preview", { surveyId });
  return queryOptions({
    ...{ ...query, queryKey: [...query.queryKey, etag] },
    placeholderData: keepPreviousData,
  });
};

export const countsQuery = (surveyId: string) =>
  bodyQuery("/api/surveys/{surveyId}/counts", { surveyId });

/** @param version of what it is made from, so that it is read again after a change */
export const mailPreviewQuery = (surveyId: string, language: "en" | "de", version = "") => {
  const query = bodyQuery("/api/surveys/{surveyId}/mail/preview", { surveyId, language });
  return queryOptions({
    ...{ ...query, queryKey: [...query.queryKey, version] },
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
};

export const mailQuery = (surveyId: string) =>
  bodyQuery("/api/surveys/{surveyId}/mail", { surveyId });

export const linksQuery = (surveyId: string) => ({
  ...bodyQuery("/api/surveys/{surveyId}/links", { surveyId }),
  gcTime: 0,
});

/** The query asks which items of these sets to ask next; it does not run without a set. */
export const proposalQuery = (sets: string[]) => ({
  ...bodyQuery("/api/item-proposal", { sets: sets.join(",") }),
  enabled: sets.length > 0,
});

/** Puts a survey that a call answered with where the pages read it, and lets lists and counts be read again. */
export function surveyChanged(survey: Versioned<Survey>): void {
  queries.setQueryData(surveyQuery(survey.value.id).queryKey, survey);
  void queries.invalidateQueries({ queryKey: surveysQuery.queryKey });
  void queries.invalidateQueries({ queryKey: countsQuery(survey.value.id).queryKey });
}

/** Returns the body of a draft's change. */
export const bodyOf = ({ questions, ...change }: SurveyChange): Schemas["SurveyChange"] =>
  questions ? { ...change, questions: writtenQuestions(questions) } : change;

/** A draft as it is edited in its place. */
export const draftDocument = (surveyId: string): DocumentOf => ({
  ...{ queryKey: surveyQuery(surveyId).queryKey, thing: surveyId },
  ...{ operation: "PATCH /api/surveys/{surveyId}", path: { surveyId } },
  reread: [surveysQuery.queryKey],
});
