type Groups = readonly { id: string; kind: string }[];

/** Returns the number of the spare sign of a named group: its place among the named ones. */
export const spareInBoardGroup = (groups: Groups, id: string): number =>
  Math.max(
    0,
    groups.filter(({ kind }) => kind === "own").findIndex((group) => group.id === id),
  );
