import type { ReactNode } from "react";
import { OthersSign } from "../../shared/chart";
import {
  formatMean,
  formatShortDay,
  inLanguage,
  inWords,
  inWordsFirst,
  language,
  Rich,
  useStrings,
} from "../../shared/i18n";
import { HeadingName } from "../../shared/layout";
import { useMostTaken } from "../../shared/ui";
import { You } from "./parts/You";
import { gapsStrings } from "./strings";
import type { Gaps } from "./types";
import { type Finding, findingOf, movesOf } from "./view";

/** The finding in one sentence, and what is behind it in the next ones. */
export function useHeading(gaps: Gaps): {
  heading: ReactNode;
  /** The same without signs. */
  plain: string;
  lede: string;
} {
  const say = useStrings(gapsStrings);
  const finding = findingOf(gaps);
  const taken = useMostTaken()(gaps.items);
  const key = headingOf(gaps, finding);
  const parts = {
    you: <HeadingName sign={<You />}>{say("you")}</HeadingName>,
    people: (
      <HeadingName sign={<OthersSign />}>{say("people", { count: finding.people })}</HeadingName>
    ),
  };
  const values = {
    aligned: counted(finding.aligned, "einen"),
    all: inWords(finding.compared),
    items: inWords(gaps.items.length),
    count: key === "too-few" ? finding.people : gaps.items.length,
  };
  const plain = say(`h1.${key}`, values)
    .replace("<you/>", say("you"))
    .replace("<people/>", say("people", { count: finding.people }));
  const moved = movedOf(gaps, say);
  const ledes = [ledeOf(gaps, finding, say), taken];
  if (moved) {
    const { heading, more } = moved;
    return {
      heading,
      plain: heading,
      lede: [more, `${plain}.`, ...ledes].filter(Boolean).join(" "),
    };
  }
  return {
    heading: <Rich of={gapsStrings} say={`h1.${key}`} values={values} parts={parts} />,
    plain,
    lede: ledes.filter(Boolean).join(" "),
  };
}

/** What moved since the cycle compared; undefined without one that could be compared. */
function movedOf(gaps: Gaps, say: Say): { heading: string; more: string } | undefined {
  const moves = gaps.compared && movesOf(gaps);
  if (!gaps.compared || !moves) return undefined;
  const since = formatShortDay(gaps.compared.closedAt);
  const [first, ...others] = moves;
  if (!first) return { heading: say("moved.nothing", { since }), more: "" };
  const by = formatMean(Math.abs(first.by));
  const item = inLanguage(first.item.text);
  return {
    heading: say(first.by > 0 ? "moved.up" : "moved.down", { item, by, since }),
    more: say("moved.more", { count: others.length, number: inWordsFirst(others.length) }),
  };
}

type Say = ReturnType<typeof useStrings<typeof gapsStrings.en>>;

function headingOf(gaps: Gaps, { compared, aligned }: Finding) {
  if (gaps.tooFew) return "too-few";
  if (compared === 0) return gaps.self === "waived" ? "waived" : "nothing";
  if (aligned === 0) return compared === 1 ? "one-apart" : "none";
  if (aligned === compared) return compared === 1 ? "one-alike" : "all";
  return "some";
}

function ledeOf(
  gaps: Gaps,
  { blind, strong, disagree, longest, compared }: Finding,
  say: Say,
): string {
  if (gaps.tooFew) return say("lede.too-few", { k: gaps.k });
  const parts = [
    compared === 0 && gaps.self === "waived" ? say("lede.waived") : "",
    blind > 0 && strong > 0
      ? say("lede.both", { number: counted(blind, "einem"), strong: counted(strong, "einem") })
      : blind > 0
        ? say("lede.blind", { number: counted(blind, "einem") })
        : strong > 0
          ? say("lede.strong", { number: counted(strong, "einem") })
          : "",
    disagree > 0 ? say("lede.disagree", { number: counted(disagree, "einem") }) : "",
    longest ? say("lede.longest", { item: inLanguage(longest.text) }) : "",
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(" ") : say("lede.near");
}

/** German counts a masculine "Punkt": "einen" as an object, "einem" after "bei". */
const counted = (count: number, one: "einen" | "einem") =>
  language() === "de" && count === 1 ? one : inWords(count);
