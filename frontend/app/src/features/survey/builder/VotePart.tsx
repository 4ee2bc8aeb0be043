import { Link } from "react-router";
import { inLanguage, useStrings } from "../../../shared/i18n";
import { TextField, useTyped } from "../../../shared/ui";
import type { Survey, SurveyChange } from "../types";
import styles from "./builder.module.css";
import { Part } from "./Part";
import { builderStrings } from "./strings";

type Props = {
  survey: Survey;
  change: (change: SurveyChange, key?: string) => void;
  fault: string | undefined;
};

/** What is voted on. The agreement writes it; here it is only read. */
export function VotePart({ survey, change, fault }: Props) {
  const say = useStrings(builderStrings);
  const [title, setTitle] = useTyped(survey.title);
  return (
    <Part no={1} name={say("part.vote")}>
      <details className={styles.questions} open>
        <summary>{say("vote.clauses", { count: survey.questions.length })}</summary>
        <ol className="rows">
          {survey.questions.map(({ id, text, clause }) => (
            <li key={id}>
              <div>
                <p className="voice" dir="auto">
                  {inLanguage(text)}
                </p>
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
          <Link to="/agreement">{say("vote.change")}</Link>
        </p>
      </details>
      <div className={styles.fields}>
        <TextField
          label={say("title")}
          hint={say("title.hint")}
          error={survey.title.trim() ? fault : say("title.missing")}
          value={title}
          maxLength={120}
          onChange={(event) => {
            setTitle(event.target.value);
            change({ title: event.target.value }, "title");
          }}
        />
      </div>
    </Part>
  );
}
