import { useSuspenseQuery } from "@tanstack/react-query";
import {
  type LoaderFunctionArgs,
  redirect,
  type ShouldRevalidateFunctionArgs,
  useSearchParams,
} from "react-router";
import { queries, slugOf } from "../../../shared/api";
import { Empty } from "../Empty";
import { GapsPage } from "../GapsPage";
import { gapsListQuery, gapsQuery } from "../queries";

/** Without a survey in the address the latest one is shown. */
export async function loader({ request }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const surveyId = url.searchParams.get("survey");
  if (!surveyId) {
    const [latest] = await queries.ensureQueryData(gapsListQuery);
    if (!latest) return null;
    url.searchParams.set("survey", latest.surveyId);
    throw redirect(`/gaps${url.search}`);
  }
  try {
    await queries.ensureQueryData(gapsQuery(surveyId));
    return null;
  } catch (error) {
    const slug = slugOf(error);
    if (slug === "results-not-ready") throw redirect(`/surveys/${surveyId}`);
    if (slug === "self-rating-open") throw redirect(`/surveys/${surveyId}/self-rating`);
    throw error;
  }
}

/** What is looked at changes the address alone; there is nothing to fetch anew. */
export const shouldRevalidate = ({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs) =>
  currentUrl.pathname !== nextUrl.pathname ||
  currentUrl.searchParams.get("survey") !== nextUrl.searchParams.get("survey");

export function Component() {
  const surveyId = useSearchParams()[0].get("survey");
  return surveyId ? <Shown surveyId={surveyId} /> : <Empty />;
}

function Shown({ surveyId }: { surveyId: string }) {
  return <GapsPage key={surveyId} gaps={useSuspenseQuery(gapsQuery(surveyId)).data} />;
}
