import { sayDay } from "../../../shared/days";
import { formatDay, formatList, formatMean, inLanguage, msg, useT } from "../../../shared/i18n";
import { useBlockName } from "../../../shared/ui";
import { adviceStepLabels } from "../advice/labels";
import type { GapAgenda, Gaps } from "../types";
import { type AgendaAudience, type AgendaPoint, chosenOf, minutesFor, pointOf } from "./agenda";

/** A line of the agenda: a label, and whose words follow it. */
export type AgendaLine = { label?: string; text: string; own?: boolean };
export type AgendaEntry = Pick<AgendaPoint, "self" | "others"> & {
  id: string;
  title: string;
  lines: AgendaLine[];
  ask: string;
};

const questionTexts = {
  "manager.blind-spot": msg("What would you need to see in three months to call this a 10?"),
  "manager.hidden-strength": msg("Where could I use this more than I do today?"),
  "manager.groups-disagree": msg("Whose expectations come first here, and who tells the others?"),
  "manager.aligned": msg("Should I invest more time here, or is it good enough for now?"),
  "manager.none": msg("What do you expect of me here?"),
  "team.blind-spot": msg("What’s one thing I could do next week that you’d notice?"),
  "team.hidden-strength": msg("What should I keep doing here, even when things get busy?"),
  "team.groups-disagree": msg(
    "This looks different depending on where you stand. What do others not see?",
  ),
  "team.aligned": msg("What’s missing for a 10, and is it worth it?"),
  "team.none": msg("What would a 10 look like for you?"),
  "coach.blind-spot": msg("What do I believe about myself that makes this hard to see?"),
  "coach.hidden-strength": msg(
    "Why do I rate this lower than they do, and what would change if I believed them?",
  ),
  "coach.groups-disagree": msg("Who am I letting down without meaning to?"),
  "coach.aligned": msg("Do I want a 10 here, or is something else more important?"),
  "coach.none": msg("Why could I not rate this?"),
};

/** Writes what one audience reads, for the page and as plain text. */
export function useAgendaText(
  gaps: Gaps,
  agenda: Pick<GapAgenda, "day" | "withWhom" | "items">,
  audience: AgendaAudience,
) {
  const t = useT();
  const nameOf = useBlockName();

  const numbers = ({ self, others, theirs, groups }: AgendaPoint): string => {
    const both = others
      ? { self: self ?? "", people: others.n, mean: formatMean(others.mean) }
      : { self: self ?? "" };
    const first = others
      ? t(
          self === undefined
            ? "I couldn’t rate this; {{people}} others rated it {{mean}} on average."
            : "I rated this {{self}}; {{people}} others rated it {{mean}} on average.",
          both,
        )
      : t(
          self === undefined
            ? "I couldn’t rate this, and too few others did."
            : "I rated this {{self}}. Too few others rated it to show a result.",
          both,
        );
    const apart = groups.map((block) =>
      t("{{group}} {{mean}} (n {{n}})", {
        group: nameOf(block),
        mean: formatMean(block.mean),
        n: block.n,
      }),
    );
    return [
      first,
      others?.taken
        ? t("Up to {{taken}} of these answers may be mine.", { taken: others.taken })
        : "",
      theirs === undefined
        ? ""
        : t(theirs === 8 ? "You rated this {{rating}}." : "You rated this {{rating}}.", {
            rating: theirs,
          }),
      apart.length > 1 ? t("By group: {{groups}}.", { groups: formatList(apart) }) : "",
    ]
      .filter(Boolean)
      .join(" ");
  };

  const said = (point: AgendaPoint): AgendaEntry => {
    const { item, self, others, decided, ask } = point;
    const { example, whyNot, proof } = item.self ?? {};
    const own = (label: string, text?: string): AgendaLine[] =>
      text ? [{ label, text, own: true }] : [];
    return {
      id: item.questionId,
      ...(self === undefined ? {} : { self }),
      ...(others ? { others } : {}),
      title: inLanguage(item.text),
      lines: [
        { text: numbers(point) },
        ...own(t("My example"), example),
        ...own(t("What’s missing for a 10", { context: "mine" }), whyNot),
        ...own(t("How I’d know it’s a 10"), proof),
        ...decided.map(({ text, state, reason }) => ({
          label: t("What I’ve decided to do"),
          text: `“${text}” ${t(adviceStepLabels[state])}. ${reason}`.trim(),
        })),
      ],
      ask: t(questionTexts[`${audience}.${ask}` as const]),
    };
  };

  const chosen = chosenOf(gaps, agenda.items);
  const points = chosen.map((item) => said(pointOf(gaps, item, audience)));
  const heading = t("What I’d like to talk about");
  const { day, withWhom } = agenda;
  const when = t(withWhom ? "{{day}}, with {{whom}}" : "{{day}}", {
    day: sayDay(day),
    whom: withWhom,
  });
  const from = t("{{title}}, closed {{day}}", { title: gaps.title, day: formatDay(gaps.closedAt) });
  const about = t("About {{minutes}} minutes.", { minutes: minutesFor(chosen.length) });
  const plain = [
    heading,
    when,
    from,
    about,
    ...points.map(({ title, lines, ask }, at) =>
      [
        `${at + 1}. ${title}`,
        ...lines.map(({ label, text }) => (label ? `${label}: ${text}` : text)),
        `${t("My question")}: ${ask}`,
      ].join("\n"),
    ),
  ].join("\n\n");
  return { heading, when, from, about, points, plain };
}
