import { deviceZone, formatTime, msg, useT } from "../../../shared/i18n";
import { Fold, Options, SelectField } from "../../../shared/ui";
import { instantOf, placeOf, zones } from "../time/zones";
import type { Survey, SurveyChange } from "../types";
import styles from "./builder.module.css";
import { OpeningTime, useOpeningTimeFault } from "./OpeningTime";
import { Protection } from "./Protection";
import { SuccessorField, useSuccessor } from "./SuccessorField";

type Props = {
  survey: Survey;
  managerAlone: boolean;
  change: (change: SurveyChange) => void;
  /** This many are asked anonymously. */
  anonymous: number;
  faultOf: (field: RuleField) => string | undefined;
};

export type RuleField = "k" | "zone" | "opensLocal";

const thresholds = [3, 4, 5, 6, 7, 8, 9, 10];

/**
 * Summarises in one line the rules that most surveys leave as they are; it opens if one is unusual
 * or wrong.
 */
export function Rules({ survey, managerAlone, anonymous, change, faultOf }: Props) {
  const t = useT();
  const openingFault = useOpeningTimeFault(survey, faultOf("opensLocal"));
  const tooFew =
    anonymous > 0 && anonymous < survey.k
      ? t(
          "You’re asking one person, so nothing will be shown: that takes {{k}} answers. | You’re asking {{count}} people. With fewer than {{k}} answers, nothing is shown.",
          { count: anonymous, k: survey.k },
        )
      : undefined;
  const fault = openingFault ?? faultOf("zone") ?? faultOf("k") ?? tooFew;
  return (
    <Fold
      label={t("Rules")}
      about={useSummary(survey, managerAlone)}
      open={Boolean(fault) || !isUsual(survey, managerAlone)}
    >
      <div className={styles.fields}>
        <SelectField
          label={t("Show groups with at least")}
          error={faultOf("k") ?? tooFew}
          value={survey.k}
          onChange={(event) => change({ k: Number(event.target.value) })}
        >
          <Options
            of={thresholds.map((k) => [k, t("{{count}} answer | {{count}} answers", { count: k })])}
          />
        </SelectField>
        <SelectField
          label={t("Time zone")}
          error={faultOf("zone")}
          value={survey.zone}
          onChange={(event) => change({ zone: event.target.value })}
        >
          <Options of={zones(survey.zone).map((zone) => [zone, zone.replaceAll("_", " ")])} />
        </SelectField>
        <OpeningTime survey={survey} change={change} fault={openingFault} />
        <SuccessorField survey={survey} change={change} />
        <Protection survey={survey} managerAlone={managerAlone} change={change} />
      </div>
    </Fold>
  );
}

/** A device whose zone nobody else knows has a draft in UTC, which is not that zone. */
const isUsual = (survey: Survey, managerAlone: boolean): boolean =>
  survey.zone === deviceZone() &&
  survey.opensLocal === undefined &&
  survey.showNames &&
  (!managerAlone || survey.managerAlone === "named");

const rulesManagerLabels = {
  named: msg("The manager isn’t anonymous."),
  merged: msg("The manager answers as part of Smaller groups."),
};

function useSummary(survey: Survey, managerAlone: boolean): string {
  const t = useT();
  const successor = useSuccessor(survey);
  const { zone, opensLocal, showNames, k } = survey;
  return [
    t("Groups with at least {{k}} answers.", { k }),
    t(zone === "UTC" ? "Closing time is in UTC." : "Closing time is {{place}} time.", {
      place: placeOf(zone),
    }),
    opensLocal
      ? t("Opens {{time}}.", { time: formatTime(instantOf(opensLocal, zone).toISOString(), zone) })
      : t("Opens at launch."),
    t(showNames ? "Names are shown within the group." : "Names aren’t shown."),
    ...(managerAlone ? [t(rulesManagerLabels[survey.managerAlone])] : []),
    ...(successor ? [t("If you leave, {{name}} reads the results.", { name: successor })] : []),
  ].join(" ");
}
