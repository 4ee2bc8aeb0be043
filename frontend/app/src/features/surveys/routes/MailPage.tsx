import { type LoaderFunctionArgs, redirect, useParams } from "react-router";
import { queries } from "../../../shared/api";
import { MailPage } from "../mail/MailPage";
import { surveyQuery } from "../queries";

/** What has ended invites nobody any more: its own page says how it ended. */
export async function loader({ params: { surveyId = "" } }: LoaderFunctionArgs) {
  const { value } = await queries.fetchQuery(surveyQuery(surveyId));
  if (value.state !== "draft" && value.state !== "running") throw redirect(`/surveys/${surveyId}`);
  return null;
}

export function Component() {
  const { surveyId = "" } = useParams();
  return <MailPage surveyId={surveyId} />;
}
