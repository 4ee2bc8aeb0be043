import { type LoaderFunctionArgs, redirect, useParams } from "react-router";
import { queries, slugOf } from "../../../shared/api";
import { LinksPage } from "../links/LinksPage";
import { linksQuery, surveyQuery } from "../queries";

/** Links exist only while the survey runs; before and after, its own page says what is so. */
export async function loader({ params: { surveyId = "" } }: LoaderFunctionArgs) {
  try {
    await Promise.all([
      queries.ensureQueryData(surveyQuery(surveyId)),
      queries.fetchQuery(linksQuery(surveyId)),
    ]);
    return null;
  } catch (error) {
    if (slugOf(error) !== "not-running") throw error;
    throw redirect(`/surveys/${surveyId}`);
  }
}

export function Component() {
  const { surveyId = "" } = useParams();
  return <LinksPage surveyId={surveyId} />;
}
