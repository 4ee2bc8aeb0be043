import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { type Schemas, useMe } from "../../shared/api";
import { sayDay } from "../../shared/days";
import { formatDay, useStrings } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { goalPageStrings } from "./goal/strings";
import growth from "./growth.module.css";
import { shareQuery } from "./queries";

/** One thing as the member sees whom it is shared with; the same for whoever shared it. */
export function Component() {
  const say = useStrings(goalPageStrings);
  const { shareId = "" } = useParams();
  const me = useMe();
  const share = useSuspenseQuery(shareQuery(shareId)).data;
  const { goal, entry, by, since } = share;
  const title = entry ? say("shared.line", { day: sayDay(entry.day) }) : share.title;
  return (
    <div className={growth.doc}>
      <Crumb way={[{ to: "/shared", name: say("shared.h1") }]} here={title} />
      <PageHead heading={title}>
        {by.id === me.id
          ? say("shared.as-they", { name: share.with.name })
          : say("shared.by", { name: by.name, day: formatDay(since) })}
      </PageHead>
      {goal && <SharedGoal of={goal} />}
      {entry && (
        <section className={growth.sec}>
          <p className="voice" dir="auto">
            {entry.text}
          </p>
          {entry.evidence && <p className="note">{say("shared.evidence")}</p>}
          <Clause of={entry.clause} />
        </section>
      )}
    </div>
  );
}

function SharedGoal({ of: goal }: { of: Schemas["SharedGoal"] }) {
  const say = useStrings(goalPageStrings);
  const { sign, step, milestones, self, clause, state, lookBackOn } = goal;
  return (
    <>
      <section className={growth.sec} aria-labelledby="sign">
        <h2 id="sign">{say("sign.title")}</h2>
        {sign && (
          <p className={growth.sign} dir="auto">
            {sign}
          </p>
        )}
        <p className="note">
          {say(`shared.state.${state}`)}{" "}
          {lookBackOn && say("finding.look-back.they", { day: sayDay(lookBackOn) })}
        </p>
        {self && <p className="note">{say("shared.self", { rating: self })}</p>}
        <Clause of={clause} />
      </section>
      {step && (
        <section className={growth.sec} aria-labelledby="next">
          <h2 id="next">{say("next.title")}</h2>
          <p dir="auto">{step}</p>
        </section>
      )}
      {milestones.length > 0 && (
        <section className={growth.sec} aria-labelledby="milestones">
          <h2 id="milestones">{say("days.title")}</h2>
          <ul className="rows">
            {milestones.map(({ text, dueOn, reached }) => (
              <li key={`${text}${dueOn}`}>
                <p dir="auto">{text}</p>
                <span className="meta">
                  {dueOn && sayDay(dueOn)}
                  {reached && ` ${say("shared.milestone")}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Clause({ of: clause }: { of: string | undefined }) {
  const say = useStrings(goalPageStrings);
  if (!clause) return null;
  return (
    <>
      <p className="meta">{say("shared.clause")}</p>
      <p className="voice" dir="auto">
        {clause}
      </p>
    </>
  );
}
