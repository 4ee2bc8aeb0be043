import type { Schemas } from "../../../shared/api";
import type { DocumentSaving } from "../../../shared/changes";
import type { ClauseChains, Role, RoleClause, RoleHistory } from "../types";

/** Which clause is being worked on, and what of it. */
export type Editing = { id: string; what: "meaning" | "text" } | undefined;

export type RowProps = {
  clause: RoleClause;
  /** Among those that are taken in, from 0. */
  at: number;
  role: Role;
  chain: ClauseChains;
  /** The goals that were made of it. */
  goals: Pick<Schemas["Goal"], "id" | "title">[];
  /** Of this clause, the latest day first. */
  evidence: Schemas["Entry"][];
  history: RoleHistory;
  saving: DocumentSaving;
  editing: "meaning" | "text" | undefined;
  onEdit: (editing: Editing) => void;
  /** Told what was done, for those who do not see it. */
  onSaid: (text: string) => void;
};
