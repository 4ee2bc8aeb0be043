import { itemsQuery, type Schemas } from "../api";

/** Identifies the expectation from which it is asked. */
export type Expected = Schemas["ExpectationKey"];

/**
 * The query lists undecided proposals of tools; for an expectation, without entries that name
 * someone.
 */
export const proposalsQuery = ({ kind, key }: Partial<Expected> = {}) =>
  itemsQuery("/api/evidence-proposals", { kind, key });

export const evidenceKeysQuery = itemsQuery("/api/evidence-keys");
