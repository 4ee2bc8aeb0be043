import { allQuery } from "./operationQueries";

/**
 * The query lists groups, with their numbers of people who can be asked; archived people do not
 * count.
 */
export const groupsQuery = allQuery("/api/groups");

/** The query lists people who can be asked, without archived ones. */
export const peopleQuery = allQuery("/api/people");

export const archivedQuery = allQuery("/api/people", { archived: true });
