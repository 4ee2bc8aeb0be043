import type { ReactNode } from "react";
import { OthersSign } from "../../shared/chart";
import {
  formatMean,
  formatShortDay,
  inLanguage,
  inWords,
  inWordsFirst,
  language,
  msg,
  Rich,
  type Translate,
  useT,
} from "../../shared/i18n";
import { HeadingName } from "../../shared/layout";
import { useBlockName, useMostTaken } from "../../shared/ui";
import { You } from "./parts/You";
import type { Gaps } from "./types";
import {
  blockOf,
  blocksByWish,
  byWish,
  everyone,
  type GapFinding,
  gapFindingOf,
  movesOf,
} from "./view";

const headings = {
  "too-few": msg("<people/> took part, too few to compare anything"),
  none: msg("<you/> and <people/> don’t agree on any of {{all}} items"),
  all: msg("<you/> and <people/> agree on every item"),
  some: msg("<you/> and <people/> agree on {{aligned}} of {{all}} items"),
  "one-alike": msg("<you/> and <people/> agree"),
  "one-apart": msg("<you/> and <people/> don’t agree"),
  "no-figures": msg("<people/> took part, but this survey has no figures"),
  nothing: msg("<people/> took part, but there’s nothing to compare"),
  waived: msg(
    "<people/> rated one item, but you didn’t rate yourself | <people/> rated {{items}} items, but you didn’t rate yourself",
  ),
};

const agreementTexts = {
  more: msg("People agree more on “{{item}}” than then."),
  less: msg("People agree less on “{{item}}” than then."),
};

/** The finding in one sentence, and what is behind it in the next ones. */
export function useGapHeading(gaps: Gaps): {
  heading: ReactNode;
  /** The same without signs. */
  plain: string;
  lede: string;
} {
  const t = useT();
  const finding = gapFindingOf(gaps);
  const taken = useMostTaken()(gaps.items);
  const key = headingOf(gaps, finding);
  const parts = {
    you: <HeadingName sign={<You />}>{t("You")}</HeadingName>,
    people: (
      <HeadingName sign={<OthersSign />}>
        {t("{{count}} person | {{count}} people", { count: finding.people })}
      </HeadingName>
    ),
  };
  const values = {
    aligned: counted(finding.aligned),
    all: inWords(finding.compared),
    items: inWords(gaps.items.length),
    count: key === "too-few" ? finding.people : gaps.items.length,
  };
  const plain = t(headings[key], values)
    .replace("<you/>", t("You"))
    .replace("<people/>", t("{{count}} person | {{count}} people", { count: finding.people }));
  const moved = movedOf(gaps, t);
  const ledes = [ledeOf(gaps, finding, t), taken];
  if (moved) {
    const { heading, more } = moved;
    return {
      heading,
      plain: heading,
      lede: [more || `${plain}.`, taken].filter(Boolean).join(" "),
    };
  }
  return {
    heading: <Rich say={headings[key]} values={values} parts={parts} />,
    plain,
    lede: ledes.filter(Boolean).join(" "),
  };
}

/**
 * Names the theme that people want more of, and which group first; undefined if no rating is shown.
 */
export function useWishHeading({ items }: Gaps): { heading: string; lede: string } | undefined {
  const t = useT();
  const nameOf = useBlockName();
  const [first] = byWish(items);
  if (!first || !blockOf(first, everyone)) return undefined;
  const [group, second] = blocksByWish(first);
  const scale = t(
    "A 10 means enough, so the lowest rating comes first. With few answers, less than 2 points between groups may be chance.",
  );
  const who =
    group &&
    second &&
    t("Lowest average on this theme: {{group}} ({{mean}}).", {
      group: nameOf(group),
      mean: formatMean(group.mean),
    });
  return {
    heading: t("Most of all, people want more of “{{item}}”", { item: inLanguage(first.text) }),
    lede: [who, scale].filter(Boolean).join(" "),
  };
}

/** Says what clearly changed since the compared round; undefined without a comparison. */
function movedOf(gaps: Gaps, t: Translate): { heading: string; more: string } | undefined {
  const moves = gaps.compared && movesOf(gaps);
  if (!gaps.compared || !moves) return undefined;
  const since = formatShortDay(gaps.compared.closedAt);
  const { clear, agreement, all } = moves;
  const [first] = clear;
  const rest = all - clear.length;
  const more = rest > 0 && t("For the other averages, the answers are too few to tell.");
  const agreed = agreement.map(({ item, change }) =>
    t(agreementTexts[change], { item: inLanguage(item.text) }),
  );
  if (!first && agreed.length > 0)
    return {
      heading: t("No average has clearly changed since {{since}}, but how far people agree has", {
        since,
      }),
      more: agreed.join(" "),
    };
  if (!first) {
    const n = gaps.items.map((item) => blockOf(item, everyone)?.n ?? 0).reduce(larger, 0);
    return {
      heading: t("With {{n}} answers, nothing has clearly changed since {{since}}", { n, since }),
      more: "",
    };
  }
  return {
    heading: t(
      "One of {{all}} items has clearly changed since {{since}} | {{number}} of {{all}} items have clearly changed since {{since}}",
      {
        count: clear.length,
        number: inWordsFirst(clear.length),
        all: inWords(all),
        since,
      },
    ),
    more: [
      t("“{{item}}” went from {{before}} to {{after}}.", {
        item: inLanguage(first.item.text),
        before: formatMean(first.before),
        after: formatMean(first.after),
      }),
      ...agreed,
      more,
    ]
      .filter(Boolean)
      .join(" "),
  };
}

const larger = (a: number, b: number) => Math.max(a, b);

function headingOf(gaps: Gaps, { compared, aligned }: GapFinding) {
  if (gaps.tooFew) return "too-few";
  if (hasNoFigures(gaps)) return "no-figures";
  if (compared === 0) return gaps.self === "waived" ? "waived" : "nothing";
  if (aligned === 0) return compared === 1 ? "one-apart" : "none";
  if (aligned === compared) return compared === 1 ? "one-alike" : "all";
  return "some";
}

/** Whatever was rated was asked again too soon. */
const hasNoFigures = ({ items }: Gaps): boolean =>
  items.every(({ blocks }) => blocks.length === 0) &&
  items.some(({ withoutFigures }) => withoutFigures.length > 0);

/** The sections of the chart say how often; only the largest gap is named above it. */
function ledeOf(gaps: Gaps, { longest, compared }: GapFinding, t: Translate): string {
  if (gaps.tooFew)
    return t(
      "Ratings are only shown with at least {{k}} anonymous answers, as everyone was promised. Ask again when more people can answer.",
      { k: gaps.k },
    );
  if (hasNoFigures(gaps))
    return t(
      "Some of them were asked the same within 60 days. You see how many took part and what they wrote.",
    );
  if (compared === 0 && gaps.self === "waived")
    return t(
      "You read the answers before rating yourself, so there are no gaps to show this time. Next time, rate yourself first.",
    );
  if (longest) return t("Largest gap: “{{item}}”.", { item: inLanguage(longest.text) });
  return t(
    "No gap reaches 2 points. You may also agree on a low rating, so it’s still worth talking about.",
  );
}

/** German counts a masculine "Punkt". */
const counted = (count: number) => (language() === "de" && count === 1 ? "einen" : inWords(count));
