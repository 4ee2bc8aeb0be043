import { useSuspenseQuery } from "@tanstack/react-query";
import {
  type LoaderFunctionArgs,
  redirect,
  type ShouldRevalidateFunctionArgs,
  useParams,
} from "react-router";
import { queries, resultsQuery, slugOf } from "../../../shared/api";
import { chainQuery, marksQuery, publicationQuery } from "../queries";
import { ResultsPage } from "../ResultsPage";

/** ms; as long as what stands beside the comments is waited for, which would move them. */
const patience = 1_000;

/**
 * Until the keys are confirmed gone there is nothing to read; the survey's own page says how far it is. Until the lead
 * has rated themselves nothing opens; the page for that comes first.
 */
export async function loader({ params: { surveyId = "" } }: LoaderFunctionArgs) {
  try {
    await queries.ensureQueryData(resultsQuery(surveyId));
    await Promise.race([
      Promise.all([
        queries.prefetchQuery(chainQuery(surveyId)),
        queries.prefetchQuery(marksQuery(surveyId)),
        queries.prefetchQuery(publicationQuery(surveyId)),
      ]),
      new Promise((resolve) => setTimeout(resolve, patience)),
    ]);
    return null;
  } catch (error) {
    if (slugOf(error) === "self-rating-open") throw redirect(`/surveys/${surveyId}/self-rating`);
    if (slugOf(error) !== "results-not-ready") throw error;
    throw redirect(`/surveys/${surveyId}`);
  }
}

/** How they are looked at changes the address and nothing that was read. */
export const shouldRevalidate = ({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs) =>
  currentUrl.pathname !== nextUrl.pathname;

export function Component() {
  const { surveyId = "" } = useParams();
  return <ResultsPage results={useSuspenseQuery(resultsQuery(surveyId)).data} />;
}
