import { queryOptions } from "@tanstack/react-query";
import {
  below,
  keyOf,
  queries,
  readAll,
  readFrom,
  roleQuery,
  type Schemas,
} from "../../shared/api";
import type { DocumentOf } from "../../shared/changes";
import { goalsQuery } from "../../shared/goal";

/** The role as it is edited in its place. */
export const roleDocument: DocumentOf = {
  ...{ queryKey: roleQuery.queryKey, thing: "role", operation: "PUT /api/role" },
  whole: ["source", "clauses"],
};

/** The query reads what came of the clauses, which changes on other pages. */
export const clauseChainQuery = queryOptions({
  queryKey: keyOf("/api/role/chain"),
  queryFn: async () => {
    const { value } = await readFrom("/api/role/chain");
    return new Map(value.items.map(({ clauseId, links }) => [clauseId, links]));
  },
});

/** The evidence of each clause, the latest day first: lines that hang on it, or on a goal that does. */
export const clauseEvidenceQuery = queryOptions({
  queryKey: [...below("/api/entries"), "clauses"],
  queryFn: async () => {
    const [goals, entries] = await Promise.all([
      queries.fetchQuery(goalsQuery),
      readAll("/api/entries", { evidence: true }),
    ]);
    const threads = new Map(goals.map(({ id, thread }) => [id, thread]));
    const evidence = new Map<string, Schemas["Entry"][]>();
    for (const entry of entries) {
      const thread = entry.thread ?? threads.get(entry.goalId ?? "");
      if (thread?.kind !== "clause") continue;
      evidence.set(thread.key, [...(evidence.get(thread.key) ?? []), entry]);
    }
    return evidence;
  },
});
