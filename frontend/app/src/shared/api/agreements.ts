import { itemsQuery } from "./read";

/** What other leads agreed on. */
export const readableQuery = itemsQuery("/api/agreements/readable");
