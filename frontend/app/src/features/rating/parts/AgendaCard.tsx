import { ArrowRight } from "lucide-react";
import { Link } from "react-router";
import { sayDay } from "../../../shared/days";
import { inWordsFirst, useStrings } from "../../../shared/i18n";
import { Button, ButtonLink, Icon } from "../../../shared/ui";
import { chosenOf, minutesFor } from "../agenda/agenda";
import { agendaStrings } from "../agenda/strings";
import styles from "../gaps.module.css";
import { gapsStrings } from "../strings";
import type { Agenda, Gaps } from "../types";

type Props = {
  gaps: Gaps;
  agendas: Agenda[];
  /** The one that items are added to; none before the first item. */
  agenda: Agenda | undefined;
  search: string;
  onAnother: () => void;
};

/** What was chosen to talk about, the way to the page for it, and what was chosen before. */
export function AgendaCard({ gaps, agendas, agenda, search, onAnother }: Props) {
  const say = useStrings(gapsStrings);
  const sayAgenda = useStrings(agendaStrings);
  const count = chosenOf(gaps, agenda?.items ?? []).length;
  const to = (id: string, query: string) => {
    const next = new URLSearchParams(query);
    next.set("agenda", id);
    return `/gaps/agenda?${next}`;
  };
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
      {agenda && (
        <div className={styles.open}>
          <ButtonLink look="primary" to={to(agenda.id, search)}>
            {say("agenda.open")} <Icon of={ArrowRight} />
          </ButtonLink>
          <Button look="plain" onPress={onAnother}>
            {say("agenda.another")}
          </Button>
        </div>
      )}
      {agendas.length > 0 && (
        <div className={styles.saved}>
          <h3>{say("agenda.saved")}</h3>
          <ul>
            {agendas.map(({ id, surveyId, title, day, withWhom, items }) => (
              <li key={id}>
                <Link to={to(id, `survey=${surveyId}`)}>
                  {sayAgenda(withWhom ? "when.with" : "when", { day: sayDay(day), whom: withWhom })}
                </Link>{" "}
                <span className="meta">{say("agenda.items", { count: items.length, title })}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
