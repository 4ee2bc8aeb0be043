import { useQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { useMe } from "../../../shared/api";
import { pairingQuery } from "../../../shared/coaching";
import { sayWeekday } from "../../../shared/days";
import { useStrings } from "../../../shared/i18n";
import { Crumb, PageHead } from "../../../shared/layout";
import { changeTalk, PointForm, Points, StepRow, type Talk, talkQuery } from "../../../shared/talk";
import { ButtonLink } from "../../../shared/ui";
import { KeptField } from "../parts/KeptField";
import { LastSteps } from "../parts/LastSteps";
import { Part } from "../parts/Part";
import { TalkMenu } from "../parts/TalkMenu";
import { pageStrings } from "../strings";
import { AdviceAnswer, AskAdvice } from "./Advice";
import { isAsking } from "./advice";
import { CloseSession } from "./CloseSession";
import { asCoachSees } from "./coachView";
import styles from "./session.module.css";
import { sessionStrings } from "./strings";
import { Where } from "./Where";

/** How often the page looks for what the other one wrote, in milliseconds: two may sit before it at the same time. */
const look = 10_000;

/** A session of coaching, in the order in which it is held. The coachee writes and closes it; the coach reads and adds options. */
export function SessionPage({ talk: own }: { talk: Talk }) {
  const say = useStrings(sessionStrings);
  const me = useMe();
  const [query] = useSearchParams();
  useQuery({ ...talkQuery(own.id), refetchInterval: own.state === "planned" && look });
  const seen = own.access === "own" && query.has("as-coach");
  const talk = seen ? asCoachSees(own, me.name) : own;
  const { id, number, with: who, access, state, pairingId = "", day, start, minutes } = talk;
  const mine = access === "own";
  const series = `/coaching/${pairingId}`;
  const name = { number, who };
  const when = { day: sayWeekday(day), minutes, start: start ?? "" };
  return (
    <>
      <Crumb
        way={[
          { to: "/coaching", name: say("coaching") },
          { to: series, name: own.with },
        ]}
        here={say("crumb", { number })}
      />
      <PageHead
        heading={say(mine ? `h1.${state}` : "h1.coach", name)}
        title={say("title", name)}
        actions={
          mine && (
            <>
              <ButtonLink small look="plain" to="?as-coach">
                {say("as-coach")}
              </ButtonLink>
              <TalkMenu talk={talk} back={series} />
            </>
          )
        }
      >
        {say(start ? "when.start" : "when", when)} {say(mine ? "lede.own" : "lede.coach", { who })}
      </PageHead>
      {seen && (
        <div className={`tint ${styles.seen}`}>
          <p>
            <b>{say("as-coach.title", { coach: own.with })}</b>
          </p>
          <p className="note">{say("as-coach.text", { coach: own.with })}</p>
          <ButtonLink small to="?">
            {say("as-coach.back")}
          </ButtonLink>
        </div>
      )}
      <div className="split">
        <Parts talk={talk} seen={seen} />
        <Where talk={talk} seen={seen} key={`${id} ${seen}`} />
      </div>
    </>
  );
}

type Props = { talk: Talk; seen: boolean };

function Parts({ talk, seen }: Props) {
  const say = useStrings(sessionStrings);
  const sayTalk = useStrings(pageStrings);
  const { id, with: who, access, state, points, purpose, tried } = talk;
  const mine = access === "own";
  const planned = state === "planned";
  const open = points.filter(({ kind }) => kind === "point");
  return (
    <div>
      <Part no={1} title={sayTalk("last.title")}>
        <LastSteps talk={talk} />
      </Part>
      <Part
        no={2}
        title={say("purpose.title")}
        {...(mine && planned && { note: say("purpose.note", { who }) })}
      >
        {mine && planned ? (
          <KeptField
            talkId={id}
            name="purpose"
            value={purpose}
            rows={2}
            label={<span className="sr">{say("purpose.title")}</span>}
            save={(text) => changeTalk(id, { purpose: text })}
          />
        ) : (
          <Written text={purpose} none={say("purpose.none", { who })} />
        )}
        {open.length > 0 && (
          <>
            <h3>{say("points")}</h3>
            <Points points={open} talkId={id} who={who} mine={mine} />
          </>
        )}
      </Part>
      <Part
        no={3}
        title={say(mine ? "tried.title" : "tried.title.coach")}
        {...(mine && planned && { note: say("tried.note") })}
      >
        {mine && planned ? (
          <KeptField
            talkId={id}
            name="tried"
            value={tried}
            rows={2}
            label={<span className="sr">{say("tried.title")}</span>}
            save={(text) => changeTalk(id, { tried: text })}
          />
        ) : (
          <Written text={tried} none={say("tried.none")} />
        )}
      </Part>
      <Part
        no={4}
        title={say("options.title")}
        {...(planned && { note: say(mine ? "options.note" : "options.note.coach", { who }) })}
      >
        <Options talk={talk} seen={seen} />
      </Part>
      <Part
        no={5}
        title={say("step.title")}
        {...(planned && { note: say(mine ? "step.note" : "step.note.coach", { who }) })}
      >
        {planned && mine && <CloseSession talk={talk} />}
        {!planned && <Closed talk={talk} />}
      </Part>
    </div>
  );
}

const Written = ({ text, none }: { text: string | undefined; none: string }) =>
  text ? (
    <p className="voice" dir="auto">
      {text}
    </p>
  ) : (
    <p className="note">{none}</p>
  );

/** What could be done, of either side; advice only after a yes. */
function Options({ talk, seen }: Props) {
  const say = useStrings(sessionStrings);
  const { id, with: who, access, state, points } = talk;
  const mine = access === "own";
  const open = state === "planned" && !seen;
  return (
    <>
      <Points
        points={points.filter(({ kind }) => kind === "option")}
        talkId={id}
        who={who}
        mine={mine}
        ticks={false}
        below={(point) =>
          isAsking(point.text) &&
          open && <AdviceAnswer point={point} mine={mine && point.by === "other"} />
        }
      />
      {open && <PointForm talkId={id} kind="option" label={say("options.add")} />}
      {open && !mine && <AskAdvice talkId={id} who={who} />}
    </>
  );
}

/** What it closed with, and when the next one is. */
function Closed({ talk: { steps, with: who, pairingId = "", access } }: { talk: Talk }) {
  const say = useStrings(sessionStrings);
  const next = useQuery(pairingQuery(pairingId)).data?.value.next;
  return (
    <>
      {steps.length > 0 && (
        <ul className="rows">
          {steps.map((step) => (
            <StepRow key={step.taskId} step={step} who={who} read={access === "coach"} />
          ))}
        </ul>
      )}
      <p className="note">
        {next ? (
          <Link to={`/talks/${next.id}`}>{say("closed.next", { day: sayWeekday(next.day) })}</Link>
        ) : (
          say("closed.none")
        )}{" "}
        <Link to={`/coaching/${pairingId}`}>{say("closed.series")}</Link>
      </p>
    </>
  );
}
