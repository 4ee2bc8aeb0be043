import type { components } from "../../../shared/api/schema";

type Schemas = components["schemas"];

export type SelfRating = Schemas["SelfRating"];
export type RatingItem = SelfRating["items"][number];
export type SelfRatingDraft = Schemas["SelfRatingDraft"];

export type RatedSurvey = Pick<Schemas["Survey"], "id" | "title" | "state" | "resultsReady">;
