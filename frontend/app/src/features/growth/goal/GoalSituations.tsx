import { useQuery } from "@tanstack/react-query";
import { useT } from "../../../shared/i18n";
import {
  isTiedTo,
  OfferedSituations,
  SituationRows,
  situationsQuery,
} from "../../../shared/situation";
import { GoalPart } from "./GoalPart";

/**
 * Shows what happened on the way to a goal. Only who it belongs to reads it, and no print has it.
 */
export function GoalSituations({ goalId }: { goalId: string }) {
  const t = useT();
  const { data: all = [] } = useQuery(situationsQuery);
  const data = all.filter((each) => isTiedTo(each, "goal", goalId));
  return (
    <div className="no-print">
      <GoalPart
        id="situations"
        label={t("Situations")}
        about={data.length > 0 && t("one situation | {{words}} situations", { count: data.length })}
        add={t("Add situation")}
      >
        <SituationRows situations={data} />
        <OfferedSituations at="goal" of={{ goal: goalId }} />
      </GoalPart>
    </div>
  );
}
