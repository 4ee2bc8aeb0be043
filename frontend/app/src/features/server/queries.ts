import {
  bodyQuery,
  client,
  ifMatch,
  queries,
  type Schemas,
  type Versioned,
  versioned,
  versionedQuery,
} from "../../shared/api";

export type ServerFinding = Schemas["Finding"];

/** The server looks around each time it is asked; a minute later it is worth another look. */
export const goingLiveQuery = { ...bodyQuery("/api/going-live"), staleTime: 60_000 };

export type LastBackup = Versioned<Schemas["LastBackup"]>;

export const backupQuery = versionedQuery("/api/going-live/backup");

export async function sayBackup(body: Schemas["Backup"], etag: string): Promise<LastBackup> {
  const said = await versioned(
    client.PUT("/api/going-live/backup", { params: ifMatch(etag), body }),
  );
  queries.setQueryData(backupQuery.queryKey, said);
  await queries.invalidateQueries({ queryKey: goingLiveQuery.queryKey });
  return said;
}

/** Cancels the running surveys whose keys no server sees. */
export async function giveUpKeys(): Promise<void> {
  await client.POST("/api/going-live/keys-lost");
  await queries.invalidateQueries({ queryKey: goingLiveQuery.queryKey });
}

export type MailLinkTest = Schemas["MailLinkTest"];
export type MailLinkOpening = Schemas["MailLinkOpening"];

export const startMailLinkTest = async () => (await client.POST("/api/mail-link-test")).data;

/** Whether something has opened the link by now. */
export const readMailLinkTest = async () => (await client.GET("/api/mail-link-test")).data;

export type LanguageModelTest = Schemas["LanguageModelTest"];

export const startLanguageModelTest = async () =>
  (await client.POST("/api/language-model-test")).data;

/** Reads what an owner has said meanwhile. */
export const readBackup = (): Promise<LastBackup> =>
  queries.fetchQuery({ ...backupQuery, staleTime: 0 });
