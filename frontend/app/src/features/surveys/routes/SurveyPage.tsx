import { useSuspenseQuery } from "@tanstack/react-query";
import { type LoaderFunctionArgs, useParams } from "react-router";
import { queries } from "../../../shared/api";
import { DraftPage } from "../builder/DraftPage";
import { EndedPage } from "../ended/EndedPage";
import { groupsQuery, peopleQuery, surveyQuery, templatesQuery } from "../queries";
import { RunningPage } from "../running/RunningPage";
import { useNow } from "../useNow";

export async function loader({ params: { surveyId = "" } }: LoaderFunctionArgs) {
  const { value } = await queries.fetchQuery(surveyQuery(surveyId));
  if (value.state === "draft") {
    await Promise.all([
      queries.ensureQueryData(templatesQuery),
      queries.fetchQuery(groupsQuery),
      queries.fetchQuery(peopleQuery),
    ]);
  }
  return null;
}

/** One survey in whatever state it is: the builder, the counts, or how it ended. */
export function Component() {
  const { surveyId = "" } = useParams();
  const survey = useSuspenseQuery(surveyQuery(surveyId)).data;
  const now = useNow();
  if (survey.value.state === "draft") return <DraftPage key={surveyId} initial={survey} />;
  const running = survey.value.state === "running" && new Date(survey.value.closesAt) > now;
  return running && !survey.value.halted ? (
    <RunningPage survey={survey} />
  ) : (
    <EndedPage survey={survey} />
  );
}
