import { useQuery } from "@tanstack/react-query";
import { useT } from "../i18n";
import { RowLink, StationTicks } from "../ui";
import styles from "./NextStation.module.css";
import { roleChainQuery, threadQuery } from "./queries";
import { stationOrder, stationState } from "./stations";
import type { ThreadOutline } from "./types";

/** The chain without words, and the way to its row in the role. */
function ThreadTicks({ of, children }: { of: ThreadOutline; children?: string | undefined }) {
  const t = useT();
  return (
    <p className={`meta no-print ${styles.ticks}`}>
      <StationTicks states={stationOrder.map((name) => stationState(of, name))} />
      <RowLink to={`/role?open=${of.kind}.${of.key}`} about={of.words}>
        {children ?? t("Open in your role")}
      </RowLink>
    </p>
  );
}

export function ThemeTicks({ themeId }: { themeId: string }) {
  const { data } = useQuery(threadQuery("theme", themeId));
  return data ? <ThreadTicks of={data} /> : null;
}

/**
 * Shows the chain of a clause; a clause that stands in no row of the role has its words alone. All
 * clauses of a page are read at once.
 */
export function ClauseTicks({ clauseId, children }: { clauseId: string; children: string }) {
  const threads = useQuery(roleChainQuery).data?.threads;
  const of = threads?.find(({ key }) => key === clauseId);
  return of ? <ThreadTicks of={of}>{children}</ThreadTicks> : <p className="meta">{children}</p>;
}
