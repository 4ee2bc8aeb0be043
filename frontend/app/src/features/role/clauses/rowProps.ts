import type { Schemas } from "../../../shared/api";
import type { DocumentSaving } from "../../../shared/changes";
import type { ClauseChains, Role, RoleClause, RoleHistory } from "../types";

/** Says which clause is being edited, and which part of it. */
export type Editing = { id: string; what: "meaning" | "text" } | undefined;

export type RowProps = {
  clause: RoleClause;
  /** This is the position among included clauses, from 0. */
  at: number;
  role: Role;
  chain: ClauseChains;
  /** The goals that were made of it. */
  goals: Pick<Schemas["Goal"], "id" | "title">[];
  /** These entries are about the clause, latest day first. */
  evidence: Schemas["Entry"][];
  history: RoleHistory;
  saving: DocumentSaving;
  editing: "meaning" | "text" | undefined;
  onEdit: (editing: Editing) => void;
  /** Told what was done, for those who do not see it. */
  onSaid: (text: string) => void;
};
