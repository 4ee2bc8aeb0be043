import { useState } from "react";
import { Link } from "react-router";
import { sayDay, sayShortDay, sayWeekday } from "../../shared/days";
import { inWords, useStrings } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import {
  changeTalk,
  LineForm,
  PointForm,
  Points,
  type Talk,
  Trail,
  talkKinds,
} from "../../shared/talk";
import { MenuItem } from "../../shared/ui";
import { cardStrings } from "./cardStrings";
import { Agenda } from "./parts/Agenda";
import { Cards } from "./parts/Cards";
import { Closed, Steps } from "./parts/Closed";
import { CloseTalk } from "./parts/CloseTalk";
import { GuestLink } from "./parts/GuestLink";
import { KeptField } from "./parts/KeptField";
import { LastSteps } from "./parts/LastSteps";
import { Part } from "./parts/Part";
import { PromiseAnswer } from "./parts/PromiseAnswer";
import { TalkMenu } from "./parts/TalkMenu";
import { pageStrings } from "./strings";
import styles from "./talk.module.css";

/** A talk with one of the own people, in the order in which it is held. */
export function OneOnOne({ talk }: { talk: Talk }) {
  const say = useStrings(pageStrings);
  const [promised, setPromised] = useState<string>();
  const { id, with: who, person, day, state } = talk;
  const about = { talkId: id, ...(person && { personId: person.id }) };
  const back = person ? `/people/${person.id}` : "/people";
  const planned = state === "planned";
  return (
    <>
      <Crumb
        way={[{ to: "/people", name: say("people") }, ...(person ? [{ to: back, name: who }] : [])]}
        here={sayShortDay(day)}
      />
      <PageHead
        heading={useHeading(talk)}
        title={say("title", { who })}
        actions={<TalkMenu talk={talk} back={back} />}
      >
        {useLede(talk)}
      </PageHead>
      <div className="split">
        <div>
          <Part no={1} title={say("last.title")}>
            <LastSteps talk={talk} />
          </Part>
          <Part
            no={2}
            title={say("points.title")}
            note={say(planned ? "points.note" : "points.note.over", { who })}
          >
            <Points
              points={talk.points}
              talkId={id}
              who={who}
              mine
              more={(point) => (
                <MenuItem onAction={() => setPromised(point.id)}>{say("promise")}</MenuItem>
              )}
              below={(point) =>
                promised === point.id && (
                  <PromiseAnswer
                    point={point}
                    talkId={id}
                    personId={person?.id}
                    onClose={() => setPromised(undefined)}
                  />
                )
              }
            />
            {planned && <PointForm talkId={id} />}
            {planned && <Agenda talkId={id} />}
          </Part>
          <Part no={3} title={say("lines.title")} note={say("lines.note", { who })}>
            <LineForm
              about={about}
              place={id}
              kinds={talkKinds}
              label={say("lines.title")}
              hint={say("lines.hint")}
            />
            {talk.lines.length > 0 && <Trail lines={talk.lines} about={about} />}
          </Part>
          <Part
            no={4}
            title={say(planned ? "next.title" : "next.title.over")}
            note={planned && say("next.note")}
          >
            {planned && talk.steps.length > 0 && <Steps talk={talk} />}
            {planned ? <CloseTalk talk={talk} /> : <Closed talk={talk} />}
          </Part>
        </div>
        <aside className="side" aria-label={say("sees.label")}>
          <Panel talk={talk} />
        </aside>
      </div>
    </>
  );
}

/** What the other one sees, and what the reader brings. */
function Panel({ talk }: { talk: Talk }) {
  const say = useStrings(pageStrings);
  const sayCard = useStrings(cardStrings);
  const { id, with: who, state, preparation, person } = talk;
  return (
    <section className="panel sheet" aria-labelledby="sees">
      <h2 id="sees">{say("sees.title", { who })}</h2>
      <dl className="pairs">
        <div>
          <dt>{say("sees")}</dt>
          <dd>{say("sees.text")}</dd>
        </div>
        <div>
          <dt>{say("sees.never")}</dt>
          <dd>{say("sees.never.text")}</dd>
        </div>
      </dl>
      {state === "planned" && <GuestLink talk={talk} />}
      <h3>{say("prepare.title")}</h3>
      <KeptField
        talkId={id}
        name="preparation"
        label={say("prepare")}
        hint={say("prepare.note")}
        value={preparation}
        save={(text) => changeTalk(id, { preparation: text })}
      />
      <div className={styles.panelPart}>
        <h3>{sayCard("title")}</h3>
        <Cards talk={talk} />
      </div>
      <div className={styles.panelPart}>
        <h3>{say("questions.title")}</h3>
        <ul className="rows">
          {(["easier", "way", "unsaid"] as const).map((each) => (
            <li key={each}>{say(`questions.${each}`)}</li>
          ))}
        </ul>
      </div>
      <p className={`meta ${styles.panelPart}`}>
        {say("no-answers")}{" "}
        {person && <Link to={`/people/${person.id}`}>{say("no-answers.page", { who })}</Link>}
      </p>
    </section>
  );
}

/** What waits in it, or how it ended. */
function useHeading({ with: who, state, day, points, lastSteps }: Talk): string {
  const say = useStrings(pageStrings);
  if (state !== "planned") return say(`h1.${state}`, { who, day: sayDay(day) });
  const open = points.filter(({ done }) => !done).length;
  const rest =
    open === 0 ? say("h1.points.none") : say("h1.points", { count: open, words: inWords(open) });
  const kept = lastSteps.length > 0 && lastSteps.every((step) => step.state === "done");
  return say(kept ? "h1.kept" : "h1.planned", { who, rest });
}

/** When it is, when the one before was, and why it was moved or did not take place. */
function useLede({ day, start, minutes, last, reason, state }: Talk): string {
  const say = useStrings(pageStrings);
  const when = [sayWeekday(day), start, say("lede.minutes", { count: minutes })];
  return [
    `${when.filter(Boolean).join(", ")}.`,
    last && say("lede.last", { day: sayDay(last.day) }),
    reason && say(state === "planned" ? "lede.moved" : "lede.reason", { reason }),
  ]
    .filter(Boolean)
    .join(" ");
}
