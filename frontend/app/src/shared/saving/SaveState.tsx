import { formatClock, useStrings, type Values } from "../i18n";
import type { Saving } from "./Changing";
import { savingStrings } from "./strings";

type Key = "saving" | "saved" | "saved-at" | "unsaved";
type Props = {
  of: Saving<unknown>;
  /** A page's own words for it. */
  say?: (key: Key, values?: Values) => string;
  /** Another one on the page says it aloud. */
  silent?: boolean;
};

/** "Saved 10:42": where what was typed is right now. */
export function SaveState({ of: saving, say: own, silent = false }: Props) {
  const shared = useStrings(savingStrings);
  const say = own ?? shared;
  const words = () => {
    if (saving.is === "saving") return say("saving");
    if (saving.is !== "saved") return say("unsaved");
    return saving.at
      ? say("saved-at", { time: formatClock(saving.at.toISOString()) })
      : say("saved");
  };
  return (
    <p className="meta" {...(!silent && { role: "status" })}>
      {words()}
    </p>
  );
}
