import { bodyQuery, type Schemas } from "../api";

/** Reads one expectation from any of its parts. */
export const threadQuery = (kind: Schemas["ExpectationKind"], key: string) =>
  bodyQuery("/api/thread", { kind, key });
