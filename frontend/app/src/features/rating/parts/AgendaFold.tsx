import { ArrowRight } from "lucide-react";
import { Link } from "react-router";
import { sayDay } from "../../../shared/days";
import { inWordsFirst, useT } from "../../../shared/i18n";
import { Button, ButtonLink, Fold, Icon } from "../../../shared/ui";
import { chosenOf, minutesFor } from "../agenda/agenda";
import styles from "../gaps.module.css";
import type { GapAgenda, Gaps } from "../types";

type Props = {
  gaps: Gaps;
  agendas: GapAgenda[];
  /** The one that items are added to; none before the first item. */
  agenda: GapAgenda | undefined;
  search: string;
  onAnother: () => void;
};

/** Shows what was chosen to talk about, the way to the page for it, and what was chosen before. */
export function AgendaFold({ gaps, agendas, agenda, search, onAnother }: Props) {
  const t = useT();
  const count = chosenOf(gaps, agenda?.items ?? []).length;
  const to = (id: string, query: string) => {
    const next = new URLSearchParams(query);
    next.set("agenda", id);
    next.set("view", "agenda");
    return `/gaps?${next}`;
  };
  return (
    <Fold
      label={t("Agenda for a conversation")}
      about={count === 0 ? t("none yet") : t("{{count}} item | {{count}} items", { count })}
    >
      <p className="note">
        {count === 0
          ? t("Choose items you want to talk about and add them.")
          : t(
              "One item, about {{minutes}} minutes. | {{number}} items, about {{minutes}} minutes.",
              { count, number: inWordsFirst(count), minutes: minutesFor(count) },
            )}
      </p>
      {agenda && (
        <div className="row">
          <ButtonLink small to={to(agenda.id, search)}>
            {t("Open agenda")} <Icon of={ArrowRight} />
          </ButtonLink>
          <Button small look="plain" onPress={onAnother}>
            {t("New agenda")}
          </Button>
        </div>
      )}
      {agendas.length > 0 && (
        <div className={styles.saved}>
          <h3>{t("Saved agendas")}</h3>
          <ul>
            {agendas.map(({ id, surveyId, title, day, withWhom, items }) => (
              <li key={id}>
                <Link to={to(id, `survey=${surveyId}`)}>
                  {t(withWhom ? "{{day}}, with {{whom}}" : "{{day}}", {
                    day: sayDay(day),
                    whom: withWhom,
                  })}
                </Link>{" "}
                <span className="meta">
                  {t("{{count}} item from {{title}} | {{count}} items from {{title}}", {
                    count: items.length,
                    title,
                  })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Fold>
  );
}
