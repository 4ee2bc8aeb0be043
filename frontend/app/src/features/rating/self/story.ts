import type { SelfRating } from "./types";

/* The story of openapi.yaml, for tests. */

export const surveyId = "5b1d7c52-6a3f-4d86-9c62-0f3c5f2b7a10";

export const survey = {
  id: surveyId,
  title: "Am I on track?",
  state: "closed",
  resultsReady: true,
};

export const rating: SelfRating = {
  surveyId,
  state: "open",
  items: [
    {
      questionId: "on-track.focus",
      text: { en: "Spends their time on what matters", de: "Verwendet die Zeit auf das Wichtige" },
      anchors: { "10": { en: "I see it every week.", de: "Ich sehe es jede Woche." } },
      rating: 8,
      example: "Moved the invoice run.",
      whyNot: "Said yes twice.",
    },
    {
      questionId: "on-track.unblock",
      text: { en: "Takes things out of my way", de: "Räumt mir Hindernisse aus dem Weg" },
    },
  ],
};
