import type { components } from "../../../shared/api/schema";

type Schemas = components["schemas"];
type ThemeChange = Schemas["ThemeChange"];

type WithoutVersion<Change> = Change extends unknown ? Omit<Change, "after"> : never;

/** Describes each kind of change a lead can make, without the version that it starts from. */
type AnyChange =
  | WithoutVersion<Exclude<ThemeChange, { kind: "verdict" }>>
  | (Omit<Schemas["ThemeVerdict"], "after"> & { reason: string });

/** The page can compute the result of these changes. */
export type BoardChange = Extract<
  AnyChange,
  { kind: "move" | "add-theme" | "rename" | "order" | "remove-theme" | "verdict" | "tension" }
>;

/** Only the server can compute the result of these changes. */
export type AskedChange = Exclude<AnyChange, BoardChange> | Extract<AnyChange, { kind: "tension" }>;

/** A change waits in the queue in this shape. */
export type QueuedWish = BoardChange & { after: number };

export type VerdictWish = Extract<AnyChange, { kind: "verdict" }>;
