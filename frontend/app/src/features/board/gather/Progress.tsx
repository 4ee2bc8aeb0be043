import { useState } from "react";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, EmptyRule } from "../../../shared/ui";
import { cancelSynthesis, startSynthesis } from "../queries";
import type { Synthesis } from "../types";
import { progressStrings } from "./strings";

type Props = { boardId: string; synthesis: Synthesis };

/** How far it is, on a rule that fills, and the way to stop it. */
export function Progress({ boardId, synthesis }: Props) {
  const say = useStrings(progressStrings);
  const { stage, state, done, total } = synthesis;
  // What is not split yet are comments.
  const counted = stage === "splitting" ? "count.comments" : "count";
  const doing = say(state === "waiting" ? "waiting" : (stage ?? "splitting"));
  return (
    <>
      <EmptyRule done={done} of={total} label={doing} />
      <p role="status">{doing}</p>
      {total > 0 && <p className="note">{say(counted, { done, count: total })}</p>}
      <Calling call={() => cancelSynthesis(boardId)}>{say("cancel")}</Calling>
    </>
  );
}

export function StartAgain({ boardId }: { boardId: string }) {
  const say = useStrings(progressStrings);
  return <Calling call={() => startSynthesis(boardId)}>{say("start")}</Calling>;
}

/** A press that is answered by the server. */
function Calling({ call, children }: { call: () => Promise<void>; children: string }) {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const press = () => {
    setPending(true);
    setFailure(undefined);
    call()
      .catch(setFailure)
      .finally(() => setPending(false));
  };
  return (
    <>
      <p className="row">
        <Button onPress={press} isPending={pending}>
          {children}
        </Button>
      </p>
      <ProblemNote error={failure} />
    </>
  );
}
