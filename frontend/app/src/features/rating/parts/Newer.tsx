import { useQuery } from "@tanstack/react-query";
import { Lock } from "lucide-react";
import { gapsListQuery } from "../../../shared/api";
import { formatDay, useT } from "../../../shared/i18n";
import { Icon } from "../../../shared/ui";
import styles from "../gaps.module.css";
import { latestShown } from "../queries";
import type { Gaps } from "../types";

/** Why the latest survey is not the one that is looked at: what closed after it is too small. */
export function Newer({ gaps }: { gaps: Gaps }) {
  const t = useT();
  const list = useQuery(gapsListQuery).data ?? [];
  const [newest] = list;
  if (!newest?.tooFew || latestShown(list)?.surveyId !== gaps.surveyId || gaps.tooFew) return null;
  return (
    <p className={`note ${styles.merged}`}>
      <Icon of={Lock} />{" "}
      {t(
        "“{{title}}” closed later, on {{day}}, but too few people rated anything to show results. So this is the latest survey you can compare.",
        { title: newest.title, day: formatDay(newest.closedAt) },
      )}
    </p>
  );
}
