import { useState } from "react";
import { msg, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, EmptyRule } from "../../../shared/ui";
import { cancelSynthesis, startSynthesis } from "../queries";
import type { Synthesis } from "../types";

type Props = { boardId: string; synthesis: Synthesis };

const stageLabels = {
  reading: msg("Working out what they mean"),
  splitting: msg("Splitting the answers into separate expectations"),
  gathering: msg("Grouping similar ones"),
  asking: msg("The language model reads the comments"),
  loading: msg("The server is loading the language model"),
};

/** Shows how far it is, on a rule that fills, and the way to stop it. */
export function Progress({ boardId, synthesis }: Props) {
  const t = useT();
  const { stage, state, done, total } = synthesis;
  // What is not split yet are comments; the language model reads comments first, then expectations.
  const counted =
    stage === "asking" || stage === "loading"
      ? msg("{{done}} of {{all}}")
      : stage === "splitting"
        ? msg("{{done}} of {{count}} comment | {{done}} of {{count}} comments")
        : msg("{{done}} of {{count}} expectation | {{done}} of {{count}} expectations");
  const doing = t(state === "waiting" ? "In the queue" : stageLabels[stage ?? "splitting"]);
  return (
    <>
      <EmptyRule done={done} of={total} label={doing} />
      <p role="status">{doing}</p>
      {total > 0 && <p className="note">{t(counted, { done, count: total, all: total })}</p>}
      <Calling call={() => cancelSynthesis(boardId)}>{t("Stop")}</Calling>
    </>
  );
}

type StartProps = {
  boardId: string;
  /** Without the language model. */
  plain?: boolean;
};

export function StartAgain({ boardId, plain = false }: StartProps) {
  const t = useT();
  return (
    <Calling call={() => startSynthesis(boardId, plain)}>
      {t(plain ? "Group without the model" : "Try again")}
    </Calling>
  );
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
