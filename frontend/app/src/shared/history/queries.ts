import { bodyQuery, type Schemas } from "../api";

/** Reads what a row said before, latest first. */
export const historyQuery = (kind: Schemas["HistoryKind"], id: string) =>
  bodyQuery("/api/history", { kind, id });
