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
  const days = Array.from({ length: weeks }, (_, week) => plusDays(start, week * 7));
  const recurs = (words: string) => said.filter(({ text }) => text === words).length > 2;
  const of = (week: number) => said.filter((task) => task.week === week && !recurs(task.text));
  const rest = new Set(
    said.flatMap(({ text, week }) => (week === undefined || recurs(text) ? [text] : [])),
  );
  return (
    <Section heading={t("Your week | Your {{words}} weeks", { count: weeks })}>
      <Stations
        label={t("Your week | Your {{words}} weeks", { count: weeks })}
        columns={days.map((_, at) => `minmax(0, ${of(at + 1).length > 0 ? 1.4 : 0.8}fr)`).join(" ")}
        stations={days.map((day, at) => ({
          name: sayShortDay(day),
          state: at === 0 ? "next" : of(at + 1).length > 0 ? "planned" : "empty",
          text: of(at + 1).map(({ text }) => (
            <p key={text} className="voice">
              {text}
            </p>
          )),
        }))}
      />
      {rest.size > 0 && (
        <ul className="rows">
          {[...rest].map((text) => (
            <li key={text}>
              <p>{text}</p>
              {recurs(text) && (
                <span className="meta">
                  {t("until {{day}}", {
                    day: sayShortDay(
                      plusDays(
                        start,
                        Math.max(
                          ...said.map((task) => (task.text === text ? (task.week ?? 0) : 0)),
                        ) *
                          7 -
                          1,
                      ),
                    ),
                  })}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
