import { queryOptions } from "@tanstack/react-query";
import { client } from "./client";
import { everyPage } from "./pages";

export const templatesQuery = queryOptions({
  queryKey: ["templates"],
  queryFn: () => everyPage((query) => client.GET("/api/templates", { params: { query } })),
});
