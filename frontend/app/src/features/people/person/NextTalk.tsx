import { useState } from "react";
import { sayWeekday, today } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { type ContactPage, PointForm, TalkDialog } from "../../../shared/talk";
import { Button, ButtonLink, useFocusBack } from "../../../shared/ui";
import styles from "./person.module.css";

type Props = { page: ContactPage; onPlan: () => void };

/** Shows when the two meet next, and what waits for it. */
export function NextTalk({ page: { contact, points, talks }, onPlan }: Props) {
  const t = useT();
  const minutes = useMinutes();
  const [open, setOpen] = useState<"add" | "move">();
  const opener = useFocusBack(open === "add");
  const { nextTalk, person } = contact;
  const talk = nextTalk && talks.find(({ id }) => id === nextTalk.id);
  const items = points.filter(({ done }) => !done).toSorted((a, b) => a.place - b.place);
  if (!nextTalk && items.length === 0) return null;
  const isToday = nextTalk?.day === today();
  const when = nextTalk && [
    isToday ? t("Today") : sayWeekday(nextTalk.day),
    nextTalk.start,
    talk?.minutes && minutes(talk.minutes),
  ];
  return (
    <section className={`sheet ${styles.next}`} aria-labelledby="next">
      <h2 id="next" className="meta">
        {nextTalk ? t("Next one-on-one") : t("For your next one-on-one")}
      </h2>
      {when && <p className={styles.when}>{when.filter(Boolean).join(", ")}</p>}
      {items.length > 0 && (
        <ul>
          {items.map(({ id, text, by }) => (
            <li key={id}>
              <span dir="auto">{text}</span>
              <span className="meta">
                {by === "me" ? t("from you") : t("from {{name}}", { name: person.name })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {nextTalk && open === "add" && <PointForm talkId={nextTalk.id} autoFocus />}
      <div className="row">
        {nextTalk ? (
          <>
            <ButtonLink look="primary" to={`/talks/${nextTalk.id}`}>
              {t("Open one-on-one")}
            </ButtonLink>
            {open !== "add" && (
              <Button look="plain" ref={opener} onPress={() => setOpen("add")}>
                {t("Add item")}
              </Button>
            )}
            <Button look="plain" onPress={() => setOpen("move")}>
              {t("Move", { context: "meeting" })}
            </Button>
          </>
        ) : (
          <Button look="primary" onPress={onPlan}>
            {t("Schedule one-on-one")}
          </Button>
        )}
      </div>
      {nextTalk && open === "move" && (
        <TalkDialog
          talk={{ ...nextTalk, ...talk, with: person.name }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}
