import { useSuspenseQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { Empty } from "../Empty";
import { GapsPage } from "../GapsPage";
import { shouldLoad } from "../loading";
import { gapsQuery } from "../queries";

export const shouldRevalidate = shouldLoad;

export function Component() {
  const [query] = useSearchParams();
  const surveyId = query.get("survey");
  return surveyId ? <Shown surveyId={surveyId} compare={query.get("compare") ?? ""} /> : <Empty />;
}

function Shown({ surveyId, compare }: { surveyId: string; compare: string }) {
  const gaps = useSuspenseQuery(gapsQuery(surveyId, compare)).data;
  return <GapsPage key={surveyId} gaps={gaps} />;
}
