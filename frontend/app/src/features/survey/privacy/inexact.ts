import type { Block, InexactFigures, PrivacyPreview, Question, Survey } from "../types";

/** One group and one cause, with every question of the form that has it. */
export type InexactLine = Pick<InexactFigures, "causes" | "figuresFrom"> & {
  block: Block;
  questions: Question[];
  personIds: string[];
  /** This many questions are rated or voted on; the others show only words anyway. */
  rated: number;
};

/** Why groups get no figures, one entry where all questions of a group have the same cause. */
export function inexactLines(
  { inexact, blocks }: Pick<PrivacyPreview, "inexact" | "blocks">,
  { questions }: Pick<Survey, "questions">,
): InexactLine[] {
  const lines = new Map<string, InexactLine>();
  for (const { questionId, launchGroupId, causes, figuresFrom, personIds = [] } of inexact) {
    const block = blocks.find(({ id }) => id === launchGroupId);
    const question = questions.find(({ id }) => id === questionId);
    if (!block || !question) continue;
    const key = JSON.stringify([launchGroupId, causes, figuresFrom]);
    const before = lines.get(key);
    lines.set(key, {
      block,
      causes,
      figuresFrom,
      questions: [...(before?.questions ?? []), question],
      personIds: [...new Set([...(before?.personIds ?? []), ...personIds])],
      rated: (before?.rated ?? 0) + (isRated(question) ? 1 : 0),
    });
  }
  return [...lines.values()];
}

export const isRated = ({ kind }: Question): boolean => kind !== "open";
