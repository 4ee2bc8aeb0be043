import { versionedQuery } from "./operationQueries";

/** What the lead wrote down of their role; an empty one until then. */
export const roleQuery = versionedQuery("/api/role");
