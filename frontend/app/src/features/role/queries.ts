import { queryOptions } from "@tanstack/react-query";
import { client, versioned } from "../../shared/api";

export const roleQuery = queryOptions({
  queryKey: ["role"],
  queryFn: () => versioned(client.GET("/api/role")),
});
