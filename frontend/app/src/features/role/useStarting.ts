import { useState } from "react";
import { useChosen } from "./useItems";
import { useLines } from "./useLines";

/** What is begun and no sentence of the role yet, and whether a role that has some shows it. */
export function useStarting() {
  const { lines, setLines, written } = useLines();
  const { chosen, setChosen } = useChosen();
  const [shows, setShows] = useState<"begun" | "offered" | undefined>(
    written || chosen.size > 0 ? "begun" : undefined,
  );
  return {
    lines,
    chosen,
    shows,
    write: (next: string[]) => {
      setShows((now) => now ?? "begun");
      setLines(next);
    },
    choose: (next: ReadonlySet<string>) => {
      setShows((now) => now ?? "begun");
      setChosen(next);
    },
    add: () => setLines([...lines, ""]),
    offer: () => setShows("offered"),
    close: () => setShows(undefined),
  };
}

export type Starting = ReturnType<typeof useStarting>;
