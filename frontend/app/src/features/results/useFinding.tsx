import type { ReactNode } from "react";
import { formatMean, inLanguage, inWords, msg, Rich, useT } from "../../shared/i18n";
import { HeadingName } from "../../shared/layout";
import { Sign, spareOf, useBlockName, useMostTaken } from "../../shared/ui";
import { difference, type Finding, findingOf, type Rated } from "./finding";
import type { RatingBlock, Results } from "./types";

export type FindingText = { heading: ReactNode; lede: string };

/** The finding in words, with the signs of the groups that it is about, and how much of it may be the lead's own. */
export function useFinding(results: Results): FindingText {
  const { heading, lede } = useWords(results);
  const taken = useMostTaken()(results.items);
  return { heading, lede: [lede, taken].filter(Boolean).join(" ") };
}

const headings = {
  participation: msg("{{n}} of {{m}} people took part"),
  "too-few": msg(
    "Nobody took part | {{n}} of {{m}} people took part, too few to show any answers | {{n}} of {{m}} people took part, too few to show any answers",
  ),
};

const ledes = {
  participation: msg("There are no comments to show."),
  "too-few": msg(
    "With so few people, individual answers could be recognised, so nothing is shown.",
  ),
};

function useWords(results: Results): FindingText {
  const t = useT();
  const nameOf = useBlockName();
  const spare = spareOf(results);
  const group = ({ block }: Rated) => (
    <HeadingName
      sign={block.kind && <Sign kind={block.kind} spare={spare(block.launchGroupId ?? "")} />}
    >
      {nameOf(block)}
    </HeadingName>
  );
  const finding = findingOf(results);
  const people = took(results);
  switch (finding.is) {
    case "opposite": {
      const [a, b] = finding.first;
      const [a2, b2] = finding.second;
      return {
        heading: (
          <Rich
            say="<a/> and <b/> see things the other way round"
            parts={{ a: group(a), b: group(b) }}
          />
        ),
        lede: t(
          "“{{first}}”: {{a1}} from {{a}}, {{b1}} from {{b}}. “{{second}}”: {{a2}} and {{b2}}. With only {{na}} and {{nb}} answers, treat this as a reason to ask.",
          {
            ...pair(a, b, nameOf),
            first: textOf(a),
            second: textOf(a2),
            a2: formatMean(a2.block.mean),
            b2: formatMean(b2.block.mean),
          },
        ),
      };
    }
    case "apart": {
      const { higher: a, lower: b } = finding;
      const by = formatMean(difference(a.block, b.block));
      return {
        heading: (
          <Rich
            say="<a/> and <b/> are {{by}} points apart"
            values={{ by }}
            parts={{ a: group(a), b: group(b) }}
          />
        ),
        lede: t(
          "“{{item}}”: {{a1}} from {{a}}, {{b1}} from {{b}}. With only {{na}} and {{nb}} answers, treat this as a reason to ask.",
          { ...pair(a, b, nameOf), item: textOf(a) },
        ),
      };
    }
    case "spread": {
      const { highest, lowest } = finding;
      return {
        heading: t("Lowest rating: “{{lowest}}”", { lowest: textOf(lowest) }),
        lede: t(
          "Everyone’s average is {{low}} (n {{nlow}}). The highest is “{{highest}}” with {{high}} (n {{nhigh}}). Use the numbers to start a conversation.",
          {
            low: formatMean(lowest.block.mean),
            nlow: lowest.block.n,
            highest: textOf(highest),
            high: formatMean(highest.block.mean),
            nhigh: highest.block.n,
          },
        ),
      };
    }
    case "level": {
      const values = levelOf(finding);
      return {
        heading: t(
          "“{{item}}” gets {{low}} on average | All {{number}} items are rated within a point of each other",
          values,
        ),
        lede: t(
          "This is the average of {{n}} answers. Use it to start a conversation. | Their averages range from {{low}} to {{high}}, so the comments tell you more than the order.",
          values,
        ),
      };
    }
    case "comments": {
      const heading = t(
        "{{n}} of {{m}} people took part and wrote {{count}} comment | {{n}} of {{m}} people took part and wrote {{count}} comments",
        { ...people, count: finding.comments },
      );
      return {
        heading,
        lede: t(
          "They’re shuffled. Two of them may come from the same person, and nobody can tell.",
        ),
      };
    }
    case "named":
      return {
        heading: t("{{n}} of {{m}} people took part", people),
        lede: t("There are no anonymous comments to show."),
      };
    default: {
      const only = people.n === 1 && people.m === 1;
      const heading = only
        ? t("The one person you asked took part, too few to show any answers")
        : t(headings[finding.is], people);
      const lede =
        finding.is === "too-few" && people.count === 0
          ? t("There’s nothing to show.")
          : t(ledes[finding.is], people);
      return { heading, lede };
    }
  }
}

export const took = ({ participation }: Results) => {
  const n = participation.reduce((sum, { answered }) => sum + answered, 0);
  const m = participation.reduce((sum, { invited }) => sum + invited, 0);
  return { n, m, count: n };
};

const textOf = ({ item }: Rated) => inLanguage(item.text);

const pair = (a: Rated, b: Rated, nameOf: (block: RatingBlock) => string) => ({
  a: nameOf(a.block),
  b: nameOf(b.block),
  a1: formatMean(a.block.mean),
  b1: formatMean(b.block.mean),
  na: a.block.n,
  nb: b.block.n,
});

function levelOf({ rated }: Extract<Finding, { is: "level" }>) {
  const means = rated.map(({ block }) => block.mean);
  const [only] = rated;
  return {
    count: rated.length,
    number: inWords(rated.length),
    item: only ? textOf(only) : "",
    n: only?.block.n ?? 0,
    low: formatMean(Math.min(...means)),
    high: formatMean(Math.max(...means)),
  };
}
