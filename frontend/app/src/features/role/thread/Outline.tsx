import { useT } from "../../../shared/i18n";
import { nextLabels, stationOrder, stationState, type ThreadOutline } from "../../../shared/thread";
import { StationTicks } from "../../../shared/ui";
import styles from "../role.module.css";

type Props = { of: Pick<ThreadOutline, "stations" | "next"> | undefined; note?: string };

/** The chain of a closed row: ticks, and what comes next. */
export function Outline({ of: outline, note }: Props) {
  const t = useT();
  return (
    <p className={styles.far}>
      {outline && <StationTicks states={stationOrder.map((name) => stationState(outline, name))} />}
      <span>{note || (outline?.next && t(nextLabels[outline.next]))}</span>
    </p>
  );
}
