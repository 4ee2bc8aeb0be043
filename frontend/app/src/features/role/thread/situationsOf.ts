import type { Schemas } from "../../../shared/api";

const isNamed = ({ kind }: Schemas["SituationTie"]) => kind === "one-on-one";

/**
 * Finds situations linked to any part of an expectation, or to one of its goals; beside results of
 * answers, none that names a person.
 */
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
    ({ goalId, thread, answers, ties = [] }) =>
      (hangs("goal", goalId) ||
        (thread && hangs(thread.kind, thread.key)) ||
        ties.some((tie) => hangs(tie.kind, tie.id))) &&
      !(anonymous && (answers.some(({ person }) => person) || ties.some(isNamed))),
  );
}
