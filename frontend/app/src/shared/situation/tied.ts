import type { Schemas } from "../api";

type Situation = Schemas["Situation"];

/** Tells whether a situation, one of its lines or its task belongs to a thing. */
export const isTiedTo = (
  { goalId, taskId, thread, ties = [] }: Situation,
  kind: Schemas["SituationTieKind"],
  id: string,
): boolean =>
  (kind === "goal" && goalId === id) ||
  (kind === "task" && taskId === id) ||
  (thread?.kind === kind && thread.key === id) ||
  ties.some((tie) => tie.kind === kind && tie.id === id);
