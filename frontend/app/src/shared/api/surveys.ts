import { queryOptions } from "@tanstack/react-query";
import { client, type Schemas } from "./client";
import { everyPage } from "./pages";
import { versioned } from "./versioned";

const at = (surveyId: string) => ({ params: { path: { surveyId } } });

/** Newest first. */
export const allSurveysQuery = queryOptions({
  queryKey: ["surveys", "all"],
  queryFn: () =>
    everyPage<Schemas["SurveySummary"]>((query) =>
      client.GET("/api/surveys", { params: { query } }),
    ),
});

export const surveyQuery = (surveyId: string) =>
  queryOptions({
    queryKey: ["survey", surveyId],
    queryFn: () => versioned(client.GET("/api/surveys/{surveyId}", at(surveyId))),
  });

/** Closed, but its results are kept from everybody: a key resists, or the numbers did not add up. */
export const heldBack = ({ state, ...survey }: Schemas["SurveySummary"]): boolean =>
  state !== "cancelled" && (survey.resultsWithheld === true || survey.halted !== undefined);

/** Results never change once they were written. */
export const resultsQuery = (surveyId: string) =>
  queryOptions({
    queryKey: ["results", surveyId],
    queryFn: async () =>
      (await versioned(client.GET("/api/surveys/{surveyId}/results", at(surveyId)))).value,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** How many comments a board would be made of, as `board/view/Material.java` takes them. */
export const commentsOf = ({ items, questions }: Schemas["Results"]): number =>
  questions.reduce((sum, { comments }) => sum + comments.length, 0) +
  items.reduce((sum, { examples, advice }) => sum + examples.length + advice.length, 0);
