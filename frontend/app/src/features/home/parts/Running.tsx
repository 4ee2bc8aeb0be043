import { Link } from "react-router";
import { formatTime, useT } from "../../../shared/i18n";
import { Section, Ticks } from "../../../shared/ui";
import type { HomeSurvey } from "../queries";

/** Counts while a survey runs; nothing else of the answers exists for a lead. */
export function Running({ surveys }: { surveys: readonly HomeSurvey[] }) {
  const t = useT();
  if (surveys.length === 0) return null;
  return (
    <Section heading={t("Running")}>
      <ul className="rows">
        {surveys.map(({ id, title, closesAt, answered = 0, invited = 0 }) => (
          <li key={id}>
            <div>
              <p>
                <Link to={`/surveys/${id}`}>{title}</Link>
              </p>
              <p className="meta">
                {t("{{count}} of {{m}} answered", { count: answered, m: invited })}.{" "}
                {t("Closes on {{closes}}.", { closes: formatTime(closesAt) })}
              </p>
            </div>
            <Ticks filled={answered} of={invited} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
