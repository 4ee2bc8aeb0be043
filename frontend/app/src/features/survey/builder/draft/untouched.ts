import { client, ofMember, queries, type Versioned, versioned } from "../../../../shared/api";
import { formatDay, language, ownZone } from "../../../../shared/i18n";
import { templatesQuery } from "../../queries";
import type { Survey, SurveyChange } from "../../types";

/** What this tab began and nobody has touched, as far as it knows. */
type Begun = { id: string; etag: string; from: string };

const keptUnder = `${ofMember}untouched`;

/** Everything that a new draft is made of; another day closes on another one. */
export async function originOf(
  template: Survey["template"],
  audience: SurveyChange["audience"],
): Promise<string> {
  const templates = await queries.fetchQuery({ ...templatesQuery, staleTime: 0 });
  const zone = ownZone();
  return JSON.stringify({
    template: templates.find(({ id }) => id === template) ?? template,
    audience,
    language: language(),
    zone,
    today: formatDay(new Date().toISOString(), zone),
  });
}

export const remember = ({ value, etag }: Versioned<Survey>, from: string): void =>
  sessionStorage.setItem(keptUnder, JSON.stringify({ id: value.id, etag, from } satisfies Begun));

/** The draft that this tab began last, if a new one would say the same and nothing was changed on it or typed into it. */
export async function untouched(from: string): Promise<Versioned<Survey> | undefined> {
  const begun: Begun | null = JSON.parse(sessionStorage.getItem(keptUnder) ?? "null");
  if (begun?.from !== from || isTypedInto(begun.id)) return undefined;
  const params = { path: { surveyId: begun.id } };
  try {
    const draft = await versioned(client.GET("/api/surveys/{surveyId}", { params }));
    const { mailSetUp } = await previewOf(begun.id);
    const same = draft.etag === begun.etag && (draft.value.delivery === "mail") === mailSetUp;
    return same ? draft : undefined;
  } catch {
    // It may be gone; whatever else it is, beginning a new one will tell.
    return undefined;
  }
}

const previewOf = async (surveyId: string) =>
  (
    await versioned(
      client.GET("/api/surveys/{surveyId}/privacy-preview", { params: { path: { surveyId } } }),
    )
  ).value;

const isTypedInto = (id: string): boolean =>
  Object.keys(localStorage).some((key) => key.startsWith(`tenward.draft.${id}`));
