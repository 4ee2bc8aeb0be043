import { msg, useT } from "../../../shared/i18n";
import { Choice } from "../../../shared/ui";
import type { Survey, SurveyChange } from "../types";
import styles from "./builder.module.css";

type Props = { survey: Survey; managerAlone: boolean; change: (change: SurveyChange) => void };

const managerLabels = {
  named: msg("Not anonymous"),
  merged: msg("Part of Smaller groups"),
};

const managerNotes = {
  named: msg("Shown separately, under their name. Not counted in any group."),
  merged: msg("Without their name, together with others."),
};

/**
 * Asks who sees which names: those of respondents, and of a manager whose answer cannot hide in a
 * group.
 */
export function Protection({ survey, managerAlone, change }: Props) {
  const t = useT();
  return (
    <>
      <fieldset>
        <legend className={styles.legend}>{t("Names of the people asked")}</legend>
        <Choice
          name="names"
          checked={survey.showNames}
          onChange={() => change({ showNames: true })}
          title={t("Shown within the group")}
          note={t(
            "People see who else in their group is asked and can judge for themselves how anonymous they are.",
          )}
        />
        <Choice
          name="names"
          checked={!survey.showNames}
          onChange={() => change({ showNames: false })}
          title={t("Not shown")}
          note={t("People only see how many are asked in their group.")}
        />
      </fieldset>
      {managerAlone && (
        <fieldset>
          <legend className={styles.legend}>
            {t("If a manager is the only one in their group")}
          </legend>
          {(["named", "merged"] as const).map((way) => (
            <Choice
              key={way}
              name="manager"
              checked={survey.managerAlone === way}
              onChange={() => change({ managerAlone: way })}
              title={t(managerLabels[way])}
              note={t(managerNotes[way])}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
