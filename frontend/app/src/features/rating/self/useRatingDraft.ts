import { type DocumentEditor, type DocumentOf, useDocument } from "../../../shared/changes";
import { selfRatingQuery } from "./queries";
import type { SelfRating } from "./types";

export type RatingHistory = DocumentEditor<SelfRating>;

const ratingDocument = (surveyId: string): DocumentOf => ({
  queryKey: selfRatingQuery(surveyId).queryKey,
  thing: `self-rating ${surveyId}`,
  ...{ operation: "PUT /api/surveys/{surveyId}/self-rating", path: { surveyId } },
  whole: ["items"],
});

/** A self-rating that is edited in its place. */
export const useRatingDraft = (surveyId: string) =>
  useDocument<SelfRating>(ratingDocument(surveyId));
