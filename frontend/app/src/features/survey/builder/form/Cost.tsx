import { useStrings } from "../../../../shared/i18n";
import { Ticks } from "../../../../shared/ui";
import type { Question } from "../../types";
import styles from "./form.module.css";
import { costOf, hasRoom, most } from "./questions";
import { formStrings } from "./strings";

/** What the form asks of a respondent's time, and how much of it there is. */
export function Cost({ of: questions }: { of: Question[] }) {
  const say = useStrings(formStrings);
  const { points, open, minutes } = costOf(questions);
  return (
    <div className={styles.cost}>
      <Ticks filled={points} of={most.points} />
      <p className="note" role="status">
        {say("points", { points, most: most.points, open, count: minutes })}
      </p>
      <p className="meta">{say(hasRoom(questions, "item") ? "points.why" : "full")}</p>
    </div>
  );
}
