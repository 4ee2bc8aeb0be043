import { queryOptions } from "@tanstack/react-query";
import { today } from "../days";
import { client } from "./client";
import { versioned } from "./versioned";

/** The next step and what happened lately; what is done on other pages changes them. */
export const homeQuery = queryOptions({
  queryKey: ["home"],
  queryFn: async () =>
    (await versioned(client.GET("/api/home", { params: { query: { day: today() } } }))).value,
  staleTime: 0,
});
