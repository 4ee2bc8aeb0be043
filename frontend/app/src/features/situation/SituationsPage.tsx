import { useSuspenseQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { situationTemplatesQuery } from "../../shared/situation";
import { AllSituations } from "./all/AllSituations";
import { aboutOf, BeginSituation } from "./BeginSituation";
import { Records } from "./records/RecordsPage";
import { SideBySide } from "./records/SideBySide";
import { TwoPeriods } from "./records/TwoPeriods";

/**
 * Open ones, the kinds of situations, and earlier ones; or, as the address says, the questions of a kind, its records,
 * or some of them or two periods side by side.
 */
export function Component() {
  const [query] = useSearchParams();
  const { data: templates } = useSuspenseQuery(situationTemplatesQuery);
  const begun = templates.find(({ key }) => key === query.get("begin"));
  const kept = templates.find(({ key }) => key === query.get("records"));
  const compared = query.getAll("compare");
  if (kept && query.has("by")) return <TwoPeriods template={kept} />;
  if (kept) return <Records key={kept.key} template={kept} />;
  if (compared.length > 0) return <SideBySide ids={compared} />;
  return begun ? (
    <BeginSituation key={`${begun.key}?${aboutOf(query)}`} template={begun} />
  ) : (
    <AllSituations templates={templates} />
  );
}
