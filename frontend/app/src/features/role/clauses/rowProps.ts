import type { Schemas } from "../../../shared/api";
import type { History } from "../History";
import type { Chain, Clause, Role } from "../types";
import type { Saving } from "../useTyped";

/** Which clause is being worked on, and what of it. */
export type Editing = { id: string; what: "meaning" | "text" } | undefined;

export type RowProps = {
  clause: Clause;
  /** Among those that are taken in, from 0. */
  at: number;
  /** Where another one begins. */
  heading: string | undefined;
  role: Role;
  chain: Chain;
  /** Of this clause, the latest day first. */
  evidence: Schemas["Entry"][];
  history: History;
  saving: Saving;
  editing: "meaning" | "text" | undefined;
  onEdit: (editing: Editing) => void;
  /** Told what was done, for those who do not see it. */
  onSaid: (text: string) => void;
};
