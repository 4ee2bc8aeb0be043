import { expect, it } from "vitest";
import { answered } from "./Cards";

const care = { question: "care", text: "Quiet nights" } as const;

it("keeps the answers of other questions and cards, in the order of the questions", () => {
  const before = [{ kind: "bridge", answers: [{ question: "sentence", text: "We" }] }] as const;
  const cards = answered(
    [
      ...before.map((card) => ({ ...card, answers: [...card.answers] })),
      { kind: "disagreement", answers: [care] },
    ],
    "bridge",
    "care",
    "Quiet nights",
  );
  expect(cards).toEqual([
    { kind: "bridge", answers: [care, { question: "sentence", text: "We" }] },
    { kind: "disagreement", answers: [care] },
  ]);
});

it("lets a card go with its last answer", () => {
  expect(answered([{ kind: "bridge", answers: [care] }], "bridge", "care", null)).toEqual([]);
});
