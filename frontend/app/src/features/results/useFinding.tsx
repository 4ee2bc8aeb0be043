import type { ReactNode } from "react";
import { formatMean, inLanguage, inWords, Rich, useStrings } from "../../shared/i18n";
import { HeadingName } from "../../shared/layout";
import { Sign, spareOf, useBlockName, useMostTaken } from "../../shared/ui";
import { difference, type Finding, findingOf, type Rated } from "./finding";
import { resultsStrings } from "./strings";
import type { RatingBlock, Results } from "./types";

export type FindingText = { heading: ReactNode; lede: string };

/** The finding in words, with the signs of the groups that it is about, and how much of it may be the lead's own. */
export function useFinding(results: Results): FindingText {
  const { heading, lede } = useWords(results);
  const taken = useMostTaken()(results.items);
  return { heading, lede: [lede, taken].filter(Boolean).join(" ") };
}

function useWords(results: Results): FindingText {
  const say = useStrings(resultsStrings);
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
          <Rich of={resultsStrings} say="opposite.h1" parts={{ a: group(a), b: group(b) }} />
        ),
        lede: say("opposite.lede", {
          ...pair(a, b, nameOf),
          first: textOf(a),
          second: textOf(a2),
          a2: formatMean(a2.block.mean),
          b2: formatMean(b2.block.mean),
        }),
      };
    }
    case "apart": {
      const { higher: a, lower: b } = finding;
      const by = formatMean(difference(a.block, b.block));
      return {
        heading: (
          <Rich
            of={resultsStrings}
            say="apart.h1"
            values={{ by }}
            parts={{ a: group(a), b: group(b) }}
          />
        ),
        lede: say("apart.lede", { ...pair(a, b, nameOf), item: textOf(a) }),
      };
    }
    case "spread": {
      const { highest, lowest } = finding;
      return {
        heading: say("spread.h1", { lowest: textOf(lowest) }),
        lede: say("spread.lede", {
          low: formatMean(lowest.block.mean),
          nlow: lowest.block.n,
          highest: textOf(highest),
          high: formatMean(highest.block.mean),
          nhigh: highest.block.n,
        }),
      };
    }
    case "level": {
      const values = levelOf(finding);
      return { heading: say("level.h1", values), lede: say("level.lede", values) };
    }
    case "comments": {
      const heading = say("comments.h1", { ...people, count: finding.comments });
      return { heading, lede: say("comments.lede") };
    }
    case "named":
      return { heading: say("participation.h1", people), lede: say("named.lede") };
    default: {
      const only = people.n === 1 && people.m === 1;
      const heading = only ? say("too-few.only") : say(`${finding.is}.h1`, people);
      return { heading, lede: say(`${finding.is}.lede`, people) };
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
