import { useState } from "react";
import { useT } from "../../../shared/i18n";
import { Seg } from "../../../shared/ui";
import { LocalTimeFields } from "../time/LocalTimeFields";
import { useSkipped } from "../time/ZoneNote";
import { instantOf, localOf } from "../time/zones";
import type { Survey, SurveyChange } from "../types";
import styles from "./builder.module.css";

type Props = {
  survey: Survey;
  change: (change: SurveyChange) => void;
  fault: string | undefined;
};

/** Asks when answering begins: with the launch unless a later time is chosen. */
export function OpeningTime({ survey, change, fault }: Props) {
  const t = useT();
  const [now] = useState(() => new Date());
  const { opensLocal, zone } = survey;
  return (
    <div>
      <p className={styles.legend}>{t("Opening time")}</p>
      <Seg
        legend={t("Opening time")}
        of={[
          ["launch", t("At launch")],
          ["later", t("Later")],
        ]}
        chosen={opensLocal === undefined ? "launch" : "later"}
        onChoose={(when) =>
          change({ opensLocal: when === "later" ? tomorrowMorning(now, zone) : null })
        }
      />
      {opensLocal !== undefined && (
        <div className={styles.grid2}>
          <LocalTimeFields
            dateLabel={t("Opens on")}
            value={opensLocal}
            error={fault}
            onChange={(opensLocal) => change({ opensLocal })}
          />
        </div>
      )}
    </div>
  );
}

/** Why it cannot open then; `refused` is what the server says. */
export function useOpeningTimeFault(
  survey: Survey,
  refused: string | undefined,
): string | undefined {
  const t = useT();
  const skipped = useSkipped();
  const { opensLocal, closesLocal, zone } = survey;
  if (opensLocal === undefined) return undefined;
  return instantOf(opensLocal, zone) >= instantOf(closesLocal, zone)
    ? t("The opening time must be before the closing time.")
    : (skipped(opensLocal, zone) ?? refused);
}

const tomorrowMorning = (now: Date, zone: string) =>
  `${localOf(new Date(now.getTime() + 86_400_000), zone).slice(0, 10)}T09:00`;
