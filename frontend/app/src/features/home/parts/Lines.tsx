import { Link } from "react-router";
import type { Schemas } from "../../../shared/api";
import { sayDay } from "../../../shared/days";
import { Done } from "../../../shared/goal";
import { msg, useT } from "../../../shared/i18n";
import { addressOf } from "./addressOf";

type HomeLine = Schemas["HomeLine"];

const placeLabels = {
  role: msg("Role"),
  ask: msg("Ask"),
  rate: msg("Rate"),
  grow: msg("Grow"),
  week: msg("Week"),
  people: msg("People"),
};

const lineTexts = {
  "write-role": msg("You haven’t written down your role yet."),
  interpret: msg(
    "One responsibility needs your interpretation. | {{first}} responsibilities need your interpretation.",
  ),
  "begin-agreement": msg("You haven’t agreed on your role with anyone yet."),
  propose: msg("Version {{count}} of the agreement is a draft."),
  "vote-runs": msg("The vote on version {{count}} is open until {{day}}."),
  "end-vote": msg("People have been asked about version {{count}}."),
  agreed: msg("Version {{count}} was agreed on {{day}}."),
  "not-asked": msg("You haven’t asked anyone yet."),
  draft: msg("“{{title}}” is a draft."),
  running: msg(
    "{{count}} of {{of}} has answered “{{title}}”. | {{count}} of {{of}} have answered “{{title}}”.",
  ),
  read: msg("“{{title}}” is closed. You haven’t read the results yet."),
  gather: msg("The answers to “{{title}}” aren’t grouped into themes yet."),
  decide: msg("One theme needs your verdict. | {{first}} themes need your verdict."),
  tell: msg("You haven’t published your decisions on “{{title}}” yet."),
  asked: msg("You last asked “{{title}}”, until {{day}}."),
  "not-rated": msg("Nobody has rated anything yet."),
  "ratings-run": msg("Ratings are coming in until {{day}}."),
  rate: msg("Rate yourself to read “{{title}}”."),
  rated: msg("The latest ratings are from {{day}}."),
  "no-goal": msg("You have no goal yet."),
  "draft-goal": msg("“{{title}}” is a draft."),
  "look-back": msg("“{{title}}” is due for review."),
  "choose-step": msg("“{{title}}” has no next step."),
  "no-plan": msg("Nothing is planned for this week."),
  "plan-week": msg("The week isn’t planned yet."),
  "close-week": msg("The week isn’t closed yet."),
  overdue: msg("One task is overdue. | {{first}} tasks are overdue."),
  "plan-step": msg("Your next step has no day yet."),
  today: msg("One block of time is planned today. | {{first}} blocks of time are planned today."),
  planned: msg(
    "One block of time is planned this week. | {{first}} blocks of time are planned this week.",
  ),
  talk: msg("One-on-one today: {{title}}"),
  touch: msg("Out of touch for too long: {{title}} | Out of touch for too long: {{words}} people"),
  "in-touch": msg("One person you work with | {{first}} people you work with"),
};

/** How it stands at each station. */
export function Lines({ of: lines }: { of: readonly HomeLine[] }) {
  const t = useT();
  return (
    <section aria-labelledby="lines">
      <h2 id="lines">{t("Where things stand")}</h2>
      <ul className="rows">
        {lines.map((line) => {
          const { station, kind, title, count = 0, of, day, start, task } = line;
          const text =
            kind === "step"
              ? task?.text
              : t(lineTexts[kind], {
                  title: title ?? "",
                  count,
                  of: of ?? 0,
                  day: day ? sayDay(day) : "",
                });
          return (
            <li key={station}>
              <div>
                <p className="meta">
                  {[t(placeLabels[station]), start, task?.dueOn && sayDay(task.dueOn)]
                    .filter(Boolean)
                    .join(", ")}
                </p>
                <p dir="auto">
                  <Link to={addressOf(line)}>{text}</Link>
                </p>
              </div>
              {task &&
                (task.state === "done" ? (
                  <span className="note">{t("Done")}</span>
                ) : (
                  <Done task={task} />
                ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
