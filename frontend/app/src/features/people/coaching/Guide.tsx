import { msg, useT } from "../../../shared/i18n";
import { Fold } from "../../../shared/ui";

const guideTitles = {
  coachee: msg("If you’re being coached"),
  coach: msg("If you coach"),
};

const adviceTexts = {
  "coachee.1": msg("Bring one topic, in one sentence, and say what you want from the session."),
  "coachee.2": msg("Start with your last step, even if nothing came of it."),
  "coachee.3": msg(
    "Leave with one step that takes less than an hour, and know how you’ll tell that it worked.",
  ),
  "coach.1": msg("Ask before you tell. If you have advice, ask “May I?” first, and accept a no."),
  "coach.2": msg("Let them choose, decide on the step and use their own words."),
  "coach.3": msg(
    "If it’s about health, fear or a crisis, say that coaching isn’t enough and suggest who can help.",
  ),
};

/** Explains what coaching is and is not, for one side or for both. */
export function Guide({ side }: { side?: "coach" | "coachee" }) {
  const t = useT();
  const sides = side ? [side] : (["coachee", "coach"] as const);
  return (
    <Fold className="no-print" label={t("How coaching works here")}>
      <p className="note">
        {t(
          "Coaching isn’t training or therapy. Someone who’s been in your position asks questions, you decide what to do, and each session ends with one next step.",
        )}
      </p>
      {sides.map((each) => (
        <div key={each}>
          <h3>{t(guideTitles[each])}</h3>
          <ul className="rows note">
            {([1, 2, 3] as const).map((at) => (
              <li key={at}>{t(adviceTexts[`${each}.${at}` as const])}</li>
            ))}
          </ul>
        </div>
      ))}
      <p className="meta">
        {t(
          "You’ll find the full guide for both sides in docs/coaching.md in the Tenward repository.",
        )}
      </p>
    </Fold>
  );
}
