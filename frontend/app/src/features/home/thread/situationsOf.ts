import type { Schemas } from "../../../shared/api";

/** Those that hang on any part of an expectation, or on one of its goals. */
export function situationsOf(
  { kind, key, themes, clauses, goals }: Schemas["ThreadView"],
  situations: readonly Schemas["Situation"][],
): Schemas["Situation"][] {
  const parts = [
    { kind: kind as string, id: key },
    ...themes.map(({ id }) => ({ kind: "theme", id })),
    ...clauses.map(({ id }) => ({ kind: "clause", id })),
    ...goals.map(({ id }) => ({ kind: "goal", id })),
  ];
  const hangs = (thing: string, id: string | undefined) =>
    parts.some((part) => part.kind === thing && part.id === id);
  return situations.filter(
    ({ goalId, thread }) => hangs("goal", goalId) || (thread && hangs(thread.kind, thread.key)),
  );
}
