import { versionedQuery } from "../../shared/api";

export const situationQuery = (situationId: string) =>
  versionedQuery("/api/situations/{situationId}", { situationId });
