import { versionedQuery } from "./operationQueries";

/** The query reads the lead's role, which is empty at first. */
export const roleQuery = versionedQuery("/api/role");
