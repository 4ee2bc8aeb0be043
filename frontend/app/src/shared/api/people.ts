import { client, type Schemas } from "./client";
import { everyPage } from "./pages";

/** With how many people each has who can be asked; not those in the archive. */
export const groupsQuery = {
  queryKey: ["groups"],
  queryFn: () =>
    everyPage<Schemas["Group"]>((query) => client.GET("/api/groups", { params: { query } })),
};

/** Those who can be asked; not those in the archive. */
export const peopleQuery = {
  queryKey: ["people"],
  queryFn: () =>
    everyPage<Schemas["Person"]>((query) => client.GET("/api/people", { params: { query } })),
};

export const archivedQuery = {
  queryKey: ["people", "archived"],
  queryFn: () =>
    everyPage<Schemas["Person"]>((query) =>
      client.GET("/api/people", { params: { query: { ...query, archived: true } } }),
    ),
};
