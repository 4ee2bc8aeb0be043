import { itemsQuery } from "./operationQueries";

/** The query lists all versions, latest first. */
export const agreementsQuery = itemsQuery("/api/agreements");

/** The query lists agreements of other leads. */
export const readableQuery = itemsQuery("/api/agreements/readable");
