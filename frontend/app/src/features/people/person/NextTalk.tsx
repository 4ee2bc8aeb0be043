import { useQuery } from "@tanstack/react-query";
import { client, limits, useCreationKey, uuid, versioned } from "../../../shared/api";
import { changeLater, useChange, useTyped } from "../../../shared/changes";
import { inDays, sayWeekday, today } from "../../../shared/days";
import { Form } from "../../../shared/form";
import { addTask, growthChanged, taskRemoval } from "../../../shared/goal";
import { History } from "../../../shared/history";
import { useT } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import {
  By,
  type ContactPage,
  PointForm,
  type Talk,
  talkLimits,
  talkQuery,
} from "../../../shared/talk";
import { Button, ButtonLink, MenuItem, Skeleton } from "../../../shared/ui";
import { Agenda } from "../talk/Agenda";
import { AutoSavedField } from "../talk/AutoSavedField";
import { Points } from "../talk/Points";
import { TalkActs } from "../talk/TalkActs";
import styles from "../talk/talk.module.css";

type Props = {
  page: ContactPage;
  /** The meeting to prepare; without one, the box asks for a day. */
  talkId: string | undefined;
};

/** The next one-on-one: its agenda and the reader's preparation, or the day that it could be on. */
export function NextTalk({ page, talkId }: Props) {
  const { data, isPending } = useQuery({ ...talkQuery(talkId ?? ""), enabled: !!talkId });
  const planned = talkId !== undefined && data?.value.state === "planned";
  if (talkId && isPending) return <Skeleton lines={4} />;
  return planned ? (
    <Planned talk={data.value} isNext={page.contact.nextTalk?.id === talkId} />
  ) : (
    <Suggested page={page} key={today()} />
  );
}

function Planned({ talk, isNext }: { talk: Talk; isNext: boolean }) {
  const t = useT();
  const minutes = useMinutes();
  const { change } = useChange();
  const { id, with: who, person, points, preparation, reason, day, start } = talk;
  const about = { talkId: id, ...(person && { personId: person.id, shared: true }) };
  const promise = (question: string) => {
    const text = t("Reply: {{text}}", { text: question }).slice(0, talkLimits.step);
    const draft = { id: uuid(), text, dueOn: inDays(7), state: "open", ...about } as const;
    void change(addTask(draft), {
      said: t("“{{text}}” added to your promises", { text }),
      undo: () => changeLater(taskRemoval({ ...draft, etag: "" })),
    });
  };
  const when = [day === today() ? t("Today") : sayWeekday(day), start, minutes(talk.minutes)];
  return (
    <section className={`sheet ${styles.next}`} aria-labelledby="next">
      <h2 id="next" className="meta">
        {t("Next one-on-one")}
      </h2>
      <p className={styles.when}>{when.filter(Boolean).join(", ")}</p>
      {reason && <p className="note">{t("Moved: {{reason}}", { reason })}</p>}
      <Points
        points={points}
        talkId={id}
        who={who}
        mine
        ticks={false}
        more={({ text }) => (
          <MenuItem onAction={() => promise(text)}>{t("Promise a reply")}</MenuItem>
        )}
      />
      <PointForm talkId={id} />
      <Agenda talk={talk} />
      <AutoSavedField
        talk={talk}
        name="preparation"
        rows={3}
        label={t("Your preparation")}
        hint={t("Only you can see your preparation.")}
        value={preparation}
        change={(text) => ({ preparation: text })}
      />
      <History kind="talk" id={id} />
      <div className="row">
        <ButtonLink look="primary" to={isNext ? "?talk=now" : `?talk=${id}&write`}>
          {t("Start one-on-one")}
        </ButtonLink>
        <TalkActs talk={talk} back={person ? `/people/${person.id}` : "/people"} />
      </div>
    </section>
  );
}

const usualDays = 14;
const usualMinutes = 45;

/** Asks when the next one is, until that is put off to another day. */
function Suggested({ page: { contact, points, talks } }: { page: ContactPage }) {
  const t = useT();
  const creation = useCreationKey();
  const { person, seriesDays, rhythmDays } = contact;
  const [skipped, skip] = useTyped(`skip-next.${person.id}`);
  const { start = "", minutes = usualMinutes } = talks.find(({ state }) => state === "held") ?? {};
  if (skipped === today()) return null;
  return (
    <section className={`sheet ${styles.next}`} aria-labelledby="next">
      <h2 id="next" className="meta">
        {t("Next one-on-one")}
      </h2>
      <Form
        limits={limits.TalkDraft}
        typed={`next.${person.id}`}
        start={{ day: inDays(seriesDays ?? rhythmDays ?? usualDays), start }}
        onSave={async (said) => {
          const body = {
            ...{ personId: person.id, day: said.day, minutes },
            ...(said.start && { start: said.start }),
          };
          await versioned(client.POST("/api/talks", { params: creation.for(body), body }));
          creation.done();
          await growthChanged();
        }}
      >
        {({ Day, Text, Buttons }) => (
          <>
            <div className={styles.fields}>
              <Day name="day" label={t("Date")} min={today()} required={t("Choose a date.")} />
              <Text name="start" type="time" label={t("Time")} />
            </div>
            {points.some(({ done }) => !done) && (
              <ul className="rows">
                {points
                  .filter(({ done }) => !done)
                  .map(({ id, text, by }) => (
                    <li key={id}>
                      <p dir="auto">
                        <By who={by} /> {text}
                      </p>
                    </li>
                  ))}
              </ul>
            )}
            <Buttons save={t("Set one-on-one")}>
              <Button look="plain" onPress={() => skip(today())}>
                {t("Skip", { context: "for today" })}
              </Button>
            </Buttons>
          </>
        )}
      </Form>
    </section>
  );
}
