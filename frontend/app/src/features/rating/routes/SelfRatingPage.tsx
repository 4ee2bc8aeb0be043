import { useSuspenseQuery } from "@tanstack/react-query";
import { type LoaderFunctionArgs, redirect, useLoaderData, useParams } from "react-router";
import { queries, slugOf, surveyQuery } from "../../../shared/api";
import { nameTab } from "../../../shared/saving";
import { selfRatingQuery } from "../queries";
import { SelfRatingPage } from "../SelfRatingPage";

/** Where nothing is rated, or not yet, the survey's own page says what there is. */
export async function loader({ params: { surveyId = "" } }: LoaderFunctionArgs) {
  try {
    const [{ value }, , tab] = await Promise.all([
      // What another tab has typed meanwhile is read again.
      queries.fetchQuery({ ...selfRatingQuery(surveyId), staleTime: 0 }),
      queries.fetchQuery({ ...surveyQuery(surveyId), staleTime: 0 }),
      nameTab(),
    ]);
    return value.state === "none" ? redirect(`/surveys/${surveyId}`) : tab;
  } catch (error) {
    if (slugOf(error) !== "not-found") throw error;
    throw redirect(`/surveys/${surveyId}`);
  }
}

export function Component() {
  const { surveyId = "" } = useParams();
  const tab = useLoaderData<typeof loader>();
  const rating = useSuspenseQuery(selfRatingQuery(surveyId)).data;
  const survey = useSuspenseQuery(surveyQuery(surveyId)).data.value;
  return <SelfRatingPage key={surveyId} rating={rating} survey={survey} tab={tab} />;
}
