import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useEffect, useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { client, groupsQuery } from "../../shared/api";
import { sayWeekday, today } from "../../shared/days";
import { msg, useT } from "../../shared/i18n";
import { Crumb, PageHead, useShownPlace } from "../../shared/layout";
import {
  type ContactPage,
  contactQuery,
  PersonLink,
  TalkDialog,
  type TalkSummary,
} from "../../shared/talk";
import { Fold, Icon, Sign } from "../../shared/ui";
import { spareInGroup, useGroupNames } from "./groups";
import { EditPerson } from "./parts/EditPerson";
import { PersonMenu } from "./parts/PersonMenu";
import { AboutPerson, OnlyYou } from "./person/AboutPerson";
import { EndedFrequency } from "./person/EndedFrequency";
import { FrequencyDialog } from "./person/FrequencyDialog";
import { NextTalk } from "./person/NextTalk";
import { Noted } from "./person/Noted";
import { PersonSituations } from "./person/PersonSituations";
import { Promises } from "./person/Promises";
import styles from "./person/person.module.css";
import { Understood } from "./person/Understood";
import { useEvery } from "./person/useSince";
import { WouldLikeDialog } from "./person/WouldLikeDialog";
import { personQuery } from "./queries";
import type { Group, Person } from "./types";

export function Component() {
  const { personId = "" } = useParams();
  const { data: person } = useSuspenseQuery(personQuery(personId));
  const { data: page } = useSuspenseQuery(contactQuery(personId));
  const groups = useQuery(groupsQuery).data ?? [];
  return <PersonPage key={personId} person={person} page={page.value} groups={groups} />;
}

type Props = { person: Person; page: ContactPage; groups: Group[] };
/** Names what a dialog asks for, or which empty part of the page opens. */
type Open = "plan" | "edit" | "wish" | "like" | "promise" | "heard" | "thanked" | "link";

/** Everything the reader wrote down about one of their people; nothing of any answer. */
function PersonPage({ person, page, groups }: Props) {
  const t = useT();
  useShownPlace();
  const every = useEvery();
  const navigate = useNavigate();
  // What came in over the link stands here, so that Home need not name it.
  useEffect(() => {
    const params = { path: { personId: page.contact.person.id } };
    if (page.linked) client.POST("/api/people/{personId}/link/read", { params }).catch(() => {});
  }, [page]);
  const groupName = useGroupNames(groups);
  const [open, setOpen] = useState<Open>();
  const [promising, setPromising] = useState(false);
  const [noting, setNoting] = useState<"heard" | "thanked">();
  const [linking, setLinking] = useState(false);
  const close = () => setOpen(undefined);
  const { id, name, groupId } = person;
  const { contact, promises, requests = [], points, lines, talks } = page;
  const { rhythmDays, why = "" } = contact;
  const group = groups.find((each) => each.id === groupId);
  const before = talks.filter((talk) => talk.state !== "planned");
  const isPromised = promises.length + requests.length > 0 || promising;
  const isLinked = linking || page.linked === true;
  const isNoted = lines.length > 0 || noting !== undefined;
  const isKnown =
    contact.wouldLike ??
    contact.lastChanceOn ??
    contact.lastContactOn ??
    rhythmDays ??
    contact.seriesDays;
  const empty: [Open, string, boolean][] = [
    ["plan", t("Add one-on-one"), !contact.nextTalk && points.every(({ done }) => done)],
    ["promise", t("Add promise"), !isPromised],
    ["heard", t("Add note"), !isNoted],
    [
      "thanked",
      t("Add feedback for {{name}}", { name }),
      isNoted && !contact.lastFeedbackOn && noting !== "thanked",
    ],
    ["wish", t("Add how often to be in touch"), rhythmDays === undefined],
    [
      "like",
      t("Add what {{name}} would like", { name }),
      !contact.wouldLike && !contact.lastChanceOn,
    ],
    ["link", t("Add link for {{name}}", { name }), !isLinked],
    ["edit", t("Add email address"), !person.email],
  ];
  const add = (what: Open) => {
    if (what === "promise") setPromising(true);
    else if (what === "link") setLinking(true);
    else if (what === "heard" || what === "thanked") setNoting(what);
    else setOpen(what);
  };
  return (
    <>
      <div className={styles.top}>
        <Crumb way={[{ to: "/people", name: t("People") }]} here={name} />
        <PersonMenu
          person={person}
          groups={groups}
          onEdit={() => setOpen("edit")}
          onPlan={() => setOpen("plan")}
          onGo={() => void navigate("/people")}
        />
      </div>
      <PageHead heading={name}>
        {group && <Sign kind={group.kind} spare={spareInGroup(groups, groupId)} />}{" "}
        {groupName(groupId)}
        {rhythmDays !== undefined &&
          `. ${t(
            why
              ? "You want to be in touch {{every}}. Priority: {{why}}."
              : "You want to be in touch {{every}}.",
            { every: every(rhythmDays), why },
          )}`}
        {person.email && <span className={styles.email}>{person.email}</span>}
      </PageHead>
      {contact.seasonOver && <EndedFrequency contact={contact} onExtend={() => setOpen("wish")} />}
      <div className={isKnown === undefined ? styles.alone : styles.duo}>
        <div>
          <NextTalk page={page} onPlan={() => setOpen("plan")} />
          {isPromised && (
            <Promises
              promises={promises}
              requests={requests}
              person={{ id, name }}
              open={promising}
            />
          )}
          <Understood page={page} />
          {isNoted && <Noted page={page} asked={noting} />}
          <PersonSituations personId={id} />
          {isLinked && (
            <div className={styles.part}>
              <PersonLink
                person={{ id, name }}
                linked={page.linked === true}
                since={page.linkedOn}
                rests={person.archivedAt !== undefined}
              />
            </div>
          )}
          {before.length > 0 && (
            <div className={styles.part}>
              <Fold label={t("Past one-on-ones")} about={before.length}>
                <ul className="rows">
                  {before.map((talk) => (
                    <TalkRow key={talk.id} talk={talk} />
                  ))}
                </ul>
              </Fold>
            </div>
          )}
          <ul className={styles.adds}>
            {empty.map(
              ([what, text, shown]) =>
                shown && (
                  <li key={what}>
                    <button type="button" onClick={() => add(what)}>
                      <Icon of={Plus} /> {text}
                    </button>
                  </li>
                ),
            )}
            <li>
              <button type="button" onClick={() => void navigate(`/situations?person=${id}`)}>
                <Icon of={Plus} /> {t("Add situation with {{name}}", { name })}
              </button>
            </li>
          </ul>
          {isKnown === undefined && <OnlyYou name={name} />}
        </div>
        {isKnown !== undefined && (
          <AboutPerson
            contact={contact}
            onWish={() => setOpen("wish")}
            onLike={() => setOpen("like")}
          />
        )}
      </div>
      {open === "plan" && <TalkDialog contact={contact} onClose={close} />}
      {open === "edit" && <EditPerson person={person} groups={groups} onClose={close} />}
      {open === "wish" && <FrequencyDialog contact={contact} onClose={close} />}
      {open === "like" && <WouldLikeDialog contact={contact} onClose={close} />}
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
