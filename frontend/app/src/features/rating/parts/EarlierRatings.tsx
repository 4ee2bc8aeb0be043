import { useQuery } from "@tanstack/react-query";
import { formatDay, useT } from "../../../shared/i18n";
import { Fold } from "../../../shared/ui";
import { AdviceList } from "../advice/AdviceList";
import styles from "../Panel.module.css";
import { ladderQuery } from "../queries";
import type { GapItem, Gaps } from "../types";

/** The rungs below: what was advised on the same item before, and what became of it. */
export function EarlierRatings({ item, gaps }: { item: GapItem; gaps: Gaps }) {
  const t = useT();
  const query = useQuery({ ...ladderQuery(gaps.surveyId), enabled: gaps.earlier.length > 0 });
  const rungs = query.data?.items
    .find(({ questionId }) => questionId === item.questionId)
    ?.cycles.filter(({ cycle }) => cycle.surveyId !== gaps.surveyId);
  if (!rungs?.length) return null;
  return (
    <Fold label={t("Advice from earlier rounds")} className={styles.anchors}>
      {rungs.map(({ cycle, published, advice }) => (
        <div key={cycle.surveyId}>
          <h3>
            {t("{{title}}, {{day}}", {
              title: cycle.title,
              day: formatDay(cycle.closedAt),
            })}
          </h3>
          <AdviceList surveyId={cycle.surveyId} published={published} advice={advice} />
        </div>
      ))}
    </Fold>
  );
}
