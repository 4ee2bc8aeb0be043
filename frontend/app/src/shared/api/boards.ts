import { queryOptions } from "@tanstack/react-query";
import { client, type Schemas } from "./client";
import { everyPage } from "./pages";

export const boardsQuery = queryOptions({
  queryKey: ["boards"],
  queryFn: () =>
    everyPage<Schemas["BoardSummary"]>((query) => client.GET("/api/boards", { params: { query } })),
});
