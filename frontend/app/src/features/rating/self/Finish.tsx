import { useState } from "react";
import type { FieldFault } from "../../../shared/api/problem";
import { useT } from "../../../shared/i18n";
import { faultText, ProblemNote } from "../../../shared/problems";
import { Button, Confirm, FieldFault as FaultNote } from "../../../shared/ui";
import styles from "./rating.module.css";
import type { Ending } from "./useEnding";

type Props = {
  running: boolean;
  progress: string;
  allTens: boolean;
  fault: FieldFault | undefined;
  unsaved: boolean;
  ending: Ending;
};

export function Finish({ running, progress, allTens, fault, unsaved, ending }: Props) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const waive = async () => {
    await ending.waive();
    setAsking(false);
  };
  return (
    <div className={styles.finish}>
      {allTens && (
        <p className="note" role="status">
          {t("You gave a 10 everywhere. That’s fine if you can back up each one.")}
        </p>
      )}
      {unsaved && (
        <p className="note stop" role="alert">
          {t("What you typed couldn’t be saved. The reason is shown above; please try again.")}
        </p>
      )}
      {ending.error !== undefined && <ProblemNote error={ending.error} />}
      <FaultNote text={fault && faultText(fault)} />
      <div className="row">
        <Button look="primary" onPress={ending.finish} isPending={ending.pending}>
          {t(running ? "Finish self-rating" : "Finish and open answers")}
        </Button>
        <Button look="plain" onPress={() => setAsking(true)}>
          {t(running ? "Skip self-rating" : "Open answers without rating myself")}
        </Button>
      </div>
      <p className="meta">
        {progress}. {t("You can’t change anything after that.")}
      </p>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        heading={t("Skip your self-rating?")}
        action={t("Skip")}
        onConfirm={waive}
        pending={ending.pending}
      >
        <p>
          {t(
            "You’ll only see the answers, without blind spots and hidden strengths. The results will say that you didn’t rate yourself. You can’t undo this.",
          )}
        </p>
      </Confirm>
    </div>
  );
}
