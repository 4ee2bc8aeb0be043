import { useT } from "../../../shared/i18n";
import { SelectField } from "../../../shared/ui";
import { LocalTimeFields } from "../time/LocalTimeFields";
import { useSkipped, ZoneNote } from "../time/ZoneNote";
import type { Survey, SurveyChange } from "../types";
import styles from "./builder.module.css";
import { Part } from "./Part";
import { Rules } from "./Rules";

export type TimeField = "closesLocal" | "opensLocal" | "zone" | "k";
type Props = {
  survey: Survey;
  /** Somebody is the only one asked in a manager group. */
  managerAlone: boolean;
  /** How many are asked without their name; unknown until the server has counted them. */
  anonymous: number | undefined;
  change: (change: SurveyChange) => void;
  faultOf: (field: TimeField) => string | undefined;
};

const thresholds = [3, 4, 5, 6, 7, 8, 9, 10];

export function TimePart({ survey, managerAlone, anonymous = 0, change, faultOf }: Props) {
  const t = useT();
  const skipped = useSkipped();
  return (
    <Part no={3} name={t("Timing and privacy")}>
      <div className={styles.grid3}>
        <LocalTimeFields
          dateLabel={t("Closes on")}
          timeLabel={t("at")}
          value={survey.closesLocal}
          error={skipped(survey.closesLocal, survey.zone) ?? faultOf("closesLocal")}
          onChange={(closesLocal) => change({ closesLocal })}
        />
        <SelectField
          label={t("Show groups with at least")}
          error={
            faultOf("k") ??
            (anonymous > 0 && anonymous < survey.k
              ? t(
                  "You’re asking one person, so nothing will be shown: that takes {{k}} answers. | You’re asking {{count}} people. With fewer than {{k}} answers, nothing is shown.",
                  { count: anonymous, k: survey.k },
                )
              : undefined)
          }
          value={survey.k}
          onChange={(event) => change({ k: Number(event.target.value) })}
        >
          {thresholds.map((k) => (
            <option key={k} value={k}>
              {t("{{count}} answer | {{count}} answers", { count: k })}
            </option>
          ))}
        </SelectField>
      </div>
      <p className={`meta ${styles.under}`}>
        <ZoneNote local={survey.closesLocal} zone={survey.zone} />{" "}
        {t(
          "All answers are opened together when the survey closes, so nobody can watch them come in.",
        )}
      </p>
      <Rules survey={survey} managerAlone={managerAlone} change={change} faultOf={faultOf} />
    </Part>
  );
}
