import { useState } from "react";
import { type ItemGroup, itemsStillThere, useChosenItems } from "./useItems";
import { backIn, useLines, withoutLines } from "./useLines";

/** Holds lines and ticks that became clauses of the role. */
export type StartedRole = { lines: string[]; chosen: ReadonlySet<string> };

/** Holds lines and ticks that are no clauses yet, and whether a role with clauses shows them. */
export function useStarting() {
  const { lines, setLines, written } = useLines();
  const { chosen, setChosen } = useChosenItems();
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
    /** Ticks of what is in no template any more are nothing that was begun. */
    dropGone: (groups: ItemGroup[]) => {
      const left = itemsStillThere(groups, chosen);
      if (left.size === chosen.size) return;
      setChosen(left);
      if (left.size === 0 && !written) setShows((now) => (now === "begun" ? undefined : now));
    },
    /** Empties what became sentences, and goes. */
    take: (kept: StartedRole) => {
      setShows(undefined);
      setLines((now) => withoutLines(now, kept.lines));
      setChosen((now) => new Set([...now].filter((key) => !kept.chosen.has(key))));
    },
    /** Brings it back as it was. */
    giveBack: (kept: StartedRole) => {
      setShows((now) => now ?? "begun");
      setLines((now) => backIn(now, kept.lines));
      setChosen((now) => new Set([...now, ...kept.chosen]));
    },
    add: () => setLines([...lines, ""]),
    offer: () => setShows("offered"),
    close: () => setShows(undefined),
  };
}

export type Starting = ReturnType<typeof useStarting>;
