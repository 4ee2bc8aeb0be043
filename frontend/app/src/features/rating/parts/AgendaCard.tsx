import { ArrowRight } from "lucide-react";
import { inWordsFirst, useStrings } from "../../../shared/i18n";
import { ButtonLink, Icon } from "../../../shared/ui";
import { chosenOf, minutesFor } from "../agenda/agenda";
import styles from "../gaps.module.css";
import { gapsStrings } from "../strings";
import type { Gaps } from "../types";

type Props = { gaps: Gaps; chosen: string; search: string };

/** What was chosen to talk about, and the way to the page for it. */
export function AgendaCard({ gaps, chosen, search }: Props) {
  const say = useStrings(gapsStrings);
  const count = chosenOf(gaps, chosen).length;
  return (
    <section className={`sheet no-print ${styles.agenda}`} aria-labelledby="agenda">
      <div>
        <h2 id="agenda">{say("agenda.heading")}</h2>
        <p>
          {count === 0
            ? say("agenda.none")
            : say("agenda.some", {
                count,
                number: inWordsFirst(count),
                minutes: minutesFor(count),
              })}
        </p>
      </div>
      {count > 0 && (
        <ButtonLink look="primary" to={`/gaps/agenda?${search}`}>
          {say("agenda.open")} <Icon of={ArrowRight} />
        </ButtonLink>
      )}
    </section>
  );
}
