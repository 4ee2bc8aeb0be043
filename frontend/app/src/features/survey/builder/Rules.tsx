import { useState } from "react";
import { deviceZone, formatTime, msg, useT } from "../../../shared/i18n";
import { SelectField } from "../../../shared/ui";
import { instantOf, placeOf, zones } from "../time/zones";
import type { Survey, SurveyChange } from "../types";
import styles from "./builder.module.css";
import { Opening, useOpeningFault } from "./Opening";
import { Protection } from "./Protection";

type Props = {
  survey: Survey;
  managerAlone: boolean;
  change: (change: SurveyChange) => void;
  faultOf: (field: "zone" | "opensLocal") => string | undefined;
};

/** What most surveys leave as it is, in one line; it opens by itself when it stops being usual or has a fault. */
export function Rules({ survey, managerAlone, change, faultOf }: Props) {
  const t = useT();
  const openingFault = useOpeningFault(survey, faultOf("opensLocal"));
  const usual = isUsual(survey, managerAlone);
  const reason = openingFault || faultOf("zone") ? "fault" : usual ? "" : "differs";
  const [open, setOpen] = useState(reason !== "");
  const [before, setBefore] = useState(reason);
  if (reason !== before) {
    setBefore(reason);
    if (reason) setOpen(true);
  }
  return (
    <details
      className={styles.rules}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <b>{t(usual ? "Standard rules." : "Custom rules.")}</b> {useSummary(survey, managerAlone)}
      </summary>
      <div className={styles.fields}>
        <SelectField
          label={t("Time zone")}
          error={faultOf("zone")}
          value={survey.zone}
          onChange={(event) => change({ zone: event.target.value })}
        >
          {zones(survey.zone).map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll("_", " ")}
            </option>
          ))}
        </SelectField>
        <Opening survey={survey} change={change} fault={openingFault} />
        <Protection survey={survey} managerAlone={managerAlone} change={change} />
      </div>
    </details>
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
  const { zone, opensLocal, showNames } = survey;
  return [
    t(zone === "UTC" ? "Closing time is in UTC." : "Closing time is {{place}} time.", {
      place: placeOf(zone),
    }),
    opensLocal
      ? t("Opens {{time}}.", { time: formatTime(instantOf(opensLocal, zone).toISOString(), zone) })
      : t("Opens at launch."),
    t(showNames ? "Names are shown within the group." : "Names aren’t shown."),
    ...(managerAlone ? [t(rulesManagerLabels[survey.managerAlone])] : []),
  ].join(" ");
}
