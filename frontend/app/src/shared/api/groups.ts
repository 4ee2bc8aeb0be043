import { client, type Schemas } from "./client";
import { everyPage } from "./pages";

/** With how many people each has who can be asked; not those in the archive. */
export const groupsQuery = {
  queryKey: ["groups"],
  queryFn: () =>
    everyPage<Schemas["Group"]>((query) => client.GET("/api/groups", { params: { query } })),
};
