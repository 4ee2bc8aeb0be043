import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Lock } from "lucide-react";
import { useState } from "react";
import { Link, useNavigate, useSearchParams } from "react-router";
import { useMe } from "../../../shared/api";
import { sayShortDay } from "../../../shared/days";
import { formatList, inWords, msg, useT } from "../../../shared/i18n";
import { Crumb, PageHead } from "../../../shared/layout";
import { type Talk, talkQuery } from "../../../shared/talk";
import {
  ButtonLink,
  Icon,
  Menu,
  MenuItem,
  Pair,
  Section,
  Stations,
  useHeadingFocus,
  Voice,
} from "../../../shared/ui";
import { PastTalk } from "../talk/PastTalk";
import talkStyles from "../talk/talk.module.css";
import { useTalkNow } from "../talk/useTalkNow";
import styles from "./coaching.module.css";
import { asCoachSees } from "./coachView";
import { EndSeries } from "./EndSeries";
import { GoodEnd } from "./GoodEnd";
import { Guide } from "./Guide";
import { InSession } from "./InSession";
import { NextSession } from "./NextSession";
import { PlanSession } from "./PlanSession";
import { useEnd, useRhythm } from "./pairingText";
import { type Pairing, pairingQuery, seriesAt } from "./queries";
import { Requests, SentRequests } from "./Requests";
import { SeriesSteps } from "./SeriesSteps";
import { SkillBySkill } from "./SkillBySkill";
import { columnsOf, heldOf, isThrough, nextNumber } from "./series";

/** What is between the reader and their coach, or someone they coach. */
export function PairingPage({ id }: { id: string }) {
  const { data } = useSuspenseQuery(pairingQuery(id));
  const [query] = useSearchParams();
  const { value: pairing } = data;
  const asked = query.get("talk") ?? undefined;
  const now = useTalkNow(asked, pairing.next?.id);
  const talkId = asked === "now" ? now : asked;
  if (pairing.state === "asked") return <Asked of={pairing} />;
  return talkId ? (
    <OneSession key={talkId} of={data} talkId={talkId} now={asked === "now"} />
  ) : (
    <SeriesPage key={id} of={data} />
  );
}

/**
 * The page polls for the other person's text this often, in milliseconds, because two may use it at
 * the same time.
 */
const look = 10_000;

function useSession(id: string): Talk {
  const me = useMe();
  const [query] = useSearchParams();
  const { data } = useSuspenseQuery(talkQuery(id));
  const { value: talk } = data;
  useQuery({ ...talkQuery(id), refetchInterval: talk.state === "planned" && look });
  return query.has("as-coach") && talk.access === "own" ? asCoachSees(talk, me.name) : talk;
}

type Version = Parameters<typeof SkillBySkill>[0]["of"];
type OneProps = { of: Version; talkId: string; now: boolean };

/** A session that the address names: while the two talk, to prepare, or to read. */
function OneSession({ of: version, talkId, now }: OneProps) {
  const talk = useSession(talkId);
  const back = seriesAt(version.value.id);
  if (now) return <InSession talk={talk} back={back} />;
  if (talk.state === "planned") return <SeriesPage of={version} />;
  return (
    <PastTalk talk={talk} back={back}>
      <Sessions of={version.value} open={talkId} />
    </PastTalk>
  );
}

/** The rule of the sessions: what each was about and what came of it. */
function Sessions({ of: pairing, open }: { of: Pairing; open?: string }) {
  const t = useT();
  const columns = columnsOf(pairing);
  const next = pairing.state === "running" ? columns.findIndex(({ session }) => !session) : -1;
  return (
    <>
      <h2 className="sr">{t("Sessions")}</h2>
      <Stations
        label={t("Sessions")}
        stations={columns.map(({ day, session }, at) => {
          const { talkId, skill, line, step } = session ?? {};
          const here = talkId !== undefined && talkId === open;
          return {
            name: day ? sayShortDay(day) : t("Session {{number}}", { number: at + 1 }),
            ...{ here, state: session ? "done" : at === next ? "next" : "empty" },
            ...(talkId && !here && { to: `${seriesAt(pairing.id)}?talk=${talkId}` }),
            text: (
              <>
                {skill && (
                  <p className="meta" dir="auto">
                    {skill}
                  </p>
                )}
                {line ? (
                  <Voice>{line}</Voice>
                ) : (
                  step?.state === "open" && <p>{t("Step still open")}</p>
                )}
              </>
            ),
          };
        })}
      />
    </>
  );
}

const coachQuestions = {
  1: msg("What have you tried already?"),
  2: msg("What else could you do? And what else?"),
  3: msg("How will you know, and by when?"),
};

/** One series: its sessions, the next one, what they closed with, what moved, and its end. */
function SeriesPage({ of: version }: { of: Version }) {
  const t = useT();
  const rhythm = useRhythm();
  const end = useEnd();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const [ending, setEnding] = useState(false);
  const { value: pairing } = version;
  const { id, coach, coachee, mine, state, next, purpose, skills, since, createdAt } = pairing;
  const own = mine === "coachee";
  const name = own ? coach : coachee;
  const seen = own && query.has("as-coach");
  const done = heldOf(pairing).length;
  // What has the focus goes with what can no longer be done.
  useHeadingFocus(`${state} ${ending}`);
  const standing = t(
    "No session of {{all}} is done. | One session of {{all}} is done. | {{first}} of {{all}} sessions are done.",
    { count: done, all: inWords(pairing.sessions) },
  );
  return (
    <>
      <Crumb way={[{ to: "/people", name: t("People") }]} here={name} />
      <PageHead
        heading={name}
        actions={
          state !== "ended" && (
            <Menu label={t("More options")}>
              {own && next && (
                <MenuItem onAction={() => void navigate(`${seriesAt(id)}?as-coach`)}>
                  {t("See your coach’s view")}
                </MenuItem>
              )}
              <MenuItem stop onAction={() => setEnding(true)}>
                {t("End coaching")}
              </MenuItem>
            </Menu>
          )
        }
      >
        {state === "ended"
          ? `${end({ ...pairing, name })} ${t("Your coach can no longer read any of it.")}`
          : `${t(own ? "{{name}} coaches you {{rhythm}}." : "You coach {{name}} {{rhythm}}.", {
              name,
              rhythm: rhythm(pairing.rhythmDays),
            })} ${standing}`}
      </PageHead>
      <p className={styles.purpose} dir="auto">
        {purpose}
      </p>
      <p className="meta">
        {t("What you work on together, since {{day}}", {
          day: sayShortDay(since ?? createdAt.slice(0, 10)),
        })}
      </p>
      <Sessions of={pairing} />
      {seen && (
        <div className={`tint ${styles.seen}`}>
          <p>
            <b>{t("This is what {{coach}} sees", { coach })}</b>
          </p>
          <p className="note">
            {t(
              "It doesn’t show your preparation. {{coach}} has their own preparation there, which you can’t see.",
              { coach },
            )}
          </p>
          <ButtonLink small to={seriesAt(id)}>
            {t("Back to your view")}
          </ButtonLink>
        </div>
      )}
      <div className={talkStyles.duo}>
        <div>
          {next ? (
            <Next id={next.id} pairing={pairing} seen={seen} key={`${next.id} ${seen}`} />
          ) : (
            own &&
            state === "running" && (
              <section className={`sheet ${talkStyles.next}`} aria-labelledby="next">
                <h2 id="next" className="meta">
                  {t("Session {{number}} of {{all}}", {
                    number: nextNumber(pairing),
                    all: pairing.sessions,
                  })}
                </h2>
                <PlanSession of={pairing} />
              </section>
            )
          )}
          {own && (state === "ended" || isThrough(pairing)) && (
            <GoodEnd of={version} onEnd={() => setEnding(true)} />
          )}
          <SeriesSteps of={pairing} />
          <SkillBySkill of={version} />
        </div>
        <aside className={talkStyles.aside}>
          <Section heading={t("Coaching")}>
            <dl className="pairs">
              <Pair of={t("Skills")} dir="auto">
                {formatList(skills.map((skill) => skill.name))}
              </Pair>
            </dl>
          </Section>
          <Section heading={t("Questions a coach can ask")}>
            <ul className="note">
              {([1, 2, 3] as const).map((at) => (
                <li key={at}>{t(coachQuestions[at])}</li>
              ))}
            </ul>
          </Section>
          <Guide side={mine} />
          <p className="note">
            <Icon of={Lock} />{" "}
            {own
              ? t(
                  "You and your coach can read this page; your coach only until coaching ends. Whoever runs the database could read it too.",
                )
              : t(
                  "You and {{name}} can read this page; you only until coaching ends. Whoever runs the database could read it too.",
                  { name },
                )}{" "}
            {own && <Link to="/shared">{t("What you’ve shared")}</Link>}
          </p>
        </aside>
      </div>
      <EndSeries of={pairing} open={ending} onClose={() => setEnding(false)} />
    </>
  );
}

function Next({ id, pairing, seen }: { id: string; pairing: Pairing; seen: boolean }) {
  return <NextSession talk={useSession(id)} pairing={pairing} seen={seen} />;
}

/** Shows a pairing that not both have accepted yet. */
function Asked({ of: pairing }: { of: Pairing }) {
  const t = useT();
  const own = pairing.mine === "coachee";
  const name = own ? pairing.coach : pairing.coachee;
  return (
    <>
      <Crumb way={[{ to: "/people", name: t("People") }]} here={name} />
      <PageHead
        heading={name}
        title={t(
          own
            ? "You’ve asked {{name}} and are waiting for an answer"
            : "{{name}} has asked you for coaching",
          { name },
        )}
      >
        {t(
          own
            ? "You’ve asked {{name}} and are waiting for an answer"
            : "{{name}} has asked you for coaching",
          { name },
        )}
        .
      </PageHead>
      {own ? <SentRequests of={[pairing]} /> : <Requests of={[pairing]} />}
    </>
  );
}
