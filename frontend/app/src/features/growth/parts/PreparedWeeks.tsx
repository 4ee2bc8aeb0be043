import { plusDays, sayShortDay } from "../../../shared/days";
import { inLanguage, useT } from "../../../shared/i18n";
import { Section, Stations } from "../../../shared/ui";
import type { GoalTemplate } from "../types";

type Props = {
  of: GoalTemplate;
  /** The day on which the first week begins. */
  start: string;
  /** Who hands over. */
  lead: string;
};

/** Tells whether the tasks name who hands over. */
export const namesLead = ({ tasks }: GoalTemplate): boolean =>
  tasks.some(({ text }) => /\[lead]/i.test(inLanguage(text)));

/** Shows the tasks that come with a template, each in its week; what recurs stands below, once. */
export function PreparedWeeks({ of: { tasks, weeks }, start, lead }: Props) {
  const t = useT();
  const name = lead.trim() || t("who hands over");
  const said = tasks.map(({ text, week }) => ({
    week,
    text: inLanguage(text)
      .replace(/\[lead]/gi, () => name)
      .replace(/\[name]/gi, () => t("each person of your team")),
  }));
  const times = (words: string) => said.filter(({ text }) => text === words).length;
  const weekly = said.filter(({ text }) => times(text) > 2);
  const rest = new Map(
    [...said.filter(({ week }) => !week), ...weekly].map((each) => [each.text, each.week]),
  );
  const heading = t("Your week | Your {{words}} weeks", { count: weeks });
  const stations = Array.from({ length: weeks }, (_, at) => {
    const texts = said.filter(({ text, week }) => week === at + 1 && times(text) <= 2);
    return {
      name: sayShortDay(plusDays(start, at * 7)),
      state:
        at === 0 ? ("next" as const) : texts.length > 0 ? ("planned" as const) : ("empty" as const),
      text: texts.map(({ text }) => (
        <p key={text} className="voice">
          {text}
        </p>
      )),
    };
  });
  return (
    <Section heading={heading}>
      <Stations
        label={heading}
        columns={stations
          .map(({ text }) => `minmax(0, ${text.length > 0 ? 1.4 : 0.8}fr)`)
          .join(" ")}
        stations={stations}
      />
      <ul className="rows">
        {[...rest].map(([text, until]) => (
          <li key={text}>
            <p>{text}</p>
            {until && (
              <span className="meta">
                {t("several times until {{day}}", {
                  day: sayShortDay(plusDays(start, until * 7 - 1)),
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
