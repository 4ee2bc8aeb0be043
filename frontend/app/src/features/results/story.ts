import * as asked from "../../test/story";
import type { RatingBlock, Results } from "./types";

/* The story of openapi.yaml, for tests. */

const { smallerId, teamId } = asked;

export const total = (n: number, mean: number): RatingBlock => ({
  block: "total",
  n,
  mean,
  bands: { low: 0, middle: n, high: 0 },
});
export const team = (n: number, mean: number): RatingBlock => ({
  ...total(n, mean),
  block: "block",
  kind: "team",
  launchGroupId: teamId,
});
export const smaller = (n: number, mean: number, merged = [smallerId]): RatingBlock => ({
  ...total(n, mean),
  block: "smaller",
  kind: "smaller",
  merged,
});

export const item = (questionId: string, blocks: RatingBlock[]): Results["items"][number] => ({
  questionId,
  text: { en: `Text of ${questionId}`, de: `Text von ${questionId}` },
  blocks,
  examples: [],
  advice: [],
});

export const comment = (at: number, text: string) => ({
  id: asked.commentId(at),
  text,
});

export const results: Results = {
  surveyId: "5b1d7c52-6a3f-4d86-9c62-0f3c5f2b7a10",
  title: "Am I on track?",
  k: 4,
  zone: "Europe/Berlin",
  closedAt: "2026-11-27T17:00:00Z",
  keysDestroyedAt: "2026-11-27T17:02:01Z",
  counted: 12,
  rejected: 0,
  tooFew: false,
  takings: [],
  heldBack: [],
  participation: [asked.team({ invited: 6, answered: 6 }), asked.smaller(2, 5, 5), asked.manager],
  items: [
    item("on-track.focus", [total(11, 6.6), team(6, 7.1), smaller(5, 5.8)]),
    item("on-track.blockers", [total(10, 6), team(6, 5), smaller(4, 7.5)]),
  ],
  questions: [
    {
      questionId: "on-track.missing",
      text: { en: "What should I be focusing on that I’m not?" },
      comments: [comment(1, "Tell sales no earlier."), comment(2, "Hiring. The second QA.")],
    },
  ],
  named: [
    {
      name: "Petra Lenz",
      kind: "manager",
      answers: [
        { questionId: "on-track.focus", rating: 8 },
        { questionId: "on-track.missing", answer: "The dates you give to sales." },
      ],
    },
  ],
};
