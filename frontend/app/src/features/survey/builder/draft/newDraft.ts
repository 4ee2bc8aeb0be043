import {
  type CreationKey,
  client,
  ifMatch,
  queries,
  type Versioned,
  versioned,
} from "../../../../shared/api";
import { ownZone } from "../../../../shared/i18n";
import { bodyOf, surveyChanged, templatesQuery } from "../../queries";
import type { Survey, SurveyChange } from "../../types";

type Template = Survey["template"];

/** Fills a new draft. */
type Wanted = (fresh: Survey) => SurveyChange | undefined;

/** Starts a draft and, in one more step, gives it what `wanted` says: an audience, or all of an earlier survey. */
export async function newDraft(
  template: Template,
  wanted: Wanted,
  key: CreationKey,
): Promise<Versioned<Survey>> {
  const body = { template, zone: ownZone() };
  const fresh = await versioned(client.POST("/api/surveys", { params: key.for(body), body }));
  return filled(fresh, wanted, key);
}

/** The same for a draft of the next cycle of a series. */
export async function nextCycle(
  surveyId: string,
  wanted: Wanted,
  key: CreationKey,
): Promise<Versioned<Survey>> {
  const params = { path: { surveyId }, ...key.for({ surveyId }) };
  const fresh = await versioned(
    client.POST("/api/surveys/{surveyId}/repeat", { params, body: {} }),
  );
  return filled(fresh, wanted, key);
}

async function filled(
  fresh: Versioned<Survey>,
  wanted: Wanted,
  key: CreationKey,
): Promise<Versioned<Survey>> {
  const change = wanted(fresh.value);
  const draft = change ? await changed(fresh, change, key) : fresh;
  key.done();
  surveyChanged(draft);
  return draft;
}

/** Leaves no draft behind that says nothing of it: where even that fails, the next try with the same key finds it. */
async function changed({ value, etag }: Versioned<Survey>, change: SurveyChange, key: CreationKey) {
  const params = { path: { surveyId: value.id }, ...ifMatch(etag) };
  const body = bodyOf(change);
  try {
    return await versioned(client.PATCH("/api/surveys/{surveyId}", { params, body }));
  } catch (error) {
    await client.DELETE("/api/surveys/{surveyId}", { params });
    key.done();
    throw error;
  }
}

/**
 * Makes a new draft equal to an earlier survey, except for its closing time; never copies an
 * answer.
 */
export function sameAs(earlier: Survey): SurveyChange {
  const { questions, title, intro, k, showNames, managerAlone, message, reminders } = earlier;
  const { audience, delivery } = earlier;
  const mail = { delivery, message, reminders };
  return { questions, title, intro, k, showNames, managerAlone, ...mail, audience };
}

/** The template to start a copy from: that of the survey, unless it was removed since. */
export async function templateOf({ template }: Survey): Promise<Template> {
  const templates = await queries.fetchQuery(templatesQuery);
  return templates.some(({ id }) => id === template) ? template : "own";
}
