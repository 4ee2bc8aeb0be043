import { queryOptions } from "@tanstack/react-query";
import { client } from "./client";
import { versioned } from "./versioned";

/** The next step; what happens on other pages changes it. */
export const homeQuery = queryOptions({
  queryKey: ["home"],
  queryFn: async () => (await versioned(client.GET("/api/home"))).value,
  staleTime: 0,
});
