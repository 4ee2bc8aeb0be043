import { useSuspenseQuery } from "@tanstack/react-query";
import { type LoaderFunctionArgs, redirect, useLoaderData, useParams } from "react-router";
import { queries, slugOf, surveyQuery, type Versioned } from "../../shared/api";
import { nameTab, type Tab } from "../../shared/saving";
import { Ended } from "./self/Ended";
import { Open } from "./self/Open";
import { selfRatingQuery } from "./self/queries";
import type { RatedSurvey, SelfRating } from "./self/types";

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

type Props = { rating: Versioned<SelfRating>; survey: RatedSurvey; tab: Tab };

/** How leads see themselves: written before the others' answers open, and read ever after. */
function SelfRatingPage(props: Props) {
  const { rating, survey, tab } = props;
  return rating.value.state === "open" ? (
    <Open initial={rating} survey={survey} tab={tab} />
  ) : (
    <Ended rating={rating.value} survey={survey} />
  );
}
