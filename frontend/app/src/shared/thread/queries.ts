import { bodyQuery, type Schemas } from "../api";

/** Reads where each responsibility stands, and what people expect beside the role. */
export const roleChainQuery = bodyQuery("/api/role/chain");

/** Reads one expectation from any of its parts. */
export const threadQuery = (kind: Schemas["ExpectationKind"], key: string) =>
  bodyQuery("/api/thread", { kind, key });
