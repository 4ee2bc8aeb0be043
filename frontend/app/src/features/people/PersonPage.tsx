import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Lock } from "lucide-react";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { groupsQuery } from "../../shared/api";
import { sayShortDay, sayWeekday, today } from "../../shared/days";
import { inWords, msg, useT } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import {
  type ContactPage,
  contactQuery,
  PersonLineForm,
  PersonTrail,
  PointForm,
  Points,
  type TalkSummary,
  talkKinds,
} from "../../shared/talk";
import { Button, ButtonLink, Icon, Sign } from "../../shared/ui";
import { spareInGroup, useGroupNames } from "./groups";
import type { Group, Person } from "./launchRules";
import { PersonMenu } from "./parts/PersonMenu";
import { ContactRule } from "./person/ContactRule";
import { PlanTalk } from "./person/PlanTalk";
import { Promises } from "./person/Promises";
import styles from "./person/person.module.css";
import { daysBetween } from "./person/rule";
import { useEvery, useSinceHeading } from "./person/useSince";
import { WouldLike } from "./person/WouldLike";
import { personQuery } from "./queries";

export function Component() {
  const { personId = "" } = useParams();
  const { data: person } = useSuspenseQuery(personQuery(personId));
  const { data: page } = useSuspenseQuery(contactQuery(personId));
  const groups = useQuery(groupsQuery).data ?? [];
  return <PersonPage key={personId} person={person} page={page.value} groups={groups} />;
}

type Props = { person: Person; page: ContactPage; groups: Group[] };

/** Everything the reader wrote down about one of their people; nothing of any answer. */
function PersonPage({ person, page, groups }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const heading = useSinceHeading();
  const [planning, setPlanning] = useState(false);
  const { id, name } = person;
  const { contact, promises, points, lines, talks } = page;
  const { nextTalk, lastContactOn } = contact;
  const since = lastContactOn ? daysBetween(lastContactOn, today()) : undefined;
  // In words: a number would be a score.
  const more = lines.filter(({ kind }) => kind === "thanked").length;
  const less = lines.filter(({ kind }) => kind === "asked-for-change").length;
  const before = talks.filter((talk) => talk.state !== "planned");
  return (
    <>
      <Crumb way={[{ to: "/people", name: t("People") }]} here={name} />
      <PageHead
        heading={heading(name, since)}
        title={name}
        actions={
          <>
            {nextTalk ? (
              <ButtonLink look="primary" to={`/talks/${nextTalk.id}`}>
                {t("Open the one-on-one of {{day}}", { day: sayShortDay(nextTalk.day) })}
              </ButtonLink>
            ) : (
              <Button look="primary" onPress={() => setPlanning(true)}>
                {t("Schedule one-on-one")}
              </Button>
            )}
            <PersonMenu
              person={person}
              groups={groups}
              contact={contact}
              onGo={() => void navigate("/people")}
            />
          </>
        }
      >
        {useLede(page)}
      </PageHead>
      <section aria-labelledby="contact">
        <h2 id="contact" className="sr">
          {t("Recent contact")}
        </h2>
        <ContactRule page={page} />
      </section>
      <div className="split">
        <div>
          <section className={styles.sec} aria-labelledby="promises">
            <h2 id="promises">{t("Promises")}</h2>
            <Promises promises={promises} requests={page.requests ?? []} person={{ id, name }} />
          </section>
          <WouldLike person={person} contact={contact} />
          <section className={styles.sec} aria-labelledby="points">
            <h2 id="points">{t("For your next one-on-one")}</h2>
            {nextTalk ? (
              <PointForm
                talkId={nextTalk.id}
                label={t("Agenda item for {{day}}", { day: sayShortDay(nextTalk.day) })}
              />
            ) : (
              <p className="note">
                {t(
                  "No one-on-one is scheduled yet. Once it is, you can collect agenda items here.",
                )}
              </p>
            )}
            <Points points={points} talkId={nextTalk?.id ?? ""} who={name} mine ticks={false} />
          </section>
          <section className={styles.sec} aria-labelledby="notes">
            <h2 id="notes">{t("Notes and feedback")}</h2>
            <PersonLineForm
              about={{ personId: id }}
              place={id}
              kinds={[...talkKinds, "touch"]}
              label={t("Note about {{name}}", { name })}
              hint={t("One line, just for you")}
            />
            {more + less > 0 && (
              <p className="note">
                {t("More of this: {{more}}. Less of this: {{less}}. Only you can see this list.", {
                  more: more === 0 ? t("none") : inWords(more),
                  less: less === 0 ? t("none") : inWords(less),
                })}
              </p>
            )}
            {lines.length > 0 && <PersonTrail lines={lines} about={{ personId: id }} />}
          </section>
          {before.length > 0 && (
            <details className={styles.sec}>
              <summary>
                <h2>{t("Past one-on-ones")}</h2>
              </summary>
              <ul className="rows">
                {before.map((talk) => (
                  <TalkRow key={talk.id} talk={talk} />
                ))}
              </ul>
            </details>
          )}
        </div>
        <aside className="side" aria-label={t("About {{name}}", { name })}>
          <Panel person={person} page={page} groups={groups} />
        </aside>
      </div>
      {planning && <PlanTalk contact={contact} onClose={() => setPlanning(false)} />}
    </>
  );
}

const talkStateLabels = {
  planned: msg("planned"),
  held: msg("held"),
  "cut-short": msg("cut short"),
  "no-show": msg("no-show"),
  skipped: msg("skipped"),
};

function TalkRow({ talk: { id, day, state, reason } }: { talk: TalkSummary }) {
  const t = useT();
  return (
    <li>
      <Link to={`/talks/${id}`}>{sayWeekday(day)}</Link>
      <span className="meta">
        {state === "skipped" && day > today() ? t("called off") : t(talkStateLabels[state])}
        {reason && `: ${reason}`}
      </span>
    </li>
  );
}

const factLabels = {
  group: msg("Group"),
  email: msg("Email"),
  rhythm: msg("Contact frequency"),
  series: msg("Series"),
  next: msg("Next"),
};

/** Who it is, what is wished, and why no answer can stand on the page. */
function Panel({ person, page: { contact }, groups }: Props) {
  const t = useT();
  const every = useEvery();
  const groupName = useGroupNames(groups);
  const { name, email, groupId } = person;
  const { rhythmDays, until, seriesDays, nextTalk } = contact;
  const group = groups.find((each) => each.id === groupId);
  const rhythm = rhythmDays === undefined ? t("not set") : every(rhythmDays);
  const rows = [
    [
      "group",
      <>
        {group && <Sign kind={group.kind} spare={spareInGroup(groups, groupId)} />}{" "}
        {groupName(groupId)}
      </>,
    ],
    ["email", email ?? t("none")],
    [
      "rhythm",
      until ? t("{{every}}, until {{day}}", { every: rhythm, day: sayShortDay(until) }) : rhythm,
    ],
    ["series", seriesDays && t("one-on-one {{every}}", { every: every(seriesDays) })],
    [
      "next",
      nextTalk
        ? [sayWeekday(nextTalk.day), nextTalk.start].filter(Boolean).join(", ")
        : t("nothing scheduled"),
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
                <dt>{t(factLabels[key])}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <details className={styles.panelPart}>
        <summary>{t("Why there are no survey answers here")}</summary>
        <p className="note">
          {t(
            "Ratings and comments are anonymous. Nothing from a survey can be linked to a person, here or anywhere else. You can bring up responsibilities and what you’ve published, but don’t ask who wrote something.",
          )}
        </p>
      </details>
      <p className={`meta ${styles.panelPart}`}>
        <Icon of={Lock} />{" "}
        {t("Only you can read this page; {{name}} can’t. Whoever runs the database could.", {
          name,
        })}
      </p>
    </section>
  );
}

/** The wish, a pause, the next talk and what waits for it. */
function useLede({ contact, points }: ContactPage): string {
  const t = useT();
  const every = useEvery();
  const { rhythmDays, why = "", pausedUntil, nextTalk } = contact;
  const open = points.filter(({ done }) => !done).length;
  return [
    rhythmDays === undefined
      ? t("You haven’t set a contact frequency.")
      : t(
          why
            ? "You want to be in touch {{every}}. Priority: {{why}}."
            : "You want to be in touch {{every}}.",
          { every: every(rhythmDays), why },
        ),
    pausedUntil &&
      pausedUntil >= today() &&
      t("Paused until {{day}}.", { day: sayShortDay(pausedUntil) }),
    nextTalk && t("Your next one-on-one is on {{day}}.", { day: sayWeekday(nextTalk.day) }),
    open > 0 && t("One agenda item so far. | {{first}} agenda items so far.", { count: open }),
  ]
    .filter(Boolean)
    .join(" ");
}
