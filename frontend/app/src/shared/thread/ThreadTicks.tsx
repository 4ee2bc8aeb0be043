import { useQuery } from "@tanstack/react-query";
import { useT } from "../i18n";
import { RowLink, StationTicks } from "../ui";
import styles from "./NextStation.module.css";
import { roleChainQuery, threadQuery } from "./queries";
import { stationOrder, stationState } from "./stations";
import type { ThreadOutline } from "./types";

/** The chain without words, and the way to its row in the role. */
function ThreadTicks({ of }: { of: ThreadOutline | undefined }) {
  const t = useT();
  if (!of) return null;
  return (
    <p className={`meta no-print ${styles.ticks}`}>
      <StationTicks states={stationOrder.map((name) => stationState(of, name))} />
      <RowLink to={`/role?open=${of.kind}.${of.key}`} about={of.words}>
        {t("Open in your role")}
      </RowLink>
    </p>
  );
}

export const ThemeTicks = ({ themeId }: { themeId: string }) => (
  <ThreadTicks of={useQuery(threadQuery("theme", themeId)).data} />
);

/** All clauses of a page are read at once. */
export const ClauseTicks = ({ clauseId }: { clauseId: string }) => (
  <ThreadTicks of={useQuery(roleChainQuery).data?.threads?.find(({ key }) => key === clauseId)} />
);
