import type { Versioned } from "../api";
import type { FieldFault } from "../api/problem";
import type { KeyValueStorage } from "./keyValueStorage";
import type { Tab } from "./nameTab";

/** Where what was typed is right now. */
export type Saving<Clash> =
  | { is: "saved"; at?: Date }
  | { is: "saving" | "offline" }
  | { is: "clash"; clashes: Clash[] }
  | { is: "refused"; faults: readonly FieldFault[] }
  | { is: "failed"; error: unknown };

/** Whose word counts in a clash: what was typed here, or what was saved elsewhere. */
export type Side = "mine" | "theirs";

/** What is left to save once a resource was changed elsewhere, and what only the reader can decide. */
export type Rebased<Change, Clash> = { change: Change; clashes: Clash[] };

/**
 * What a change of one kind of resource is: how changes add up, how they meet what others saved, and what the page
 * shows. All functions are pure and leave their arguments as they are; a change is kept on the device as JSON.
 *
 * @typeParam Value the resource, as the server has it
 * @typeParam Change what was typed and not saved yet: some fields, some entries, or a whole new document
 * @typeParam Clash a part that was changed here and elsewhere, each in its own way
 * @typeParam Shown what the page reads, such as `{ survey }`
 */
export interface Changing<Value, Change, Clash, Shown extends object> {
  /** The change that changes nothing. */
  readonly none: Change;
  isNone: (change: Change) => boolean;
  /** One change after the other, as one. */
  add: (change: Change, more: Change) => Change;
  /** What is left of a change once the server has `sent`; what was typed meanwhile stays. */
  without: (change: Change, sent: Change) => Change;
  /** Brings a change that was made on `base` onto `theirs`, and names what both sides changed. */
  rebase: (base: Value, theirs: Value, change: Change) => Rebased<Change, Clash>;
  /** Gives all clashes to one side. The change is then made on what the server has. */
  settle: (change: Change, clashes: readonly Clash[], side: Side) => Change;
  /** The server's with what was typed since. */
  show: (value: Value, change: Change) => Shown;
  /** The part of `value` that {@link rebase} needs of the base of `change`; all of it when this is left out. */
  was?: (value: Value, change: Change) => Partial<Value>;
}

/** What the page shows, from which version, and where what was typed is. */
export type SavedView<Shown, Clash> = Shown & { etag: string; saving: Saving<Clash> };

/** Where a resource is read from, saved to, and kept meanwhile. */
export interface Ports<Value, Change> {
  /** Saves a change with the ETag of `base`; fails with `changed-meanwhile` when that is not the newest any more. */
  save: (change: Change, base: Versioned<Value>) => Promise<Versioned<Value>>;
  read: () => Promise<Versioned<Value>>;
  /** Holds what was typed and not saved yet, on this device. */
  kept: KeyValueStorage;
  /** Of this one resource, such as `tenward.draft.<id>`. */
  key: string;
  /** Where it is typed: each tab keeps its own. */
  tab: Tab;
}
