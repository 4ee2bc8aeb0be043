import { itemsQuery } from "./operationQueries";

/** What other leads agreed on. */
export const readableQuery = itemsQuery("/api/agreements/readable");
