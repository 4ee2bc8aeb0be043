import { queryOptions } from "@tanstack/react-query";
import { client, type Schemas } from "./client";
import { everyPage } from "./pages";

/** Those who can be asked; not those in the archive. */
export const peopleQuery = queryOptions({
  queryKey: ["people"],
  queryFn: () =>
    everyPage<Schemas["Person"]>((query) => client.GET("/api/people", { params: { query } })),
});
