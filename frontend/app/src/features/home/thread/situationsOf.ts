import type { Schemas } from "../../../shared/api";

/** Those that hang on any part of an expectation, or on one of its goals; beside what came out of answers none that names a person. */
export function situationsOf(
  { kind, key, quotes, themes, clauses, ratings, advice, goals }: Schemas["ThreadView"],
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
  const anonymous =
    (kind !== "clause" && kind !== "goal") ||
    [quotes, themes, ratings, advice].some(({ length }) => length > 0);
  return situations.filter(
    ({ goalId, thread, answers }) =>
      (hangs("goal", goalId) || (thread && hangs(thread.kind, thread.key))) &&
      !(anonymous && answers.some(({ person }) => person)),
  );
}
