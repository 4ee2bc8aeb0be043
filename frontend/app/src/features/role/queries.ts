import { below, roleQuery } from "../../shared/api";
import type { DocumentOf } from "../../shared/changes";
import { roleChainQuery } from "../../shared/thread";

/** The role as it is edited in its place. */
export const roleDocument: DocumentOf = {
  ...{ queryKey: roleQuery.queryKey, thing: "role", operation: "PUT /api/role" },
  whole: ["source", "clauses"],
  reread: [roleChainQuery.queryKey, below("/api/thread"), below("/api/history")],
};
