import { useQuery } from "@tanstack/react-query";
import { formatDay, useStrings } from "../../../shared/i18n";
import { AdviceList } from "../advice/AdviceList";
import styles from "../Panel.module.css";
import { ladderQuery } from "../queries";
import { gapsStrings } from "../strings";
import type { GapItem, Gaps } from "../types";

/** The rungs below: what was advised on the same item before, and what became of it. */
export function Earlier({ item, gaps }: { item: GapItem; gaps: Gaps }) {
  const say = useStrings(gapsStrings);
  const query = useQuery({ ...ladderQuery(gaps.surveyId), enabled: gaps.earlier.length > 0 });
  const rungs = query.data?.items
    .find(({ questionId }) => questionId === item.questionId)
    ?.cycles.filter(({ cycle }) => cycle.surveyId !== gaps.surveyId);
  if (!rungs?.length) return null;
  return (
    <details className={styles.anchors}>
      <summary>{say("ladder.heading")}</summary>
      {rungs.map(({ cycle, published, advice }) => (
        <div key={cycle.surveyId}>
          <h3>
            {say("ladder.cycle", {
              title: cycle.title,
              day: formatDay(cycle.closedAt),
            })}
          </h3>
          <AdviceList surveyId={cycle.surveyId} published={published} advice={advice} />
        </div>
      ))}
    </details>
  );
}
