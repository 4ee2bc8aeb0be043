import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useEffect, useState } from "react";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { client, groupsQuery } from "../../shared/api";
import { typedAt } from "../../shared/changes";
import { sayShortDay, today } from "../../shared/days";
import { useFirstName } from "../../shared/firstName";
import { useT } from "../../shared/i18n";
import { Crumb, PageHead, useShownPlace } from "../../shared/layout";
import { QuestionRows } from "../../shared/question";
import { type ContactPage, contactQuery, TalkDialog, talkQuery } from "../../shared/talk";
import { Icon, Sign, Stations } from "../../shared/ui";
import { CoachingWith } from "./coaching/CoachingWith";
import { PairingPage } from "./coaching/PairingPage";
import { spareInGroup, useGroupNames } from "./groups";
import { EditPerson } from "./parts/EditPerson";
import { PersonMenu } from "./parts/PersonMenu";
import { AboutPerson } from "./person/AboutPerson";
import { EndedFrequency } from "./person/EndedFrequency";
import { FrequencyDialog } from "./person/FrequencyDialog";
import { NextTalk } from "./person/NextTalk";
import { Noted } from "./person/Noted";
import { PersonSituations } from "./person/PersonSituations";
import { Promises } from "./person/Promises";
import styles from "./person/person.module.css";
import { SaidToAgreement } from "./person/SaidToAgreement";
import { talkStations } from "./person/talkStations";
import { WouldLikeDialog } from "./person/WouldLikeDialog";
import { personQuery } from "./queries";
import { InTalk } from "./talk/InTalk";
import { PastTalk } from "./talk/PastTalk";
import talkStyles from "./talk/talk.module.css";
import { useTalkNow } from "./talk/useTalkNow";
import type { Group, Person } from "./types";

export function Component() {
  const { personId = "" } = useParams();
  const [, pairingId] = /^coaching-(.+)$/.exec(personId) ?? [];
  return pairingId ? (
    <PairingPage key={pairingId} id={pairingId} />
  ) : (
    <OnePerson key={personId} personId={personId} />
  );
}

/** One person in the state that the address names. */
function OnePerson({ personId }: { personId: string }) {
  const { data: person } = useSuspenseQuery(personQuery(personId));
  const { data: page } = useSuspenseQuery(contactQuery(personId));
  const groups = useQuery(groupsQuery).data ?? [];
  const [query] = useSearchParams();
  const asked = query.get("talk") ?? undefined;
  const nextId = page.value.contact.nextTalk?.id;
  const now = useTalkNow(asked, nextId);
  const talkId = asked === "now" ? now : asked;
  const props = { person, page: page.value, groups, talkId: talkId ?? nextId };
  return talkId ? (
    <OneTalk
      key={talkId}
      {...props}
      talkId={talkId}
      writes={asked === "now" || query.has("write")}
    />
  ) : (
    <PersonPage {...props} />
  );
}

/** A meeting that the address names: while the two talk, to read, or to prepare. */
function OneTalk({ writes, ...props }: Props & { talkId: string; writes: boolean }) {
  const t = useT();
  const { data } = useSuspenseQuery(talkQuery(props.talkId));
  const { value: talk } = data;
  const back = `/people/${props.person.id}`;
  if (writes) return <InTalk talk={talk} back={back} />;
  if (talk.state === "planned") return <PersonPage {...props} />;
  return (
    <PastTalk talk={talk} back={back} edit={`?talk=${talk.id}&write`}>
      <h2 className="sr">{t("One-on-ones")}</h2>
      <Stations label={t("One-on-ones")} stations={talkStations(t, props.page, talk.id)} />
    </PastTalk>
  );
}

type Props = {
  person: Person;
  page: ContactPage;
  groups: Group[];
  /** The planned meeting to prepare, if there is one. */
  talkId: string | undefined;
};

/** Everything the reader wrote down about one of their people; nothing of any answer. */
function PersonPage({ person, page, groups, talkId }: Props) {
  const t = useT();
  useShownPlace();
  const when = useWhen();
  const navigate = useNavigate();
  // What came in over the link stands here, so that Home need not name it.
  useEffect(() => {
    const params = { path: { personId: page.contact.person.id } };
    if (page.linked) client.POST("/api/people/{personId}/link/read", { params }).catch(() => {});
  }, [page]);
  const groupName = useGroupNames(groups);
  const [open, setOpen] = useState<"plan" | "edit" | "wish" | "like">();
  const [promising, setPromising] = useState(() => typedAt(`promise.me.${person.id}`) !== "");
  const [noting, setNoting] = useState<"heard" | "thanked" | undefined>(() =>
    typedAt(`talk-line.${person.id}`) ? "heard" : undefined,
  );
  const close = () => setOpen(undefined);
  const { id, name, groupId } = person;
  const first = useFirstName()(name);
  const { contact, promises, requests = [], lines } = page;
  const group = groups.find((each) => each.id === groupId);
  const stations = talkStations(t, page);
  const { nextTalk, why } = contact;
  const isPromised = promises.length + requests.length > 0 || promising;
  const isNoted = lines.length > 0 || noting !== undefined;
  const asksForFeedback = isNoted && !contact.lastFeedbackOn && noting !== "thanked";
  const adds: [string, boolean, () => void][] = [
    [t("Add promise"), !isPromised, () => setPromising(true)],
    [t("Add note"), !isNoted, () => setNoting("heard")],
    [t("Add feedback for {{name}}", { name: first }), asksForFeedback, () => setNoting("thanked")],
    [
      t("Add situation with {{name}}", { name: first }),
      true,
      () => void navigate(`/situations?person=${id}`),
    ],
  ];
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
        {nextTalk && `. ${t("You meet {{when}}.", { when: when(nextTalk) })} `}
        {why && `${nextTalk ? "" : ". "}${t("Priority: {{why}}.", { why })} `}
        <CoachingWith name={name} before={nextTalk || why ? "" : ". "} />
        {person.email && <span className={styles.email}>{person.email}</span>}
      </PageHead>
      {contact.seasonOver && <EndedFrequency contact={contact} onExtend={() => setOpen("wish")} />}
      {stations.length > 1 && (
        <>
          <h2 className="sr">{t("One-on-ones")}</h2>
          <Stations label={t("One-on-ones")} stations={stations} />
        </>
      )}
      <div className={talkStyles.duo}>
        <div>
          {!person.archivedAt && <NextTalk page={page} talkId={talkId} />}
          {isPromised && (
            <Promises
              promises={promises}
              requests={requests}
              person={{ id, name }}
              open={promising}
            />
          )}
          <QuestionRows personId={id} heading={t("What you asked {{name}}", { name: first })} />
          {isNoted && <Noted page={page} asked={noting} />}
          <PersonSituations personId={id} />
          <SaidToAgreement personId={id} />
          <ul className={styles.adds}>
            {adds.map(
              ([text, shown, add]) =>
                shown && (
                  <li key={text}>
                    <button type="button" onClick={add}>
                      <Icon of={Plus} /> {text}
                    </button>
                  </li>
                ),
            )}
          </ul>
        </div>
        <AboutPerson
          page={page}
          archived={person.archivedAt !== undefined}
          onWish={() => setOpen("wish")}
          onLike={() => setOpen("like")}
        />
      </div>
      {open === "plan" && <TalkDialog contact={contact} onClose={close} />}
      {open === "edit" && <EditPerson person={person} groups={groups} onClose={close} />}
      {open === "wish" && <FrequencyDialog contact={contact} onClose={close} />}
      {open === "like" && <WouldLikeDialog contact={contact} onClose={close} />}
    </>
  );
}

/** "today at 10:30", "on 14 Jan". */
function useWhen() {
  const t = useT();
  return ({ day, start }: NonNullable<ContactPage["contact"]["nextTalk"]>): string => {
    const on = day === today() ? t("today") : t("on {{day}}", { day: sayShortDay(day) });
    return start ? t("{{day}} at {{start}}", { day: on, start }) : on;
  };
}
