import { useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Strip } from "../../../shared/ui";
import styles from "./builder.module.css";
import { ClashNote } from "./ClashNote";
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
