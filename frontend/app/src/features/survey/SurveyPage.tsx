import { useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { type LoaderFunctionArgs, useLoaderData, useParams } from "react-router";
import { queries } from "../../shared/api";
import { nameTab } from "../../shared/saving";
import { EndedPage } from "./EndedPage";
import { groupsQuery, peopleQuery, surveyQuery, templatesQuery } from "./queries";
import { RunningPage } from "./RunningPage";
import { SurveyDraftPage } from "./SurveyDraftPage";
import { useNow } from "./useNow";

export async function loader({ params: { surveyId = "" } }: LoaderFunctionArgs) {
  const { value } = await queries.fetchQuery(surveyQuery(surveyId));
  if (value.state === "draft") {
    await Promise.all([
      queries.fetchQuery(templatesQuery),
      queries.fetchQuery(groupsQuery),
      queries.fetchQuery(peopleQuery),
    ]);
  }
  return nameTab();
}

/** One survey in whatever state it is: the builder, the counts, or how it ended. */
export function Component() {
  const { surveyId = "" } = useParams();
  const survey = useSuspenseQuery(surveyQuery(surveyId)).data;
  const tab = useLoaderData<typeof loader>();
  const now = useNow();
  useArrival(survey.value.state);
  if (survey.value.state === "draft")
    return <SurveyDraftPage key={surveyId} initial={survey} tab={tab} />;
  const running = survey.value.state === "running" && new Date(survey.value.closesAt) > now;
  return running && !survey.value.halted ? (
    <RunningPage survey={survey} />
  ) : (
    <EndedPage survey={survey} />
  );
}

/** Another state is another page under the same address: it begins at its top, and so does whoever reads it aloud. */
function useArrival(state: string): void {
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    scrollTo({ top: 0 });
    document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }, [state]);
}
