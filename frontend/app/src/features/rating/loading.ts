import { redirect, type ShouldRevalidateFunctionArgs } from "react-router";
import { gapsListQuery, gapsQuery, queries, slugOf } from "../../shared/api";
import { agendasQuery } from "./agenda/agendas";
import { latestShown } from "./queries";

/**
 * Reads what the address names; without a survey in it, the latest with anything to see.
 *
 * @returns null, also where nothing was ever rated
 */
export async function load({ request }: { request: Request }): Promise<null> {
  const url = new URL(request.url);
  const surveyId = url.searchParams.get("survey");
  if (!surveyId) {
    const latest = latestShown(await listNow());
    if (!latest) return null;
    url.searchParams.set("survey", latest.surveyId);
    throw redirect(url.pathname + url.search);
  }
  try {
    await Promise.all([
      queries.ensureQueryData(gapsQuery(surveyId, url.searchParams.get("compare") ?? "")),
      queries.prefetchQuery(agendasQuery),
    ]);
    return null;
  } catch (error) {
    const slug = slugOf(error);
    if (slug === "results-not-ready") throw redirect(`/surveys/${surveyId}`);
    if (slug === "self-rating-open") throw redirect(`/surveys/${surveyId}/self-rating`);
    throw error;
  }
}

/** Surveys close meanwhile: those known before serve only where they cannot be read again, and then at once. */
async function listNow() {
  const before = queries.getQueryData(gapsListQuery.queryKey);
  try {
    const retry = before?.length ? { retry: false } : {};
    return await queries.fetchQuery({ ...gapsListQuery, ...retry, staleTime: 0 });
  } catch (error) {
    if (before?.length) return before;
    throw error;
  }
}

/**
 * Loads again only for another survey, because the view changes the address alone; without a survey
 * there may be one by now.
 */
export const shouldLoad = ({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs): boolean =>
  !nextUrl.searchParams.get("survey") ||
  currentUrl.pathname !== nextUrl.pathname ||
  ["survey", "compare"].some(
    (name) => currentUrl.searchParams.get(name) !== nextUrl.searchParams.get(name),
  );
