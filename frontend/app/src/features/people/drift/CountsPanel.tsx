import { Lock } from "lucide-react";
import { useStrings } from "../../../shared/i18n";
import { Icon } from "../../../shared/ui";
import styles from "./drift.module.css";
import { driftStrings } from "./strings";

/** What counts as contact, and that nobody else sees it. */
export function CountsPanel() {
  const say = useStrings(driftStrings);
  return (
    <section className={styles.counts} aria-labelledby="counts">
      <h2 id="counts">{say("counts.title")}</h2>
      <dl className="pairs">
        {(["talk", "line", "feedback", "not"] as const).map((each) => (
          <div key={each}>
            <dt>{say(`counts.${each}`)}</dt>
            <dd>{say(`counts.${each}.text`)}</dd>
          </div>
        ))}
      </dl>
      <p className="note">{say("counts.none")}</p>
      <p className="meta">
        <Icon of={Lock} /> {say("counts.private")}
      </p>
    </section>
  );
}
