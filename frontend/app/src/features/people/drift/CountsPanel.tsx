import { Lock } from "lucide-react";
import { msg, useT } from "../../../shared/i18n";
import { Icon } from "../../../shared/ui";
import styles from "./drift.module.css";

const countsLabels = {
  talk: msg("One-on-ones"),
  line: msg("Log entries"),
  feedback: msg("Feedback"),
  not: msg("Doesn’t count"),
};

const countsTexts = {
  talk: msg("once they’ve taken place, not just planned"),
  line: msg("marked “Got in touch”: a walk, a call, a lunch"),
  feedback: msg("once you’ve given it"),
  not: msg("surveys, emails from Tenward, and their answers"),
};

/** What counts as contact, and that nobody else sees it. */
export function CountsPanel() {
  const t = useT();
  return (
    <section className="panel sheet" aria-labelledby="counts">
      <h2 id="counts">{t("What counts as contact")}</h2>
      <dl className="pairs">
        {(["talk", "line", "feedback", "not"] as const).map((each) => (
          <div key={each}>
            <dt>{t(countsLabels[each])}</dt>
            <dd>{t(countsTexts[each])}</dd>
          </div>
        ))}
      </dl>
      <p className={`note ${styles.counts}`}>
        {t(
          "People without a contact frequency are never overdue. They stay here until you archive them.",
        )}
      </p>
      <p className="meta">
        <Icon of={Lock} /> {t("Only you can see this.")}
      </p>
    </section>
  );
}
