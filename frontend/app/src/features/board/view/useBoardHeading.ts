import { useMemo } from "react";
import { inWords, inWordsFirst, type Translate, useT } from "../../../shared/i18n";
import type { Material } from "../state/material";
import type { Sheet } from "../state/sheet";
import type { Theme } from "../types";
import { isDue } from "./decide/Due";

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
function headingOf(themes: Theme[], people: number | undefined, voices: number, t: Translate) {
  const things = (count: number) =>
    t("one thing | {{words}} things", { count, words: inWords(count) });
  const expected = themes.filter((theme) => theme.voices > 0).length;
  const asked = themes.filter((theme) => theme.voices === 0 && theme.clauses > 0).length;
  if (expected === 0) {
    return asked > 0
      ? t("Your role comes with {{things}}", { things: things(asked) })
      : t("This board is still empty");
  }
  const who = people && (people > 12 ? String(people) : inWordsFirst(people));
  const heading = who
    ? t("{{who}} people expect {{things}} from you", { who, things: things(expected) })
    : t("One comment asks for {{things}} | {{first}} comments ask for {{things}}", {
        count: voices,
        things: things(expected),
      });
  return asked > 0
    ? t("{{heading}}; your role adds one more | {{heading}}; your role adds {{words}} more", {
        count: asked,
        heading,
        words: inWords(asked),
      })
    : heading;
}

/** Respondents read of themes that have comments; the role's own are nobody's wish. */
const isTold = (themes: Theme[]) =>
  themes.some(({ published }) => published) &&
  themes.every(({ voices, published }) => voices === 0 || published);

/** The finding, and the one next step. */
export function useBoardHeading(
  sheet: Sheet,
  material: Material,
): { heading: string; lede: string } {
  const t = useT();
  const people = useMemo(() => peopleIn(material), [material]);
  const themes = [...sheet.themes.values()];
  const count = themes.length;
  if (count === 0)
    return {
      heading: t("This board is still empty"),
      lede: t("Add a theme, or let Tenward suggest themes again."),
    };
  const heading = headingOf(themes, people, material.board.comments.length, t);
  const open = themes.filter(({ verdict }) => !verdict).length;
  const due = themes.filter(isDue).length;
  const words = { all: inWords(count), open: inWords(open) };
  if (due > 0)
    return {
      heading,
      lede: t(
        "One “not now” theme is due again. Decide on it before you go on. | {{count}} “not now” themes are due again. Decide on them before you go on.",
        { count: due },
      ),
    };
  if (open === count)
    return {
      heading,
      lede: t("Give each theme a verdict. Respondents can read it once you publish."),
    };
  if (open === 0)
    return {
      heading,
      lede: isTold(themes)
        ? t("All themes have a verdict, and respondents can read your decisions.")
        : t("All themes have a verdict. Now publish what you decided, and why."),
    };
  if (count - open === 1)
    return {
      heading,
      lede: t(
        "One of {{all}} has a verdict. Decide on the last one, then publish. | One of {{all}} has a verdict; {{open}} are still open.",
        { count: open, ...words },
      ),
    };
  const decided = inWordsFirst(count - open);
  return {
    heading,
    lede: t(
      "{{decided}} of {{all}} have a verdict. Decide on the last one, then publish. | {{decided}} of {{all}} have a verdict; {{open}} are still open.",
      { count: open, decided, ...words },
    ),
  };
}
