import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { msg, useT } from "../../../../shared/i18n";
import { Button, Dialog, Options, Seg, useGroupName } from "../../../../shared/ui";
import { groupsQuery } from "../../queries";
import type { Survey, SurveyGroup } from "../../types";
import { unitId } from "../draft/audience";
import { DeviceFrame } from "./DeviceFrame";
import styles from "./preview.module.css";

const widths = { phone: 360, desktop: 1280 } as const;
type Width = keyof typeof widths;

const deviceLabels = {
  phone: msg("Phone"),
  desktop: msg("Desktop"),
};

/** The real page in a frame of that width, and the way to it in a tab. */
export function PreviewDialog({ survey, onClose }: { survey: Survey; onClose: () => void }) {
  const t = useT();
  const units = useUnits(survey);
  const [width, setWidth] = useState<Width>("phone");
  const [chosen, setChosen] = useState<string>();
  const unit = units.find((each) => each.id === chosen) ?? units[0];
  const page = pageOf(survey.id, unit?.id);
  return (
    <Dialog open wide heading={t("What respondents see")} onClose={onClose}>
      <p className="note">
        {t("This is their page, filled with this survey. Nothing can be sent from here.")}
      </p>
      <div className={styles.tools}>
        <Seg
          legend={t("Width")}
          of={(["phone", "desktop"] as const).map((each) => [each, t(deviceLabels[each])])}
          chosen={width}
          onChoose={setWidth}
        />
        {units.length > 1 && (
          <label className={styles.group}>
            {t("As someone in")}
            <select
              className="in in-s"
              value={unit?.id}
              onChange={(event) => setChosen(event.target.value)}
            >
              <Options of={units.map((each) => [each.id, each.name])} />
            </select>
          </label>
        )}
        <a href={page} target="_blank" rel="noreferrer">
          {t("Open in a new tab")}
        </a>
      </div>
      <DeviceFrame key={page} page={page} title={t("Respondent page")} width={widths[width]} />
      <div className="row">
        <Button onPress={onClose}>{t("Back to the survey")}</Button>
      </div>
    </Dialog>
  );
}

/** The groups and parts of groups that are asked, by the names the lead knows. */
function useUnits({ audience }: Survey): { id: string; name: string }[] {
  const nameOf = useGroupName();
  const groups = useQuery(groupsQuery).data ?? [];
  const nameIn = (group: SurveyGroup | undefined) => (group ? nameOf(group) : "");
  return audience
    .filter(({ personIds }) => personIds.length > 0)
    .map((entry) => ({
      id: unitId(entry),
      name: entry.part?.name ?? nameIn(groups.find(({ id }) => id === entry.groupId)),
    }))
    .filter(({ name }) => name !== "");
}

const pageOf = (surveyId: string, groupId: string | undefined) =>
  `/r/preview/#preview=${surveyId}${groupId ? `&g=${groupId}` : ""}`;
