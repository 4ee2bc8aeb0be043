import { allQuery, itemsQuery, versionedQuery } from "../api";

/** The query lists shipped templates, then the reader's own. */
export const situationTemplatesQuery = itemsQuery("/api/situation-templates");

/** The latest day first, without their questions. */
export const situationsQuery = allQuery("/api/situations");

export const situationQuery = (situationId: string) =>
  versionedQuery("/api/situations/{situationId}", { situationId });
