import { allQuery, versionedQuery } from "../../shared/api";

/** The latest day first, without their questions. */
export const situationsQuery = allQuery("/api/situations");

export const situationQuery = (situationId: string) =>
  versionedQuery("/api/situations/{situationId}", { situationId });
