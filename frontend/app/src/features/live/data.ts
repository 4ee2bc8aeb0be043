import { client, queries, type Schemas } from "../../shared/api";

export type Finding = Schemas["Finding"];

/** The server looks around each time it is asked; a minute later it is worth another look. */
export const goingLiveQuery = {
  queryKey: ["going-live"],
  queryFn: async () => (await client.GET("/api/going-live")).data,
  staleTime: 60_000,
};

export async function sayBackup(body: Schemas["Backup"]): Promise<void> {
  await client.PUT("/api/going-live/backup", { body });
  await queries.invalidateQueries({ queryKey: goingLiveQuery.queryKey });
}
