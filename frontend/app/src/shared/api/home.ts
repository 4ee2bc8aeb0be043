import { queryOptions } from "@tanstack/react-query";
import { today } from "../days";
import { keyOf, readFrom } from "./read";

/** The next step and what happened lately; what is done on other pages changes them. */
export const homeQuery = queryOptions({
  queryKey: keyOf("/api/home"),
  queryFn: async () => (await readFrom("/api/home", { day: today() })).value,
  staleTime: 0,
});
