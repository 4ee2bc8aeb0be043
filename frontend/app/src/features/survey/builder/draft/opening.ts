import {
  boardQuery,
  CreationKey,
  client,
  queries,
  surveysQuery,
  type Versioned,
  versioned,
} from "../../../../shared/api";
import { inLanguage } from "../../../../shared/i18n";
import { whenSaved } from "../../../../shared/saving";
import { questionsLeft, situationQuery } from "../../../../shared/situation";
import { groupsQuery, peopleQuery, surveyQuery } from "../../queries";
import type { Question, Survey } from "../../types";
import { openQuestion, questionLimits } from "../form/questions";
import { audienceStillThere, everybody } from "./audience";
import { newDraft, sameAs, templateOf } from "./newDraft";
import { longestQuestion, themeQuestion, themeQuestions } from "./themes";
import { titles } from "./titles";

/** Kept until a draft was made: another attempt makes no second one. */
const key = new CreationKey();

/** A new draft; `?from=` copies an earlier survey, `?board=&theme=` asks what is meant by a theme, `?ask=` rates a clause or theme or asks what a situation left, `?question=` asks in these words, `?themes=` those of a board, `?template=` chooses the form. */
export async function newFor(query: URLSearchParams): Promise<Versioned<Survey>> {
  const [boardId, themeId] = [query.get("board"), query.get("theme")];
  if (boardId && themeId) {
    const body = { themeId };
    const params = { path: { boardId }, ...key.for({ boardId, ...body }) };
    const { surveyId } = (
      await versioned(client.POST("/api/boards/{boardId}/clarifications", { params, body }))
    ).value;
    key.done();
    void queries.invalidateQueries({ queryKey: surveysQuery.queryKey });
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
  const ask = query.get("ask");
  if (ask) {
    const questions = await questionsOf(ask);
    return newDraft("own", () => ({ questions, audience }), key);
  }
  const words = query.get("question")?.trim();
  if (words) {
    const questions = [openQuestion([...words].slice(0, longestQuestion).join(""))];
    return newDraft("own", () => ({ questions, audience }), key);
  }
  const themesOf = query.get("themes");
  if (themesOf) {
    await whenSaved(`/boards/${themesOf}`);
    const board = await queries.fetchQuery({ ...boardQuery(themesOf), staleTime: 0 });
    const questions = themeQuestions(board);
    const title = inLanguage(titles.themes);
    return newDraft("own", () => ({ questions, title, audience }), key);
  }
  return newDraft(
    query.get("template") ?? (await usualForm()),
    (fresh) => (asksNobody(fresh) ? { audience } : undefined),
    key,
  );
}

/** The first survey asks for expectations; after that, a short check in between. */
async function usualForm(): Promise<string> {
  const surveys = await queries.fetchQuery(surveysQuery);
  const isRepeated = surveys.some(({ state, purpose }) => state === "closed" && purpose === "form");
  return isRepeated ? "on-track" : "expectations";
}

/** @param id `clause.`, `theme.` or `situation.` and its id. A theme that is called by a comment's words gets words of the lead's own. */
async function questionsOf(id: string): Promise<Question[]> {
  const [kind, key = ""] = id.split(".");
  if (kind === "situation") {
    const { value } = await queries.fetchQuery(situationQuery(key));
    return questionsLeft(value).slice(0, questionLimits.open).map(openQuestion);
  }
  const query = { kind: "item", key: id } as const;
  const thread = (await versioned(client.GET("/api/thread", { params: { query } }))).value;
  if (kind === "theme") {
    const theme = thread.themes.find((one) => one.id === key);
    return [themeQuestion(key, theme && !theme.quoted ? theme.name : "")];
  }
  const own = [...thread.words].slice(0, longestQuestion).join("");
  return [{ id, kind: "item", text: { own }, advice: true }];
}
