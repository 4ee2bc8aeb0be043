import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { useMe } from "../../../shared/api";
import { sayWeekday } from "../../../shared/days";
import { msg, useT } from "../../../shared/i18n";
import { Crumb, PageHead } from "../../../shared/layout";
import { PointForm, type Talk, talkQuery } from "../../../shared/talk";
import { ButtonLink, Voice } from "../../../shared/ui";
import { AutoSavedField } from "../parts/AutoSavedField";
import { LastSteps } from "../parts/LastSteps";
import { Points } from "../parts/Points";
import { SessionPart } from "../parts/SessionPart";
import { TalkMenu } from "../parts/TalkMenu";
import { AdviceAnswer, AskAdvice } from "./Advice";
import { isAsking } from "./advice";

import { ClosedSession, CloseSession } from "./CloseSession";

import { asCoachSees } from "./coachView";
import styles from "./session.module.css";
import { Where } from "./Where";

/**
 * The page polls for the other person's text this often, in milliseconds, because two may use it at
 * the same time.
 */
const look = 10_000;

const headings = {
  held: msg("You finished session {{number}} with {{who}}"),
  planned: msg("Session {{number}} with {{who}}: leave with one next step"),
  "cut-short": msg("Session {{number}} with {{who}} ended without a step"),
  "no-show": msg("Session {{number}} with {{who}}: someone didn’t show up"),
  skipped: msg("Session {{number}} with {{who}} was skipped"),
};

/** A session of coaching, in the order in which it is held. The coachee writes and closes it; the coach reads and adds options. */
export function SessionPage({ talk: own }: { talk: Talk }) {
  const t = useT();
  const me = useMe();
  const [query] = useSearchParams();
  useQuery({ ...talkQuery(own.id), refetchInterval: own.state === "planned" && look });
  const seen = own.access === "own" && query.has("as-coach");
  const talk = seen ? asCoachSees(own, me.name) : own;
  const { id, number, with: who, access, state, pairingId = "", day, start, minutes } = talk;
  const mine = access === "own";
  const series = `/people/coaching/${pairingId}`;
  const name = { number, who };
  const when = { day: sayWeekday(day), minutes, start: start ?? "" };
  return (
    <>
      <Crumb
        way={[
          { to: "/people/coaching", name: t("Coaching") },
          { to: series, name: own.with },
        ]}
        here={t("Session {{number}}", { number })}
      />
      <PageHead
        heading={t(mine ? headings[state] : "Session {{number}} with {{who}}", name)}
        title={t("Session {{number}} with {{who}}", name)}
        actions={
          mine && (
            <>
              <ButtonLink small look="plain" to="?as-coach">
                {t("See your coach’s view")}
              </ButtonLink>
              <TalkMenu talk={talk} back={series} />
            </>
          )
        }
      >
        {t(
          start ? "{{day}}, {{start}}, {{minutes}} minutes." : "{{day}}, {{minutes}} minutes.",
          when,
        )}{" "}
        {t(
          mine
            ? "You and {{who}} can read this page. Only you can see your preparation."
            : "{{who}} writes and decides. You ask.",
          { who },
        )}
      </PageHead>
      {seen && (
        <div className={`tint ${styles.seen}`}>
          <p>
            <b>{t("This is what {{coach}} sees", { coach: own.with })}</b>
          </p>
          <p className="note">
            {t(
              "It doesn’t show your preparation. {{coach}} has their own preparation there, which you can’t see.",
              { coach: own.with },
            )}
          </p>
          <ButtonLink small to="?">
            {t("Back to your view")}
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
  const t = useT();
  const { id, with: who, access, state, points, purpose, tried } = talk;
  const mine = access === "own";
  const planned = state === "planned";
  const open = points.filter(({ kind }) => kind === "point");
  return (
    <div>
      <SessionPart no={1} title={t("Since last time")}>
        <LastSteps talk={talk} />
      </SessionPart>
      <SessionPart
        no={2}
        title={t("What this session is for")}
        {...(mine &&
          planned && {
            note: t(
              "Say in one sentence what you want from it. {{who}} reads it before you meet.",
              { who },
            ),
          })}
      >
        {mine && planned ? (
          <AutoSavedField
            talk={talk}
            name="purpose"
            value={purpose}
            rows={2}
            label={<span className="sr">{t("What this session is for")}</span>}
            change={(text) => ({ purpose: text })}
          />
        ) : (
          <Written text={purpose} none={t("{{who}} hasn’t written this yet.", { who })} />
        )}
        {open.length > 0 && (
          <>
            <h3>{t("Also still open")}</h3>
            <Points points={open} talkId={id} who={who} mine={mine} />
          </>
        )}
      </SessionPart>
      <SessionPart
        no={3}
        title={t(mine ? "What I’ve tried so far" : "What they’ve tried so far")}
        {...(mine && planned && { note: t("Include what didn’t work.") })}
      >
        {mine && planned ? (
          <AutoSavedField
            talk={talk}
            name="tried"
            value={tried}
            rows={2}
            label={<span className="sr">{t("What I’ve tried so far")}</span>}
            change={(text) => ({ tried: text })}
          />
        ) : (
          <Written text={tried} none={t("Nothing here yet.")} />
        )}
      </SessionPart>
      <SessionPart
        no={4}
        title={t("Options")}
        {...(planned && {
          note: t(
            mine
              ? "Find at least two. {{who}} asks, you write."
              : "{{who}} writes their options first. Yours are suggestions like any other.",
            { who },
          ),
        })}
      >
        <Options talk={talk} seen={seen} />
      </SessionPart>
      <SessionPart
        no={5}
        title={t("Next step")}
        {...(planned && {
          note: t(
            mine
              ? "Choose something you can do in 5 to 90 minutes, within four weeks."
              : "Only {{who}} can finish the session with it.",
            { who },
          ),
        })}
      >
        {mine ? <CloseSession talk={talk} /> : !planned && <ClosedSession talk={talk} />}
      </SessionPart>
    </div>
  );
}

const Written = ({ text, none }: { text: string | undefined; none: string }) =>
  text ? <Voice>{text}</Voice> : <p className="note">{none}</p>;

/** Lists options of either side; advice needs the other person's consent. */
function Options({ talk, seen }: Props) {
  const t = useT();
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
      {open && <PointForm talkId={id} kind="option" label={t("Another option")} />}
      {open && !mine && <AskAdvice talkId={id} who={who} />}
    </>
  );
}
