import { useMemo } from "react";
import { inWords, inWordsFirst, type Say, useStrings } from "../../../shared/i18n";
import type { Material } from "../state/material";
import type { Sheet } from "../state/sheet";
import { boardStrings } from "../strings";
import type { Theme } from "../types";
import { isDue } from "./decide/Due";

type Words = Say<typeof boardStrings.en>;

/** How many wrote at least one comment, where the rules let that be known: everybody who answered without a name, of one survey. */
function peopleIn({ board }: Material): number | undefined {
  const [survey, more] = board.surveys;
  if (!survey || more) return undefined;
  const byQuestion = new Map<string, number>();
  for (const { questionId, field } of board.comments) {
    const key = `${questionId} ${field}`;
    byQuestion.set(key, (byQuestion.get(key) ?? 0) + 1);
  }
  const most = Math.max(0, ...byQuestion.values());
  return most === survey.answered - survey.named ? most : undefined;
}

/** What people expect, and what only the role asks; a theme in which nothing stands is neither. */
function headingOf(themes: Theme[], people: number | undefined, voices: number, say: Words) {
  const things = (count: number) => say("things", { count, words: inWords(count) });
  const expected = themes.filter((theme) => theme.voices > 0).length;
  const asked = themes.filter((theme) => theme.voices === 0 && theme.clauses > 0).length;
  if (expected === 0) {
    return asked > 0 ? say("h1.role", { things: things(asked) }) : say("h1.none");
  }
  const who = people && (people > 12 ? String(people) : inWordsFirst(people));
  const heading = who
    ? say("h1.people", { who, things: things(expected) })
    : say("h1.voices", { count: voices, things: things(expected) });
  return asked > 0 ? say("h1.more", { count: asked, heading, words: inWords(asked) }) : heading;
}

/** The finding, and the one next step. */
export function useHeading(sheet: Sheet, material: Material): { heading: string; lede: string } {
  const say = useStrings(boardStrings);
  const people = useMemo(() => peopleIn(material), [material]);
  const themes = [...sheet.themes.values()];
  const count = themes.length;
  if (count === 0) return { heading: say("h1.none"), lede: say("lede.empty") };
  const heading = headingOf(themes, people, material.board.comments.length, say);
  const open = themes.filter(({ verdict }) => !verdict).length;
  const due = themes.filter(isDue).length;
  const words = { all: inWords(count), open: inWords(open) };
  if (due > 0) return { heading, lede: say("lede.due", { count: due }) };
  if (open === count) return { heading, lede: say("lede.none") };
  if (open === 0) return { heading, lede: say("lede.all") };
  if (count - open === 1) return { heading, lede: say("lede.one", { count: open, ...words }) };
  const decided = inWordsFirst(count - open);
  return { heading, lede: say("lede.some", { count: open, decided, ...words }) };
}
