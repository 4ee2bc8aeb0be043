import { itemsQuery } from "./operationQueries";

/** The query lists agreements of other leads. */
export const readableQuery = itemsQuery("/api/agreements/readable");
