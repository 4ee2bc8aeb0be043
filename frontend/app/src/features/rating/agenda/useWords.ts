import { sayDay } from "../../../shared/days";
import { formatDay, formatList, formatMean, inLanguage, useStrings } from "../../../shared/i18n";
import { useBlockName } from "../../../shared/ui";
import { adviceStrings } from "../advice/strings";
import type { Agenda, Gaps } from "../types";
import { type Audience, chosenOf, minutesFor, type Point, pointOf } from "./agenda";
import { agendaStrings } from "./strings";

/** A line of the agenda: a label, and whose words follow it. */
export type Line = { label?: string; text: string; own?: boolean };
export type AgendaEntry = Pick<Point, "self" | "others"> & {
  id: string;
  title: string;
  lines: Line[];
  ask: string;
};

/** What one audience reads, as page and as plain text. */
export function useWords(
  gaps: Gaps,
  agenda: Pick<Agenda, "day" | "withWhom" | "items">,
  audience: Audience,
) {
  const say = useStrings(agendaStrings);
  const step = useStrings(adviceStrings);
  const nameOf = useBlockName();

  const numbers = ({ self, others, theirs, groups }: Point): string => {
    const both = others
      ? { self: self ?? "", people: others.n, mean: formatMean(others.mean) }
      : { self: self ?? "" };
    const first = others
      ? say(self === undefined ? "numbers-unrated" : "numbers", both)
      : say(self === undefined ? "numbers-none" : "numbers-few", both);
    const apart = groups.map((block) =>
      say("group", { group: nameOf(block), mean: formatMean(block.mean), n: block.n }),
    );
    return [
      first,
      others?.taken ? say("taken", { taken: others.taken }) : "",
      theirs === undefined ? "" : say(theirs === 8 ? "yours.an" : "yours", { rating: theirs }),
      apart.length > 1 ? say("groups", { groups: formatList(apart) }) : "",
    ]
      .filter(Boolean)
      .join(" ");
  };

  const said = (point: Point): AgendaEntry => {
    const { item, self, others, decided, ask } = point;
    const { example, whyNot, proof } = item.self ?? {};
    const own = (label: string, text?: string): Line[] =>
      text ? [{ label, text, own: true }] : [];
    return {
      id: item.questionId,
      ...(self === undefined ? {} : { self }),
      ...(others ? { others } : {}),
      title: inLanguage(item.text),
      lines: [
        { text: numbers(point) },
        ...own(say("example"), example),
        ...own(say("why-not"), whyNot),
        ...own(say("proof"), proof),
        ...decided.map(({ text, state, reason }) => ({
          label: say("decided"),
          text: `“${text}” ${step(`step.${state}`)}. ${reason}`.trim(),
        })),
      ],
      ask: say(`ask.${audience}.${ask}`),
    };
  };

  const chosen = chosenOf(gaps, agenda.items);
  const points = chosen.map((item) => said(pointOf(gaps, item, audience)));
  const heading = say("h1");
  const { day, withWhom } = agenda;
  const when = say(withWhom ? "when.with" : "when", { day: sayDay(day), whom: withWhom });
  const from = say("from", { title: gaps.title, day: formatDay(gaps.closedAt) });
  const about = say("about", { minutes: minutesFor(chosen.length) });
  const plain = [
    heading,
    when,
    from,
    about,
    ...points.map(({ title, lines, ask }, at) =>
      [
        `${at + 1}. ${title}`,
        ...lines.map(({ label, text }) => (label ? `${label}: ${text}` : text)),
        `${say("ask")}: ${ask}`,
      ].join("\n"),
    ),
  ].join("\n\n");
  return { heading, when, from, about, points, plain };
}
