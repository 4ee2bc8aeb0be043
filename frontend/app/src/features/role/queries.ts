import { queryOptions } from "@tanstack/react-query";
import { client, versioned } from "../../shared/api";

/** What became of the clauses, by clause; it changes on other pages. */
export const chainQuery = queryOptions({
  queryKey: ["role", "chain"],
  queryFn: async () => {
    const { value } = await versioned(client.GET("/api/role/chain"));
    return new Map(value.items.map(({ clauseId, links }) => [clauseId, links]));
  },
});
