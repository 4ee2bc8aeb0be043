import { useStrings } from "../../i18n";
import { uiStrings } from "../strings";

/** A block of answers, some of which may have come through links that the lead took. */
type Counted = { taken?: number; n: number };

/** How many of the answers may be the lead's own, as a sentence; empty where none may. */
export function useTaken(): (block: Counted) => string {
  const say = useStrings(uiStrings);
  return ({ taken, n }) => (taken ? say("taken.sentence", { taken, n }) : "");
}

/** The same of all items together, for a summary. */
export function useMostTaken(): (items: { blocks: Counted[] }[]) => string {
  const say = useStrings(uiStrings);
  return (items) => {
    const count = Math.max(0, ...items.flatMap(({ blocks }) => blocks.map((b) => b.taken ?? 0)));
    return count > 0 ? say("taken.most", { count }) : "";
  };
}

/** The same in short, below the name of a block. */
export function Taken({ of: { taken, n } }: { of: Counted }) {
  const say = useStrings(uiStrings);
  return taken ? <small className="meta"> {say("taken", { taken, n })}</small> : null;
}
