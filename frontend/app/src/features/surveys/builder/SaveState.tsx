import { formatClock, useStrings } from "../../../shared/i18n";
import type { Saving } from "./Draft";
import { builderStrings } from "./strings";

/** "Draft, saved 10:42": where what was typed is right now. */
export function SaveState({ of: saving }: { of: Saving }) {
  const say = useStrings(builderStrings);
  const words = () => {
    if (saving.is === "saving") return say("saving");
    if (saving.is !== "saved") return say("unsaved");
    return saving.at
      ? say("saved-at", { time: formatClock(saving.at.toISOString()) })
      : say("saved");
  };
  return (
    <p className="meta" role="status">
      {words()}
    </p>
  );
}
