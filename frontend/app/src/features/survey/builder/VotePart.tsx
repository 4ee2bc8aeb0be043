import { Link } from "react-router";
import { limits } from "../../../shared/api";
import { inLanguage, useT } from "../../../shared/i18n";
import { Fold, TextField, useFieldText, Voice } from "../../../shared/ui";
import type { Survey, SurveyChange } from "../types";
import styles from "./builder.module.css";
import { DraftPart } from "./DraftPart";

type Props = {
  survey: Survey;
  change: (change: SurveyChange, key?: string) => void;
  fault: string | undefined;
};

/** Shows what is voted on, which only the agreement edits. */
export function VotePart({ survey, change, fault }: Props) {
  const t = useT();
  const [title, setTitle] = useFieldText(survey.title);
  return (
    <DraftPart name={t("What do you ask them to vote on?")}>
      <Fold
        label={t("1 clause to vote on | {{count}} clauses to vote on", {
          count: survey.questions.length,
        })}
        className={styles.questions}
        open
      >
        <ol className="rows">
          {survey.questions.map(({ id, text, clause }) => (
            <li key={id}>
              <div>
                <Voice>{inLanguage(text)}</Voice>
                {clause?.why && (
                  <p className="note" dir="auto">
                    {clause.why}
                  </p>
                )}
              </div>
            </li>
          ))}
        </ol>
        <p className="note">
          <Link to="/role/agreement">{t("Edit them in the agreement")}</Link>
        </p>
      </Fold>
      <div className={styles.fields}>
        <TextField
          label={t("Title")}
          hint={t("Shown on the form and next to the link.")}
          error={survey.title.trim() ? fault : t("Enter a title.")}
          value={title}
          maxLength={limits.SurveyChange.title.maxLength}
          onChange={(event) => {
            setTitle(event.target.value);
            change({ title: event.target.value }, "title");
          }}
        />
      </div>
    </DraftPart>
  );
}
