import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { type Schemas, useMe } from "../../shared/api";
import { sayDay } from "../../shared/days";
import { formatDay, msg, useT } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import growth from "./growth.module.css";
import { shareQuery } from "./queries";

/** One thing as the member sees whom it is shared with; the same for whoever shared it. */
export function Component() {
  const t = useT();
  const { shareId = "" } = useParams();
  const me = useMe();
  const share = useSuspenseQuery(shareQuery(shareId)).data;
  const { goal, entry, by, since } = share;
  const title = entry ? t("Log entry, {{day}}", { day: sayDay(entry.day) }) : share.title;
  return (
    <div className={growth.doc}>
      <Crumb way={[{ to: "/shared", name: t("Shared goals and entries") }]} here={title} />
      <PageHead heading={title}>
        {by.id === me.id
          ? t("This is what {{name}} can see.", { name: share.with.name })
          : t("Shared by {{name}} since {{day}}", { name: by.name, day: formatDay(since) })}
      </PageHead>
      {goal && <SharedGoal of={goal} />}
      {entry && (
        <section className={growth.sec}>
          <p className="voice" dir="auto">
            {entry.text}
          </p>
          {entry.evidence && <p className="note">{t("Marked as evidence.")}</p>}
          <Clause of={entry.clause} />
        </section>
      )}
    </div>
  );
}

const stateTexts = {
  draft: msg("Draft."),
  active: msg("Active."),
  resting: msg("Paused."),
  reached: msg("Reached."),
  dropped: msg("Dropped."),
};

function SharedGoal({ of: goal }: { of: Schemas["SharedGoal"] }) {
  const t = useT();
  const { sign, step, milestones, self, clause, state, lookBackOn } = goal;
  return (
    <>
      <section className={growth.sec} aria-labelledby="sign">
        <h2 id="sign">{t("How I’ll know")}</h2>
        {sign && (
          <p className={growth.sign} dir="auto">
            {sign}
          </p>
        )}
        <p className="note">
          {t(stateTexts[state])}{" "}
          {lookBackOn && t("Next review on {{day}}.", { day: sayDay(lookBackOn) })}
        </p>
        {self && (
          <p className="note">{t("Self-rating at the start: {{rating}}", { rating: self })}</p>
        )}
        <Clause of={clause} />
      </section>
      {step && (
        <section className={growth.sec} aria-labelledby="next">
          <h2 id="next">{t("Next step")}</h2>
          <p dir="auto">{step}</p>
        </section>
      )}
      {milestones.length > 0 && (
        <section className={growth.sec} aria-labelledby="milestones">
          <h2 id="milestones">{t("Milestones")}</h2>
          <ul className="rows">
            {milestones.map(({ text, dueOn, reached, reachedAt }) => (
              <li key={`${text}${dueOn}`}>
                <p dir="auto">{text}</p>
                <span className="meta">
                  {reachedAt ? formatDay(reachedAt) : dueOn && sayDay(dueOn)}
                  {reached && ` ${t("reached")}`}
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
  const t = useT();
  if (!clause) return null;
  return (
    <>
      <p className="meta">{t("Belongs to this responsibility")}</p>
      <p className="voice" dir="auto">
        {clause}
      </p>
    </>
  );
}
