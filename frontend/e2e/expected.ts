import type { components } from "../app/src/shared/api/schema";
import type { Answers } from "../respond/src/protocol/plaintext";

type Results = components["schemas"]["Results"];

/** n, mean and bands of ratings, as the release rules say them. */
export function ratings(values: number[]) {
  const within = (least: number, most: number) =>
    values.filter((value) => value >= least && value <= most).length;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    n: values.length,
    mean: Math.round(mean * 10) / 10,
    bands: { low: within(1, 4), middle: within(5, 7), high: within(8, 10) },
  };
}

/** Lists the ratings of an item, without those who could not say. */
export const ratingsOf = (all: Answers[], questionId: string): number[] =>
  all.map((answers) => answers[questionId]?.rating ?? 0).filter((rating) => rating > 0);

/** Lists the texts at a question, sorted because the server shuffles. */
export const textsOf = (
  all: Answers[],
  questionId: string,
  field: "answer" | "example" | "advice",
): string[] =>
  all
    .map((answers) => answers[questionId]?.[field] ?? "")
    .filter(Boolean)
    .sort();

export const sorted = (comments: { text: string }[]): string[] =>
  comments.map(({ text }) => text).sort();

/** Computes what the release rules make of these answers, if every group reaches k. */
export function item(questionId: string, blocks: Record<"team" | "smaller", Answers[]>) {
  const everyone = Object.values(blocks).flat();
  return {
    questionId,
    blocks: [
      { block: "total", ...ratings(ratingsOf(everyone, questionId)) },
      { block: "block", kind: "team", ...ratings(ratingsOf(blocks.team, questionId)) },
      { block: "smaller", kind: "smaller", ...ratings(ratingsOf(blocks.smaller, questionId)) },
    ],
  };
}

export const total = (results: Results, questionId: string) =>
  results.items
    .find((found) => found.questionId === questionId)
    ?.blocks.find(({ block }) => block === "total");
