import { ArrowRight } from "lucide-react";
import { Link } from "react-router";
import { sayWeekday } from "../../../shared/days";
import { formatDay, formatTime, type Message, msg, useT } from "../../../shared/i18n";
import { PageTitle } from "../../../shared/layout";
import { FiguresFrom } from "../../../shared/repeat";
import { ButtonLink, Icon } from "../../../shared/ui";
import styles from "../Home.module.css";
import type { HomeStep } from "../queries";
import { addressOf } from "./addressOf";

const stepTitles = {
  rate: msg("Rate yourself first (two minutes)"),
  begin: msg("Start with your role, or ask people first"),
  "add-people": msg("Add the people you work with"),
  ask: msg("Ask what they expect from you"),
  "go-on": msg("Finish your draft"),
  close: msg("Everyone has answered or declined"),
  opening: msg("The answers are being opened"),
  "held-back": msg("The results aren’t shown yet"),
  "look-back": msg("Review “{{title}}”"),
  gather: msg("Group the answers into themes"),
  tell: msg("Publish what you’ve decided"),
  "ask-again": msg("Ask again once something has changed"),
  "hand-out": msg("Hand out the link | Hand out the {{count}} links"),
  wait: msg("{{count}} of {{invited}} has answered | {{count}} of {{invited}} have answered"),
  read: msg(
    "Nobody answered this time | Read what one person said | Read what {{count}} people said",
  ),
  due: msg("A “Not now” theme is due again | {{first}} “Not now” themes are due again"),
  decide: msg("Decide on one theme | Decide on {{count}} themes"),
  talk: msg("One-on-one today: {{title}}"),
  propose: msg("Propose version {{count}} of your agreement"),
  "end-vote": msg("Finish version {{count}} of your agreement"),
  "choose-step": msg("Choose a next step for “{{title}}”"),
  "plan-step": msg("Choose a day for “{{title}}”"),
  "plan-week": msg("Plan the week"),
  "close-week": msg("Close the week"),
  touch: msg("Get in touch: {{title}} | Get in touch with {{words}} people"),
};

const stepTexts = {
  begin: msg(
    "Write down what’s expected of you, from your job description or in your own words. Only you can read it. You can also ask the people around you first and add your role later.",
  ),
  "add-people": msg(
    "Add everyone your work affects: your team, your manager, product, clients, other leads. Results can be shown separately for groups of four or more.",
  ),
  "go-on": msg("You started “{{title}}” on {{created}}. Nobody sees it until you launch it."),
  "hand-out": msg(
    "“{{title}}” is open, but nobody has answered yet. Everyone needs their own link. It closes on {{closes}}.",
  ),
  wait: msg(
    "“{{title}}” closes on {{closes}}. Nobody can read the answers before then, not even you.",
  ),
  close: msg(
    "You can close “{{title}}” now. Closing opens the answers, shuffles them and destroys the key.",
  ),
  opening: msg(
    "“{{title}}” is closed. The answers are shuffled question by question, and then the key is deleted. You can leave this page while that happens.",
  ),
  "held-back": msg(
    "“{{title}}” is closed, but nobody can see the results yet. The survey page explains why and who can help.",
  ),
  read: msg(
    "“{{title}}” is closed. The answers have been shuffled and their key has been deleted.",
  ),
  "look-back": msg(
    "You set {{day}} for this review. It ends with a decision: keep, adjust, pause or reached.",
  ),
  gather: msg(
    "You’ve read “{{title}}”. Next, group the answers that say similar things, then decide on each theme.",
  ),
  tell: msg(
    "Every theme in “{{title}}” has a verdict. Once you publish, everyone who answered can read your decisions at their survey link.",
  ),
  "ask-again": msg(
    "You’ve read “{{title}}”. People are more likely to answer again when they’ve seen a change.",
  ),
  ask: msg(
    "You can ask {{count}} person. The survey takes them about four minutes. Before anything is sent, you see what it involves for them. | You can ask {{count}} people. The survey takes them about four minutes. Before anything is sent, you see what it involves for them.",
  ),
  rate: msg(
    "“{{title}}” closed without any answers. You can open it once you’ve rated yourself. | “{{title}}” closed with one answer. You can read it once you’ve rated yourself. | “{{title}}” closed with {{count}} answers. You can read them once you’ve rated yourself.",
  ),
  due: msg(
    "You promised to come back to it in “{{title}}”. Decide again, and the people who asked for it can read your answer. | You promised to come back to them in “{{title}}”. Decide again, and the people who asked for them can read your answers.",
  ),
  decide: msg(
    "This theme from “{{title}}” needs your verdict: Realistic, Needs clarifying or Not now. | These themes from “{{title}}” need your verdict: Realistic, Needs clarifying or Not now.",
  ),
  talk: msg("Look at what you want to talk about."),
  propose: msg(
    "Your draft has clauses that nobody else can see yet. Put them to a vote, or agree on them in a meeting.",
  ),
  "end-vote": msg("Agree on the version, or answer objections and change it."),
  "choose-step": msg("This goal has no next step. Choose something you can do in 5 to 90 minutes."),
  "plan-step": msg("Your next step has no day yet. Plan time for it this week."),
  "plan-week": msg("Ten minutes: what was left, what is due, and three things that matter."),
  "close-week": msg("Ten minutes: what became of the plan, and what you want to do better."),
  touch: msg("You haven’t been in touch for longer than you wanted. A few words are enough."),
};

const stepActions = {
  ask: msg("Start a survey"),
  begin: msg("Add my role"),
  "add-people": msg("Add people"),
  "go-on": msg("Continue the draft"),
  "hand-out": msg("Hand out links"),
  wait: msg("See responses by group"),
  close: msg("Go to the survey"),
  opening: msg("Open the survey"),
  "held-back": msg("See why", { context: "reason" }),
  rate: msg("Rate myself"),
  read: msg("Read the results"),
  due: msg("Decide again"),
  "look-back": msg("Review now"),
  gather: msg("Group answers"),
  decide: msg("Review themes"),
  tell: msg("Publish decisions"),
  "ask-again": msg("Start a survey"),
  talk: msg("Open one-on-one"),
  propose: msg("Open the draft"),
  "end-vote": msg("See the votes"),
  "choose-step": msg("Choose next step"),
  "plan-step": msg("Plan time"),
  "plan-week": msg("Plan the week"),
  "close-week": msg("Close the week"),
  touch: msg("See your people"),
};

/** Exactly one next step. */
export function Next({ step, people }: { step: HomeStep; people: number }) {
  const t = useT();
  const values = valuesOf(step, people);
  const { to, other } = waysOf(step, people);
  return (
    <section className={styles.now} aria-labelledby="next">
      <div>
        <p className={styles.eyebrow} id="next">
          {t("Your next step")}
        </p>
        <PageTitle title={t("Home")}>{t(stepTitles[step.kind], values)}</PageTitle>
        <p className="lede">
          {step.kind === "read" && values.count === 0
            ? t(
                "“{{title}}” closed without any answers, so there was nothing to shuffle. The key has been deleted.",
                values,
              )
            : t(stepTexts[step.kind], values)}
        </p>
        {step.kind === "ask-again" && <FiguresFrom day={step.survey?.figuresFrom} />}
        <div className="row">
          <ButtonLink look={step.kind === "begin" ? "outline" : "primary"} to={to}>
            {t(stepActions[step.kind])}
            <Icon of={ArrowRight} />
          </ButtonLink>
          {other &&
            (step.kind === "begin" ? (
              <ButtonLink to={other.to}>
                {t(other.says)}
                <Icon of={ArrowRight} />
              </ButtonLink>
            ) : (
              <Link to={other.to}>{t(other.says)}</Link>
            ))}
        </div>
      </div>
    </section>
  );
}

function valuesOf({ kind, survey, board, goal, line }: HomeStep, people: number) {
  if (goal) {
    return { title: goal.title, day: sayWeekday(goal.lookBackOn) };
  }
  if (line) {
    return { title: line.title ?? "", count: line.count ?? 1 };
  }
  if (board) {
    const { title, due, themes, decided } = board;
    return { title, count: kind === "due" ? due : themes - decided };
  }
  if (!survey) {
    return { count: people };
  }
  const { title, closesAt, createdAt, answered = 0, invited = 0 } = survey;
  return {
    title,
    invited,
    closes: formatTime(closesAt),
    created: formatDay(createdAt),
    count: kind === "hand-out" ? invited : answered,
  };
}

/** The button and the link beside it lead here. */
type Ways = {
  to: string;
  other?: { to: string; says: Message };
};

function waysOf({ kind, survey, board, goal, line }: HomeStep, people: number): Ways {
  const ofSurvey = `/surveys/${survey?.id}`;
  const ofBoard = `/themes/${board?.id}`;
  if (line) return { to: addressOf({ kind, line }) };
  switch (kind) {
    case "begin":
      return {
        to: "/role",
        other: {
          to: people > 0 ? "/surveys/new" : "/people",
          says: msg("Ask people", { context: "first" }),
        },
      };
    case "add-people":
      return { to: "/people/add" };
    case "ask":
      return { to: "/surveys/new" };
    case "ask-again":
      return {
        to: "/surveys/new",
        other: { to: `${ofSurvey}/answers`, says: msg("Reread the results") },
      };
    case "read":
      return { to: survey?.purpose === "vote" ? "/role/agreement" : `${ofSurvey}/answers` };
    case "rate":
      return { to: `${ofSurvey}/self-rating` };
    case "look-back":
      return { to: `/grow/${goal?.id}` };
    case "gather":
      return { to: `${ofSurvey}/answers` };
    case "due":
    case "decide":
      return { to: ofBoard };
    case "tell":
      return { to: `${ofBoard}/publish` };
    default:
      return { to: ofSurvey };
  }
}
