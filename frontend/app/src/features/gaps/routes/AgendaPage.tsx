import { useSuspenseQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { AgendaPage } from "../agenda/AgendaPage";
import { Empty } from "../Empty";
import { gapsQuery } from "../queries";

export function Component() {
  const surveyId = useSearchParams()[0].get("survey");
  return surveyId ? <Shown surveyId={surveyId} /> : <Empty />;
}

function Shown({ surveyId }: { surveyId: string }) {
  return <AgendaPage gaps={useSuspenseQuery(gapsQuery(surveyId)).data} />;
}
