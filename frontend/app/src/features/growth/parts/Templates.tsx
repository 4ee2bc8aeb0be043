import { inLanguage, useT } from "../../../shared/i18n";
import { ButtonLink } from "../../../shared/ui";
import type { GoalTemplate } from "../types";

/** Goals with prepared steps. */
export function Templates({ of }: { of: GoalTemplate[] }) {
  const t = useT();
  return (
    <ul className="rows">
      {of.map(({ id, title, purpose, weeks, tasks }) => (
        <li key={id}>
          <div>
            <p>
              <b>{inLanguage(title)}</b>
            </p>
            <p className="meta">
              {t("{{purpose}} {{weeks}}, one step. | {{purpose}} {{weeks}}, {{count}} steps.", {
                purpose: inLanguage(purpose),
                weeks: t("One week | {{first}} weeks", { count: weeks }),
                count: tasks.length,
              })}
            </p>
          </div>
          <ButtonLink
            small
            look="plain"
            to={`/grow/new?template=${id}`}
            aria-label={t("View template: {{title}}", { title: inLanguage(title) })}
          >
            {t("View template")}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
