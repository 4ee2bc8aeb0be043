import { CreationKey, client, queries, type Versioned, versioned } from "../../../../shared/api";
import { groupsQuery, peopleQuery, surveyQuery } from "../../queries";
import type { Survey } from "../../types";
import { audienceStillThere, everybody } from "./audience";
import { newDraft, sameAs, templateOf } from "./newDraft";

/** Kept until a draft was made: another attempt makes no second one. */
const key = new CreationKey();

/** A new draft; `?from=` copies an earlier survey, `?board=&theme=` asks what is meant by a theme, `?template=` chooses the form. */
export async function newFor(query: URLSearchParams): Promise<Versioned<Survey>> {
  const [boardId, themeId] = [query.get("board"), query.get("theme")];
  if (boardId && themeId) {
    const body = { themeId };
    const params = { path: { boardId }, ...key.for({ boardId, ...body }) };
    const { surveyId } = (
      await versioned(client.POST("/api/boards/{boardId}/clarifications", { params, body }))
    ).value;
    key.done();
    void queries.invalidateQueries({ queryKey: ["surveys"] });
    return queries.fetchQuery(surveyQuery(surveyId));
  }
  const [groups, people] = await Promise.all([
    queries.fetchQuery(groupsQuery),
    queries.fetchQuery(peopleQuery),
  ]);
  const from = query.get("from");
  if (from) {
    const { value: earlier } = await queries.fetchQuery(surveyQuery(from));
    const audience = audienceStillThere(earlier.audience, groups, people);
    const copy = ({ delivery }: Survey) => ({
      ...sameAs(earlier),
      audience,
      // A new draft goes by mail wherever there is any.
      ...(delivery === "links" && { delivery }),
    });
    return newDraft(await templateOf(earlier), copy, key);
  }
  const audience = everybody(groups, people);
  const asksNobody = (fresh: Survey) => fresh.audience.length === 0 && audience.length > 0;
  return newDraft(
    query.get("template") ?? "expectations",
    (fresh) => (asksNobody(fresh) ? { audience } : undefined),
    key,
  );
}
