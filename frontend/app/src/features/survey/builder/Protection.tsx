import { useStrings } from "../../../shared/i18n";
import { Choice } from "../../../shared/ui";
import type { Survey, SurveyChange } from "../types";
import styles from "./builder.module.css";
import { builderStrings } from "./strings";

type Props = { survey: Survey; managerAlone: boolean; change: (change: SurveyChange) => void };

/** Who sees which names: of those asked, and of a manager whose answer cannot hide in a group. */
export function Protection({ survey, managerAlone, change }: Props) {
  const say = useStrings(builderStrings);
  return (
    <>
      <fieldset>
        <legend className={styles.legend}>{say("names")}</legend>
        <Choice
          name="names"
          checked={survey.showNames}
          onChange={() => change({ showNames: true })}
          title={say("names.shown")}
          note={say("names.shown.note")}
        />
        <Choice
          name="names"
          checked={!survey.showNames}
          onChange={() => change({ showNames: false })}
          title={say("names.hidden")}
          note={say("names.hidden.note")}
        />
      </fieldset>
      {managerAlone && (
        <fieldset>
          <legend className={styles.legend}>{say("manager")}</legend>
          {(["named", "merged"] as const).map((way) => (
            <Choice
              key={way}
              name="manager"
              checked={survey.managerAlone === way}
              onChange={() => change({ managerAlone: way })}
              title={say(`manager.${way}`)}
              note={say(`manager.${way}.note`)}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
