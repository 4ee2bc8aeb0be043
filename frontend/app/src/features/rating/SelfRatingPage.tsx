import { useSuspenseQuery } from "@tanstack/react-query";
import { type LoaderFunctionArgs, redirect, useParams } from "react-router";
import { queries, slugOf, surveyQuery } from "../../shared/api";
import { Ended } from "./self/Ended";
import { Open } from "./self/Open";
import { selfRatingQuery } from "./self/queries";

/** Redirects to the survey's own page if nothing is rated, or not yet. */
export async function loader({ params: { surveyId = "" } }: LoaderFunctionArgs) {
  try {
    const [{ value }] = await Promise.all([
      // What another tab has typed meanwhile is read again.
      queries.fetchQuery({ ...selfRatingQuery(surveyId), staleTime: 0 }),
      queries.fetchQuery({ ...surveyQuery(surveyId), staleTime: 0 }),
    ]);
    return value.state === "none" ? redirect(`/surveys/${surveyId}`) : null;
  } catch (error) {
    if (slugOf(error) !== "not-found") throw error;
    throw redirect(`/surveys/${surveyId}`);
  }
}

/** Shows how leads see themselves: written before the others' answers open, and read ever after. */
export function Component() {
  const { surveyId = "" } = useParams();
  const rating = useSuspenseQuery(selfRatingQuery(surveyId)).data.value;
  const survey = useSuspenseQuery(surveyQuery(surveyId)).data.value;
  return rating.state === "open" ? (
    <Open key={surveyId} survey={survey} />
  ) : (
    <Ended rating={rating} survey={survey} />
  );
}
