import {
  type CreationKey,
  client,
  ifMatch,
  queries,
  type Versioned,
  versioned,
} from "../../../shared/api";
import { ownZone } from "../../../shared/i18n";
import { surveyChanged, templatesQuery } from "../queries";
import type { Survey, SurveyChange } from "../types";

type Template = Survey["template"];

/** Starts a draft and, in one more step, gives it what `change` says: an audience, or all of an earlier survey. */
export async function newDraft(
  template: Template,
  change: (fresh: Survey) => SurveyChange | undefined,
  key: CreationKey,
): Promise<Survey> {
  const body = { template, zone: ownZone() };
  const fresh = await versioned(client.POST("/api/surveys", { params: key.for(body), body }));
  key.done();
  const wanted = change(fresh.value);
  const draft = wanted ? await changed(fresh, wanted) : fresh;
  surveyChanged(draft);
  return draft.value;
}

const changed = ({ value, etag }: Versioned<Survey>, body: SurveyChange) =>
  versioned(
    client.PATCH("/api/surveys/{surveyId}", {
      params: { path: { surveyId: value.id }, ...ifMatch(etag) },
      body,
    }),
  );

/** What makes a new draft say the same as an earlier survey, except when it closes; never an answer. */
export function sameAs(earlier: Survey): SurveyChange {
  const { questions, title, intro, k, showNames, managerAlone, message, reminders } = earlier;
  const { audience } = earlier;
  return { questions, title, intro, k, showNames, managerAlone, message, reminders, audience };
}

/** The template to start a copy from: that of the survey, unless it was removed since. */
export async function templateOf({ template }: Survey): Promise<Template> {
  const templates = await queries.fetchQuery(templatesQuery);
  return templates.some(({ id }) => id === template) ? template : "own";
}
