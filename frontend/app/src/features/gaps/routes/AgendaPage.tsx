import { useSuspenseQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { AgendaPage } from "../agenda/AgendaPage";
import { Empty } from "../Empty";
import { shouldLoad } from "../loading";
import { gapsQuery } from "../queries";

export const shouldRevalidate = shouldLoad;

export function Component() {
  const surveyId = useSearchParams()[0].get("survey");
  return surveyId ? <Shown surveyId={surveyId} /> : <Empty />;
}

function Shown({ surveyId }: { surveyId: string }) {
  return <AgendaPage gaps={useSuspenseQuery(gapsQuery(surveyId)).data} />;
}
