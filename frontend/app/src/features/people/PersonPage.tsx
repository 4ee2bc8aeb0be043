import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Lock } from "lucide-react";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { groupsQuery } from "../../shared/api";
import { sayShortDay, sayWeekday, today } from "../../shared/days";
import { useStrings } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import {
  type ContactPage,
  contactQuery,
  LineForm,
  PointForm,
  Points,
  type TalkSummary,
  Trail,
} from "../../shared/talk";
import { Button, ButtonLink, Icon, Sign } from "../../shared/ui";
import { spareOf, useGroupNames } from "./groups";
import type { Group, Person } from "./launchRules";
import { PersonMenu } from "./parts/PersonMenu";
import { ContactRule } from "./person/ContactRule";
import { Feedback } from "./person/Feedback";
import { PlanTalk } from "./person/PlanTalk";
import { Promises } from "./person/Promises";
import styles from "./person/person.module.css";
import { daysBetween } from "./person/rule";
import { personStrings } from "./person/strings";
import { useEvery, useSinceHeading } from "./person/useSince";
import { personQuery } from "./queries";
import { strings } from "./strings";

export function Component() {
  const { personId = "" } = useParams();
  const { data: person } = useSuspenseQuery(personQuery(personId));
  const { data: page } = useSuspenseQuery(contactQuery(personId));
  const groups = useQuery(groupsQuery).data ?? [];
  return <PersonPage key={personId} person={person} page={page.value} groups={groups} />;
}

type Props = { person: Person; page: ContactPage; groups: Group[] };

const isFeedback = ({ kind }: ContactPage["lines"][number]) =>
  kind === "thanked" || kind === "asked-for-change";

/** Everything the reader wrote down about one of their people; nothing of any answer. */
function PersonPage({ person, page, groups }: Props) {
  const say = useStrings(personStrings);
  const sayPeople = useStrings(strings);
  const navigate = useNavigate();
  const heading = useSinceHeading();
  const [planning, setPlanning] = useState(false);
  const { id, name } = person;
  const { contact, promises, points, lines, talks } = page;
  const { nextTalk, lastContactOn } = contact;
  const since = lastContactOn ? daysBetween(lastContactOn, today()) : undefined;
  const notes = lines.filter((line) => !isFeedback(line));
  const before = talks.filter((talk) => talk.state !== "planned");
  return (
    <>
      <Crumb way={[{ to: "/people", name: sayPeople("people") }]} here={name} />
      <PageHead
        heading={heading(name, since)}
        title={name}
        actions={
          <>
            {nextTalk ? (
              <ButtonLink look="primary" to={`/talks/${nextTalk.id}`}>
                {say("open-talk", { day: sayShortDay(nextTalk.day) })}
              </ButtonLink>
            ) : (
              <Button look="primary" onPress={() => setPlanning(true)}>
                {say("plan")}
              </Button>
            )}
            <PersonMenu
              person={person}
              groups={groups}
              contact={contact}
              onMove={() => undefined}
              onGo={() => void navigate("/people")}
            />
          </>
        }
      >
        {useLede(page)}
      </PageHead>
      <section aria-labelledby="contact">
        <h2 id="contact" className="sr">
          {say("contact.title")}
        </h2>
        <ContactRule page={page} />
      </section>
      <div className="split">
        <div>
          <section className={styles.sec} aria-labelledby="promises">
            <h2 id="promises">{say("promises.title")}</h2>
            <Promises promises={promises} name={name} />
          </section>
          <section className={styles.sec} aria-labelledby="points">
            <h2 id="points">{say("points.title")}</h2>
            {nextTalk ? (
              <PointForm
                talkId={nextTalk.id}
                label={say("points.label", { day: sayShortDay(nextTalk.day) })}
              />
            ) : (
              <p className="note">{say("points.none")}</p>
            )}
            <Points points={points} talkId={nextTalk?.id ?? ""} who={name} mine ticks={false} />
          </section>
          <section className={styles.sec} aria-labelledby="feedback">
            <h2 id="feedback">{say("feedback.title")}</h2>
            <Feedback lines={lines.filter(isFeedback)} personId={id} />
          </section>
          <section className={styles.sec} aria-labelledby="notes">
            <h2 id="notes">{say("notes.title")}</h2>
            <LineForm
              about={{ personId: id }}
              place={id}
              kinds={["heard", "learned", "touch", "went-wrong"]}
              label={say("notes.label", { name })}
              hint={say("notes.hint")}
            />
            {notes.length > 0 && <Trail lines={notes} about={{ personId: id }} />}
          </section>
          {before.length > 0 && (
            <section className={styles.sec} aria-labelledby="talks">
              <h2 id="talks">{say("talks.title")}</h2>
              <ul className="rows">
                {before.map((talk) => (
                  <TalkRow key={talk.id} talk={talk} />
                ))}
              </ul>
            </section>
          )}
        </div>
        <aside className="side" aria-label={say("panel.label", { name })}>
          <Panel person={person} page={page} groups={groups} />
        </aside>
      </div>
      {planning && (
        <PlanTalk person={person} contact={contact} onClose={() => setPlanning(false)} />
      )}
    </>
  );
}

function TalkRow({ talk: { id, day, state, reason } }: { talk: TalkSummary }) {
  const say = useStrings(personStrings);
  return (
    <li>
      <Link to={`/talks/${id}`}>{sayWeekday(day)}</Link>
      <span className="meta">
        {say(`talk.${state}`)}
        {reason && `: ${reason}`}
      </span>
    </li>
  );
}

/** Who it is, what is wished, and why no answer can stand on the page. */
function Panel({ person, page: { contact }, groups }: Props) {
  const say = useStrings(personStrings);
  const every = useEvery();
  const groupName = useGroupNames(groups);
  const { name, email, groupId } = person;
  const { rhythmDays, until, seriesDays, nextTalk } = contact;
  const group = groups.find((each) => each.id === groupId);
  const rhythm = rhythmDays === undefined ? say("panel.rhythm.none") : every(rhythmDays);
  const rows = [
    [
      "group",
      <>
        {group && <Sign kind={group.kind} spare={spareOf(groups, groupId)} />} {groupName(groupId)}
      </>,
    ],
    ["email", email ?? say("panel.email.none")],
    ["rhythm", until ? say("panel.until", { every: rhythm, day: sayShortDay(until) }) : rhythm],
    ["series", seriesDays && say("panel.series.text", { every: every(seriesDays) })],
    [
      "next",
      nextTalk
        ? [sayWeekday(nextTalk.day), nextTalk.start].filter(Boolean).join(", ")
        : say("panel.next.none"),
    ],
  ] as const;
  return (
    <section className="panel sheet" aria-labelledby="who">
      <h2 id="who">{name}</h2>
      <dl className="pairs">
        {rows.map(
          ([key, value]) =>
            value && (
              <div key={key}>
                <dt>{say(`panel.${key}`)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <h3>{say("panel.why")}</h3>
      <p className="note">{say("panel.why.text")}</p>
      <p className={`meta ${styles.panelPart}`}>
        <Icon of={Lock} /> {say("panel.private", { name })}
      </p>
    </section>
  );
}

/** The wish, a pause, the next talk and what waits for it. */
function useLede({ contact, points }: ContactPage): string {
  const say = useStrings(personStrings);
  const every = useEvery();
  const { rhythmDays, why = "", pausedUntil, nextTalk } = contact;
  const open = points.filter(({ done }) => !done).length;
  return [
    rhythmDays === undefined
      ? say("lede.none")
      : say(why ? "lede.why" : "lede.rhythm", { every: every(rhythmDays), why }),
    pausedUntil && pausedUntil >= today() && say("lede.paused", { day: sayShortDay(pausedUntil) }),
    nextTalk && say("lede.meet", { day: sayWeekday(nextTalk.day) }),
    open > 0 && say("lede.points", { count: open }),
  ]
    .filter(Boolean)
    .join(" ");
}
