import { allQuery } from "./operationQueries";

/** With how many people each has who can be asked; not those in the archive. */
export const groupsQuery = allQuery("/api/groups");

/** Those who can be asked; not those in the archive. */
export const peopleQuery = allQuery("/api/people");

export const archivedQuery = allQuery("/api/people", { archived: true });
