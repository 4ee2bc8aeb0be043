import type { DocumentSaving } from "../../../shared/changes";
import type { ThreadOutline } from "../../../shared/thread";
import type { Role, RoleClause, RoleHistory } from "../types";

/** Says which clause is being edited, and which part of it. */
export type Editing = { id: string; what: "meaning" | "text" } | undefined;

export type RowProps = {
  clause: RoleClause;
  /** This is the position among included clauses, from 0. */
  at: number;
  role: Role;
  /** Undefined until it is known. */
  outline: ThreadOutline | undefined;
  history: RoleHistory;
  saving: DocumentSaving;
  open: boolean;
  /** Opens another clause, or none. */
  onOpen: (id: string | undefined) => void;
  editing: "meaning" | "text" | undefined;
  onEdit: (editing: Editing) => void;
  /** Told what was done, for those who do not see it. */
  onSaid: (text: string) => void;
};
