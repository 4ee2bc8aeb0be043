import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import {
  archivedQuery,
  client,
  everyPage,
  groupsQuery,
  peopleQuery,
  queries,
  type Schemas,
  surveyQuery,
  templatesQuery,
  type Versioned,
  versioned,
} from "../../shared/api";
import { type DocumentOf, writtenQuestions } from "../../shared/changes";
import type { Survey, SurveyChange } from "./types";

const at = (surveyId: string) => ({ params: { path: { surveyId } } });

export const surveysQuery = queryOptions({
  queryKey: ["surveys"],
  queryFn: () => everyPage((query) => client.GET("/api/surveys", { params: { query } })),
});

export { archivedQuery, groupsQuery, peopleQuery, surveyQuery, templatesQuery };

/** Each saved version of a draft has a preview of its own; the one before stays until the next is there. */
export const previewQuery = (surveyId: string, etag: string) =>
  queryOptions({
    queryKey: ["privacy-preview", surveyId, etag],
    queryFn: async () =>
      (await versioned(client.GET("/api/surveys/{surveyId}/privacy-preview", at(surveyId)))).value,
    placeholderData: keepPreviousData,
  });

export const countsQuery = (surveyId: string) =>
  queryOptions({
    queryKey: ["counts", surveyId],
    queryFn: async () =>
      (await versioned(client.GET("/api/surveys/{surveyId}/counts", at(surveyId)))).value,
  });

/** @param version of what it is made from, so that it is read again after a change */
export const mailPreviewQuery = (surveyId: string, language: "en" | "de", version = "") =>
  queryOptions({
    queryKey: ["mail-preview", surveyId, language, version],
    queryFn: async () =>
      (
        await versioned(
          client.GET("/api/surveys/{surveyId}/mail/preview", {
            params: { path: { surveyId }, query: { language } },
          }),
        )
      ).value,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });

export const mailQuery = (surveyId: string) =>
  queryOptions({
    queryKey: ["mail", surveyId],
    queryFn: async () =>
      (await versioned(client.GET("/api/surveys/{surveyId}/mail", at(surveyId)))).value,
  });

export const linksQuery = (surveyId: string) =>
  queryOptions({
    queryKey: ["links", surveyId],
    queryFn: async () =>
      (await versioned(client.GET("/api/surveys/{surveyId}/links", at(surveyId)))).value,
    gcTime: 0,
  });

/** Which items of these sets to ask next; not asked for without a set. */
export const proposalQuery = (sets: string[]) =>
  queryOptions({
    queryKey: ["item-proposal", ...sets],
    queryFn: async () =>
      (
        await versioned(
          client.GET("/api/item-proposal", { params: { query: { sets: sets.join(",") } } }),
        )
      ).value,
    enabled: sets.length > 0,
  });

/** Puts a survey that a call answered with where the pages read it, and lets lists and counts be read again. */
export function surveyChanged(survey: Versioned<Survey>): void {
  queries.setQueryData(surveyQuery(survey.value.id).queryKey, survey);
  void queries.invalidateQueries({ queryKey: ["surveys"] });
  void queries.invalidateQueries({ queryKey: ["counts", survey.value.id] });
}

/** What a change of a draft sends. */
export const bodyOf = ({ questions, ...change }: SurveyChange): Schemas["SurveyChange"] =>
  questions ? { ...change, questions: writtenQuestions(questions) } : change;

/** A draft as it is edited in its place. */
export const draftDocument = (surveyId: string): DocumentOf => ({
  ...{ queryKey: surveyQuery(surveyId).queryKey, thing: surveyId },
  ...{ operation: "PATCH /api/surveys/{surveyId}", path: { surveyId } },
  reread: [surveysQuery.queryKey],
});
