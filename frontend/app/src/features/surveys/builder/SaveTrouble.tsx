import { useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Strip } from "../../../shared/ui";
import styles from "./builder.module.css";
import type { Clash } from "./clashes";
import type { Draft, Saving } from "./Draft";
import { builderStrings } from "./strings";

/** What keeps a draft from being saved, with the one thing to do about it. */
export function SaveTrouble({ of: saving, draft }: { of: Saving; draft: Draft }) {
  const say = useStrings(builderStrings);
  const again = () => void draft.flush();
  if (saving.is === "offline") {
    return (
      <div className={styles.trouble}>
        <Strip
          action={
            <Button small onPress={again}>
              {say("try-now")}
            </Button>
          }
        >
          {say("offline")}
        </Strip>
      </div>
    );
  }
  if (saving.is === "clash") return <ClashNote of={saving.clashes} draft={draft} />;
  if (saving.is === "failed") {
    return <ProblemNote error={saving.error} title={say("failed")} onRetry={again} />;
  }
  return null;
}

function ClashNote({ of, draft }: { of: Clash[]; draft: Draft }) {
  const say = useStrings(builderStrings);
  const shown = (value: unknown) => {
    if (value === undefined || value === null || value === "") return say("nothing");
    if (typeof value === "boolean") return say(value ? "yes" : "no");
    return `“${String(value)}”`;
  };
  return (
    <div className={`tint ${styles.trouble}`} role="alert">
      <h2>{say("clash.title")}</h2>
      <ul className={styles.clashes}>
        {of.map(({ field, mine, theirs }) => (
          <li key={field}>
            {field === "audience" || field === "questions"
              ? say("clash.list", { field: say(`field.${field}`) })
              : say("clash.field", {
                  field: say(`field.${field}`),
                  mine: shown(mine),
                  theirs: shown(theirs),
                })}
          </li>
        ))}
      </ul>
      <div className="row">
        <Button onPress={() => draft.settle("mine")}>{say("clash.mine")}</Button>
        <Button onPress={() => draft.settle("theirs")}>{say("clash.theirs")}</Button>
      </div>
    </div>
  );
}
