import { queryOptions } from "@tanstack/react-query";
import { client } from "./client";
import { versioned } from "./versioned";

/** What other leads agreed on. */
export const readableQuery = queryOptions({
  queryKey: ["agreement", "readable"],
  queryFn: async () => (await versioned(client.GET("/api/agreements/readable"))).value.items,
});
