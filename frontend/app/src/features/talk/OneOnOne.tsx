import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { uuid } from "../../shared/api";
import { changeLater, useChange } from "../../shared/changes";
import { inDays, sayDay, sayShortDay, sayWeekday, today } from "../../shared/days";
import { addTask, taskRemoval } from "../../shared/goal";
import { inWords, msg, useT } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { SituationLink } from "../../shared/situation";
import {
  contactQuery,
  PersonLineForm,
  PersonLink,
  PersonTrail,
  PointForm,
  type Talk,
  talkKinds,
  talkLimits,
} from "../../shared/talk";
import { MenuItem, Pair, Section } from "../../shared/ui";
import { Agenda } from "./parts/Agenda";
import { AutoSavedField } from "./parts/AutoSavedField";
import { CloseTalk } from "./parts/CloseTalk";
import { LastSteps } from "./parts/LastSteps";
import { Points } from "./parts/Points";
import { SessionPart } from "./parts/SessionPart";
import { Situations } from "./parts/Situations";
import { Steps } from "./parts/Steps";
import { TalkMenu } from "./parts/TalkMenu";
import styles from "./talk.module.css";

/** A talk with one of the own people, in the order in which it is held. */
export function OneOnOne({ talk }: { talk: Talk }) {
  const t = useT();
  const { change, error } = useChange();
  const { id, with: who, person, day, state } = talk;
  const about = { talkId: id, ...(person && { personId: person.id }) };
  const back = person ? `/people/${person.id}` : "/people";
  const planned = state === "planned";
  /** Turns an open question into a promise with a day, among the next steps. */
  const promise = (question: string) => {
    const text = t("Reply: {{text}}", { text: question }).slice(0, talkLimits.step);
    const draft = { id: uuid(), text, dueOn: inDays(7), state: "open" } as const;
    void change(addTask({ ...draft, ...about, ...(person && { shared: true }) }), {
      said: t("“{{text}}” added to the next steps", { text }),
      undo: () => changeLater(taskRemoval({ ...draft, etag: "" })),
    });
  };
  return (
    <>
      <Crumb
        way={[{ to: "/people", name: t("People") }, ...(person ? [{ to: back, name: who }] : [])]}
        here={sayShortDay(day)}
      />
      <PageHead
        heading={useHeading(talk)}
        title={t("One-on-one with {{who}}", { who })}
        actions={<TalkMenu talk={talk} back={back} />}
      >
        {useLede(talk)}
      </PageHead>
      <div className="split">
        <div>
          <SessionPart no={1} title={t("Since last time")}>
            <LastSteps talk={talk} />
          </SessionPart>
          <SessionPart
            no={2}
            title={t("Agenda")}
            note={t(
              planned
                ? "{{who}} can add items through a link. Tick off what you’ve discussed."
                : "Items you didn’t discuss move to the next one-on-one.",
              { who },
            )}
          >
            <Points
              points={talk.points}
              talkId={id}
              who={who}
              mine
              more={(point) => (
                <MenuItem onAction={() => promise(point.text)}>{t("Promise a reply")}</MenuItem>
              )}
            />
            <ProblemNote error={error} />
            {planned && <PointForm talkId={id} />}
            {planned && <Agenda talk={talk} />}
          </SessionPart>
          <SessionPart
            no={3}
            own
            title={t("Notes")}
            note={t("These appear in your log and on your page about {{who}}, and nowhere else.", {
              who,
            })}
          >
            <PersonLineForm
              about={about}
              place={id}
              kinds={talkKinds}
              label={t("Notes")}
              hint={t("One line, just for you")}
            />
            {person && planned && (
              <p className="note">
                {t("Did they bring you a problem?")}{" "}
                <SituationLink template="brought-problem" person={person.id} />
              </p>
            )}
            {talk.lines.length > 0 && <PersonTrail lines={talk.lines} about={about} />}
          </SessionPart>
          <SessionPart
            no={4}
            title={t(planned ? "Next steps" : "Agreed steps")}
            note={planned && t("Say what happens next and who does it. Aim for 5 to 90 minutes.")}
          >
            {planned && talk.steps.length > 0 && <Steps talk={talk} steps={talk.steps} />}
            <CloseTalk talk={talk} />
          </SessionPart>
        </div>
        <aside className="side no-print" aria-label={t("Who sees what")}>
          <Panel talk={talk} />
        </aside>
      </div>
    </>
  );
}

const openers = {
  easier: msg("What would make next week easier?"),
  way: msg("What have I done that got in your way?"),
  unsaid: msg("What haven’t we talked about yet?"),
};

/** Shows what the other person sees, and what the reader brings. */
function Panel({ talk }: { talk: Talk }) {
  const t = useT();
  const { with: who, preparation, person } = talk;
  return (
    <Section className="panel sheet" heading={t("What {{who}} can see", { who })}>
      <dl className="pairs">
        <Pair of={t("Can see")}>
          {t(
            "the date, all agenda items, what you promised one another and the updates you sent them",
          )}
        </Pair>
        <Pair of={t("Can’t see")}>{t("your notes, your preparation and your log")}</Pair>
      </dl>
      {person && <PersonLink person={person} linked={talk.linked} />}
      <h3>{t("Before you meet")}</h3>
      {person && <LastLines personId={person.id} talk={talk} />}
      <AutoSavedField
        talk={talk}
        name="preparation"
        label={t("Your preparation")}
        hint={t("Only you can see this. It’s never shown through the link.")}
        value={preparation}
        change={(text) => ({ preparation: text })}
      />
      {person && <Situations person={person.id} />}
      <details className={styles.panelPart}>
        <summary>{t("Good questions to ask")}</summary>
        <ul className="rows">
          {(["easier", "way", "unsaid"] as const).map((each) => (
            <li key={each}>{t(openers[each])}</li>
          ))}
        </ul>
      </details>
      <p className={`meta ${styles.panelPart}`}>
        {t("Survey answers are never shown here. Don’t ask who wrote them.")}{" "}
        {person && <Link to={`/people/${person.id}`}>{t("Your page about {{who}}", { who })}</Link>}
      </p>
    </Section>
  );
}

/** At most this many entries are shown before a meeting. */
const lastLines = 3;

/** Shows the reader's last entries about the other person, from before this meeting. */
function LastLines({ personId, talk }: { personId: string; talk: Talk }) {
  const { data } = useQuery(contactQuery(personId));
  const here = new Set(talk.lines.map(({ id }) => id));
  const before = data?.value.lines.filter(({ id }) => !here.has(id)).slice(0, lastLines) ?? [];
  return (
    before.length > 0 && (
      <div className={styles.before}>
        <PersonTrail lines={before} about={{ personId }} readOnly />
      </div>
    )
  );
}

const headings = {
  held: msg("You met with {{who}} on {{day}}"),
  "cut-short": msg("The one-on-one with {{who}} on {{day}} was cut short"),
  "no-show": msg("Someone missed the one-on-one with {{who}} on {{day}}"),
  skipped: msg("The one-on-one with {{who}} on {{day}} was skipped"),
};

/** Says what waits in the meeting, or how it ended. */
function useHeading({ with: who, state, day, points, lastSteps }: Talk): string {
  const t = useT();
  if (state === "skipped" && day > today()) {
    return t("You called off the one-on-one with {{who}} on {{day}}", { who, day: sayDay(day) });
  }
  if (state !== "planned") return t(headings[state], { who, day: sayDay(day) });
  const open = points.filter(({ done }) => !done).length;
  const rest =
    open === 0
      ? t("no agenda yet")
      : t("one agenda item | {{words}} agenda items", { count: open, words: inWords(open) });
  const kept = lastSteps.length > 0 && lastSteps.every((step) => step.state === "done");
  return t(
    kept
      ? "One-on-one with {{who}}: last step done, {{rest}}"
      : "One-on-one with {{who}}: {{rest}}",
    { who, rest },
  );
}

/**
 * Says when the meeting is, when the one before was, and why it was moved or did not take place.
 */
function useLede({ day, start, minutes, last, reason, state }: Talk): string {
  const t = useT();
  const when = [
    sayWeekday(day),
    start,
    t("{{count}} minute | {{count}} minutes", { count: minutes }),
  ];
  return [
    `${when.filter(Boolean).join(", ")}.`,
    last && t("The last one was on {{day}}.", { day: sayDay(last.day) }),
    reason && t(state === "planned" ? "Moved: {{reason}}" : "{{reason}}", { reason }),
  ]
    .filter(Boolean)
    .join(" ");
}
