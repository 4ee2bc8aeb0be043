import { itemsQuery, type Schemas } from "../api";

/** What an expectation is asked from. */
export type Expected = Schemas["ExpectationKey"];

/** What tools propose and the lead has not decided on; of an expectation without lines that name someone. */
export const proposalsQuery = ({ kind, key }: Partial<Expected> = {}) =>
  itemsQuery("/api/evidence-proposals", { kind, key });

export const evidenceKeysQuery = itemsQuery("/api/evidence-keys");
