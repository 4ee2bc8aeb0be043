type Groups = readonly { id: string; kind: string }[];

/** Which spare sign a group has that the lead named: its place among those. */
export const spareInBoardGroup = (groups: Groups, id: string): number =>
  Math.max(
    0,
    groups.filter(({ kind }) => kind === "own").findIndex((group) => group.id === id),
  );
