import { Check } from "lucide-react";
import type { Schemas } from "../../../shared/api";
import { sayDay, sayWeekday } from "../../../shared/days";
import { useStrings } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import { Icon } from "../../../shared/ui";
import { AddGuestPoint, GuestPointRow } from "./GuestPoint";
import styles from "./guest.module.css";
import { guestStrings } from "./strings";

type GuestTalk = Schemas["GuestTalk"];

/** Before the talk what to talk about, after it what was agreed on. */
export function Guest({ talk, secret }: { talk: GuestTalk; secret: string }) {
  const say = useStrings(guestStrings);
  const { lead, day, start, over, lastSteps, points, steps, kind, purpose, operator } = talk;
  const when = [sayWeekday(day), start].filter(Boolean).join(", ");
  const count = steps.length;
  const heading = over
    ? count === 0
      ? say("h1.over.none")
      : say("h1.over", { count })
    : say(`h1.${kind}`);
  const options = points.filter((point) => point.kind === "option");
  return (
    <div className={styles.page}>
      <p className="meta">{say("by", { lead, when })}</p>
      <PageHead heading={heading} title={say("talk")}>
        {say(over ? "lede.over" : "lede", { lead })}
      </PageHead>
      {purpose && (
        <p className="voice" dir="auto">
          {purpose}
        </p>
      )}
      {steps.length > 0 && <Steps of={steps} lead={lead} title={say("steps")} />}
      {!over && lastSteps.length > 0 && <Steps of={lastSteps} lead={lead} title={say("last")} />}
      <section aria-labelledby="points">
        <h2 id="points">{say("points")}</h2>
        <ul className={styles.list}>
          {points
            .filter((point) => point.kind === "point")
            .map((point) => (
              <GuestPointRow key={point.id} point={point} secret={secret} lead={lead} over={over} />
            ))}
        </ul>
        {!over && <AddGuestPoint secret={secret} kind="point" />}
      </section>
      {kind === "session" && (
        <section aria-labelledby="options">
          <h2 id="options">{say("options")}</h2>
          <ul className={styles.list}>
            {options.map((point) => (
              <GuestPointRow key={point.id} point={point} secret={secret} lead={lead} over={over} />
            ))}
          </ul>
          {!over && <AddGuestPoint secret={secret} kind="option" />}
        </section>
      )}
      <section className={`sheet ${styles.what}`} aria-labelledby="what">
        <h2 id="what">{say("what")}</h2>
        <p>{say("what.text")}</p>
        <p className="note">
          {say("what.anonymous")} {operator ? say("what.operator", { operator }) : say("what.open")}
        </p>
      </section>
    </div>
  );
}

type StepsProps = { of: GuestTalk["steps"]; lead: string; title: string };

function Steps({ of, lead, title }: StepsProps) {
  const say = useStrings(guestStrings);
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className={styles.list}>
        {of.map(({ text, by, dueOn, done }) => (
          <li key={`${by} ${text}`}>
            <span className="voice" dir="auto">
              {text}
            </span>
            <span className={styles.state}>
              {by === "you" ? say("you") : lead}
              {done ? (
                <>
                  {", "}
                  <Icon of={Check} /> {say("done")}
                </>
              ) : (
                dueOn && `, ${say("due", { day: sayDay(dueOn) })}`
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
