import type { components } from "../../../shared/api/schema";

type Schemas = components["schemas"];
type ThemeChange = Schemas["ThemeChange"];

type WithoutVersion<Change> = Change extends unknown ? Omit<Change, "after"> : never;

/** What the lead wants to change, one shape per kind, without the version that it is made from. */
type AnyChange =
  | WithoutVersion<Exclude<ThemeChange, { kind: "verdict" }>>
  | (Omit<Schemas["ThemeVerdict"], "after"> & { reason: string });

/** Of what the page knows what becomes. */
export type BoardChange = Extract<
  AnyChange,
  { kind: "move" | "add-theme" | "rename" | "order" | "remove-theme" | "verdict" | "tension" }
>;

/** Of what only the server knows it. */
export type AskedChange = Exclude<AnyChange, BoardChange> | Extract<AnyChange, { kind: "tension" }>;

/** As it waits in the queue. */
export type QueuedWish = BoardChange & { after: number };

export type VerdictWish = Extract<AnyChange, { kind: "verdict" }>;
