import type { Schemas } from "../api";
import { sayShortDay, today } from "../days";
import { Rich, useT } from "../i18n";
import styles from "./history.module.css";

/** "Was 20 Dec until today: the vendor is late": the day that a task had, in one quiet line. */
export function MovedDay({ of }: { of: Schemas["MovedDay"] | undefined }) {
  const t = useT();
  if (!of) return null;
  const { from, movedOn, reason } = of;
  const until = movedOn === today() ? t("today") : sayShortDay(movedOn);
  const values = { from: sayShortDay(from), until };
  const parts = { was: <s className={styles.was} /> };
  return (
    <p className="note">
      <Rich say="Was <was>{{from}}</was> until {{until}}" values={values} parts={parts} />
      {reason && (
        <>
          {": "}
          <span dir="auto">{reason}</span>
        </>
      )}
    </p>
  );
}
