import { formatClock, useStrings } from "../../shared/i18n";
import { ProblemNote } from "../../shared/problems";
import { Button, Strip } from "../../shared/ui";
import type { Clash } from "./entries";
import styles from "./rating.module.css";
import { ratingStrings } from "./strings";
import { inLanguage } from "./text";
import type { SelfRating } from "./types";
import type { Saving, Typed } from "./useTyped";

/** "Saved 10:42": where what was typed is right now. */
export function SaveState({ of: saving }: { of: Saving }) {
  const say = useStrings(ratingStrings);
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

type TroubleProps = { of: Saving; typed: Typed; rating: SelfRating };

/** What keeps it from being saved, with the one thing to do about it. */
export function SaveTrouble({ of: saving, typed, rating }: TroubleProps) {
  const say = useStrings(ratingStrings);
  const again = () => void typed.flush();
  if (saving.is === "offline") {
    const now = (
      <Button small onPress={again}>
        {say("try-now")}
      </Button>
    );
    return (
      <div className={styles.trouble}>
        <Strip action={now}>{say("offline")}</Strip>
      </div>
    );
  }
  if (saving.is === "clash") {
    return <ClashNote of={saving.clashes} typed={typed} rating={rating} />;
  }
  if (saving.is === "failed") {
    return <ProblemNote error={saving.error} title={say("failed")} onRetry={again} />;
  }
  return null;
}

type ClashProps = { of: Clash[]; typed: Typed; rating: SelfRating };

/** Both sides word for word. */
function ClashNote({ of, typed, rating }: ClashProps) {
  const say = useStrings(ratingStrings);
  const shown = (value: unknown) => {
    if (value === "none") return say("cant-say");
    if (value === undefined || value === "") return say("nothing");
    return typeof value === "number" ? String(value) : say("quote", { text: String(value) });
  };
  const nameOf = (id: string) => {
    const item = rating.items.find(({ questionId }) => questionId === id);
    return item ? inLanguage(item.text) : id;
  };
  return (
    <div className={`tint ${styles.trouble}`} role="alert">
      <h2>{say("clash.title")}</h2>
      <ul>
        {of.map(({ questionId, field, mine, theirs }) => (
          <li key={`${questionId}-${field}`}>
            {say("clash.line", {
              what: say(`field.${field}`),
              item: nameOf(questionId),
              mine: shown(mine),
              theirs: shown(theirs),
            })}
          </li>
        ))}
      </ul>
      <div className="row">
        <Button onPress={() => typed.settle("mine")}>{say("clash.mine")}</Button>
        <Button onPress={() => typed.settle("theirs")}>{say("clash.theirs")}</Button>
      </div>
    </div>
  );
}
