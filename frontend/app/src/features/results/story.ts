import type { RatingBlock, Results } from "./types";

/* The story of openapi.yaml, for tests. */

export const teamId = "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0401";
export const smallerId = "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0402";

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
  id: `0a9e2c11-4a53-4d0f-8a86-1f7f8f7b07${String(at).padStart(2, "0")}`,
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
  participation: [
    { id: teamId, kind: "team", named: false, invited: 6, answered: 6 },
    {
      id: smallerId,
      kind: "smaller",
      named: false,
      invited: 7,
      answered: 5,
      members: [
        { groupId: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0003", kind: "product", invited: 2 },
        { groupId: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0004", kind: "client", invited: 5 },
      ],
    },
    {
      id: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0403",
      kind: "manager",
      named: true,
      person: "Petra Lenz",
      invited: 1,
      answered: 1,
    },
  ],
  items: [
    item("on-track.focus", [total(11, 6.6), team(6, 7.1), smaller(5, 5.8)]),
    item("on-track.blockers", [total(10, 6), team(6, 5), smaller(4, 7.5)]),
  ],
  questions: [
    {
      questionId: "on-track.missing",
      text: { en: "What should I be focusing on that I'm not?" },
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
