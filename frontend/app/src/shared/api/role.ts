import { queryOptions } from "@tanstack/react-query";
import { client } from "./client";
import { versioned } from "./versioned";

/** What the lead wrote down of their role; an empty one until then. */
export const roleQuery = queryOptions({
  queryKey: ["role"],
  queryFn: () => versioned(client.GET("/api/role")),
});
