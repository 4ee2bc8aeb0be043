import { redirect, type ShouldRevalidateFunctionArgs } from "react-router";
import { queries, slugOf } from "../../shared/api";
import { gapsListQuery, gapsQuery, latestShown } from "./queries";

/**
 * Reads what the address names; without a survey in it, the latest with anything to see.
 *
 * @returns null, also where nothing was ever rated
 */
export async function load({ request }: { request: Request }): Promise<null> {
  const url = new URL(request.url);
  const surveyId = url.searchParams.get("survey");
  if (!surveyId) {
    const latest = latestShown(await queries.ensureQueryData(gapsListQuery));
    if (!latest) return null;
    url.searchParams.set("survey", latest.surveyId);
    throw redirect(url.pathname + url.search);
  }
  try {
    await queries.ensureQueryData(gapsQuery(surveyId, url.searchParams.get("compare") ?? ""));
    return null;
  } catch (error) {
    const slug = slugOf(error);
    if (slug === "results-not-ready") throw redirect(`/surveys/${surveyId}`);
    if (slug === "self-rating-open") throw redirect(`/surveys/${surveyId}/self-rating`);
    throw error;
  }
}

/** What is looked at changes the address alone; there is nothing to fetch anew. */
export const shouldLoad = ({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs): boolean =>
  currentUrl.pathname !== nextUrl.pathname ||
  ["survey", "compare"].some(
    (name) => currentUrl.searchParams.get(name) !== nextUrl.searchParams.get(name),
  );
