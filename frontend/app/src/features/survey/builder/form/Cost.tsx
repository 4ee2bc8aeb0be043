import { useT } from "../../../../shared/i18n";
import { Ticks } from "../../../../shared/ui";
import type { Question } from "../../types";
import styles from "./form.module.css";
import { costOf, hasSpaceFor, questionLimits } from "./questions";

/** Shows how much of a respondent's time the form takes, and how much there is. */
export function Cost({ of: questions }: { of: Question[] }) {
  const t = useT();
  const { points, open, minutes } = costOf(questions);
  return (
    <div className={styles.cost}>
      <Ticks filled={points} of={questionLimits.points} />
      <p className="note" role="status">
        {t(
          "{{points}} of {{most}} points, {{open}} of 3 open questions, about {{count}} minute | {{points}} of {{most}} points, {{open}} of 3 open questions, about {{count}} minutes",
          { points, most: questionLimits.points, open, count: minutes },
        )}
      </p>
      <p className="meta">
        {t(
          hasSpaceFor(questions, "item")
            ? "A rating uses one point, an open question two."
            : "A form holds at most 8 points and 3 open questions, so that people have time to answer. Delete a question to add another.",
        )}
      </p>
    </div>
  );
}
