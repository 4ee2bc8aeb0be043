import {
  client,
  ifMatch,
  keyOf,
  queries,
  type Schemas,
  versioned,
  versionedQuery,
} from "../../shared/api";
import type { ChangeRequest } from "../../shared/changes";
import { changeSituation } from "../../shared/situation";

export type TeamPage = Schemas["TeamPage"];
export type TeamRecord = Schemas["TeamRecord"];

export const teamPageQuery = versionedQuery("/api/team-page");

type Sections = Pick<Schemas["TeamPageChange"], "agreement" | "decisions">;

export const changeSections = (
  { value, etag }: { value: TeamPage; etag: string },
  fields: Sections,
): ChangeRequest => ({
  operation: "PATCH /api/team-page",
  thing: "team-page",
  ...{ fields, base: etag },
  was: Object.fromEntries(Object.keys(fields).map((key) => [key, value[key as keyof Sections]])),
  optimistic: [{ set: { key: teamPageQuery.queryKey, list: ["value"] }, fields }],
  reread: [teamPageQuery.queryKey],
});

export const tickRecord = ({ id, etag = "", team }: TeamRecord, ticked: boolean): ChangeRequest =>
  changeSituation({ id, etag, team }, { team: ticked }, [
    teamPageQuery.queryKey,
    keyOf("/api/situations"),
  ]);

/** Makes a link in the place of the one there was, or ends it. */
export async function changeLink(etag: string, link: "new" | "ended") {
  const answer = await versioned(
    client.PATCH("/api/team-page", { params: ifMatch(etag), body: { link } }),
  );
  queries.setQueryData(teamPageQuery.queryKey, answer);
  return answer;
}
