export type DiffPiece = { is: "same" | "gone" | "new"; text: string };

/**
 * Compares two texts word by word, along their longest common subsequence.
 * @returns pieces in reading order; what went stands before what came in its place
 */
export function diffWords(before: string, after: string): DiffPiece[] {
  const [old, now] = [before.split(/\s+/), after.split(/\s+/)].map((words) =>
    words.filter(Boolean),
  ) as [string[], string[]];
  // Length of the longest common part from these places on.
  const common = Array.from({ length: old.length + 1 }, () =>
    new Array<number>(now.length + 1).fill(0),
  );
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const row = common[i] as number[];
      row[j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pieces: DiffPiece[] = [];
  const add = (is: DiffPiece["is"], text = "") => {
    const last = pieces.at(-1);
    if (last?.is === is) last.text += ` ${text}`;
    else pieces.push({ is, text });
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      add("same", now[j++]);
      i++;
    } else if (i < old.length && (j === now.length || at(i + 1, j) >= at(i, j + 1))) {
      add("gone", old[i++]);
    } else {
      add("new", now[j++]);
    }
  }
  return pieces;
}
