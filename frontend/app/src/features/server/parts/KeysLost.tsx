import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Confirm, tell } from "../../../shared/ui";
import { giveUpKeys } from "../queries";
import { strings } from "../strings";

/** For keys that will not come back; the server refuses it while any process sees them. */
export function KeysLost() {
  const say = useStrings(strings);
  const [asking, setAsking] = useState(false);
  const act = useMutation({
    mutationFn: giveUpKeys,
    onSuccess: () => {
      setAsking(false);
      tell(say("keysLost.done"));
    },
  });
  return (
    <section aria-labelledby="keys-lost">
      <h2 id="keys-lost">{say("keysLost.title")}</h2>
      <p>{say("keysLost.text")}</p>
      <Button onPress={() => setAsking(true)}>{say("keysLost.action")}</Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        heading={say("keysLost.ask")}
        action={say("keysLost.action")}
        onConfirm={() => act.mutate()}
        pending={act.isPending}
      >
        <p>{say("keysLost.consequence")}</p>
        <ProblemNote error={act.error} />
      </Confirm>
    </section>
  );
}
