import { useState } from "react";
import type { FieldFault } from "../../../shared/api/problem";
import { useStrings } from "../../../shared/i18n";
import { faultText, ProblemNote } from "../../../shared/problems";
import { Button, Confirm, FieldFault as FaultNote } from "../../../shared/ui";
import styles from "./rating.module.css";
import { ratingStrings } from "./strings";
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
  const say = useStrings(ratingStrings);
  const [asking, setAsking] = useState(false);
  const waive = async () => {
    await ending.waive();
    setAsking(false);
  };
  return (
    <div className={styles.finish}>
      {allTens && (
        <p className="note" role="status">
          {say("all-tens")}
        </p>
      )}
      {unsaved && (
        <p className="note stop" role="alert">
          {say("unsaved")}
        </p>
      )}
      {ending.error !== undefined && <ProblemNote error={ending.error} />}
      <FaultNote text={fault && faultText(fault)} />
      <div className="row">
        <Button look="primary" onPress={ending.finish} isPending={ending.pending}>
          {say(running ? "finish.running" : "finish")}
        </Button>
        <Button look="plain" onPress={() => setAsking(true)}>
          {say(running ? "waive.running" : "waive")}
        </Button>
      </div>
      <p className="meta">
        {progress}. {say("finish.note")}
      </p>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        heading={say("waive.heading")}
        action={say("waive.do")}
        onConfirm={waive}
        pending={ending.pending}
      >
        <p>{say("waive.text")}</p>
      </Confirm>
    </div>
  );
}
