import { useState } from "react";
import { deviceZone, formatTime, useStrings } from "../../../shared/i18n";
import { SelectField } from "../../../shared/ui";
import { instantOf, placeOf, zones } from "../time/zones";
import type { Survey, SurveyChange } from "../types";
import styles from "./builder.module.css";
import { Opening, useOpeningFault } from "./Opening";
import { Protection } from "./Protection";
import { builderStrings } from "./strings";

type Props = {
  survey: Survey;
  managerAlone: boolean;
  change: (change: SurveyChange) => void;
  faultOf: (field: "zone" | "opensLocal") => string | undefined;
};

/** What most surveys leave as it is, in one line; it opens by itself when it stops being usual or has a fault. */
export function Rules({ survey, managerAlone, change, faultOf }: Props) {
  const say = useStrings(builderStrings);
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
        <b>{say(usual ? "rules.usual" : "rules.changed")}</b> {useSummary(survey, managerAlone)}
      </summary>
      <div className={styles.fields}>
        <SelectField
          label={say("zone")}
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

function useSummary(survey: Survey, managerAlone: boolean): string {
  const say = useStrings(builderStrings);
  const { zone, opensLocal, showNames } = survey;
  return [
    say(zone === "UTC" ? "rules.zone.utc" : "rules.zone", { place: placeOf(zone) }),
    opensLocal
      ? say("rules.opens", { time: formatTime(instantOf(opensLocal, zone).toISOString(), zone) })
      : say("rules.opens.launch"),
    say(showNames ? "rules.names.shown" : "rules.names.hidden"),
    ...(managerAlone ? [say(`rules.manager.${survey.managerAlone}`)] : []),
  ].join(" ");
}
