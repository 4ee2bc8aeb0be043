import type { components } from "../../shared/api/schema";

type Schemas = components["schemas"];

export type Results = Schemas["Results"];
export type RatedItem = Results["items"][number];
export type RatingBlock = Schemas["RatingBlock"];
export type ResultComment = Schemas["ResultComment"];
export type Participation = Results["participation"][number];
export type NamedAnswers = Results["named"][number];
