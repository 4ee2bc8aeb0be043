import type { Schemas } from "../../../shared/api";
import { sayDay, sayShortDay } from "../../../shared/days";
import { MovedDay } from "../../../shared/history";
import { formatShortDay, msg, useT } from "../../../shared/i18n";
import { Section, Voice } from "../../../shared/ui";
import growth from "../growth.module.css";

const stateTexts = {
  draft: msg("Draft."),
  active: msg("Active."),
  resting: msg("Paused."),
  reached: msg("Reached."),
  dropped: msg("Dropped."),
};

/** A goal as whoever it is shared with reads it. */
export function SharedGoal({ of: goal }: { of: Schemas["SharedGoal"] }) {
  const t = useT();
  const { sign, step, milestones, self, clause, state, lookBackOn, moved } = goal;
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
        <MovedDay of={moved} />
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
        <Section className={growth.sec} heading={t("Milestones")}>
          <ul className="rows">
            {milestones.map(({ text, dueOn, reached, reachedAt, moved }) => (
              <li key={`${text}${dueOn}`}>
                <p dir="auto">{text}</p>
                <span className="meta">
                  {reachedAt ? formatShortDay(reachedAt) : dueOn && sayShortDay(dueOn)}
                  {reached && ` ${t("reached")}`}
                </span>
                {!reached && <MovedDay of={moved} />}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

export function Clause({ of: clause }: { of: string | undefined }) {
  const t = useT();
  if (!clause) return null;
  return (
    <>
      <p className="meta">{t("Belongs to this responsibility")}</p>
      <Voice>{clause}</Voice>
    </>
  );
}
