import { useQuery } from "@tanstack/react-query";
import { useLocation } from "react-router";
import { today } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import { TaskRow } from "../../../shared/task";
import { Section } from "../../../shared/ui";
import { DayBars } from "../day/DayBars";
import { weekListOf } from "../day/weekList";
import { sortQuery, type WeekPlan } from "../queries";

/** The week as bars, which move once as the ritual ends, and below them what has no day. */
export function WeekPicture({ plan }: { plan: WeekPlan }) {
  const t = useT();
  const { state } = useLocation();
  const { data: all = [] } = useQuery(sortQuery);
  const list = weekListOf(plan, all, today());
  return (
    <>
      <DayBars moves={!!state?.stays} plan={plan} list={list} />
      {list.undated.length > 0 && (
        <Section heading={t("No day set")}>
          <ul>
            {list.undated.map(({ id, task, block }) => (
              <TaskRow readOnly key={id} task={task ?? block?.task} block={block} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
