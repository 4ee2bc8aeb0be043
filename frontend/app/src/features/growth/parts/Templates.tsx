import { inLanguage, useStrings } from "../../../shared/i18n";
import { ButtonLink } from "../../../shared/ui";
import { growthStrings } from "../strings";
import type { GoalTemplate } from "../types";

/** Goals with prepared steps. */
export function Templates({ of }: { of: GoalTemplate[] }) {
  const say = useStrings(growthStrings);
  return (
    <ul className="rows">
      {of.map(({ id, title, purpose, weeks, tasks }) => (
        <li key={id}>
          <div>
            <p>
              <b>{inLanguage(title)}</b>
            </p>
            <p className="meta">
              {say("template.meta", {
                purpose: inLanguage(purpose),
                weeks: say("weeks", { count: weeks }),
                count: tasks.length,
              })}
            </p>
          </div>
          <ButtonLink
            small
            look="plain"
            to={`/grow/new?template=${id}`}
            aria-label={say("template.look.at", { title: inLanguage(title) })}
          >
            {say("template.look")}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
