import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { client, ifMatch, type Versioned, versioned } from "../../../shared/api";
import { today } from "../../../shared/days";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Confirm } from "../../../shared/ui";
import { agreementChanged, at } from "../queries";
import { agreementStrings } from "../strings";
import type { Agreement } from "../types";

/** The version stands as it was voted on: from then on it has a day and never changes. */
export function Agree({ agreement: { value, etag } }: { agreement: Versioned<Agreement> }) {
  const say = useStrings(agreementStrings);
  const [asking, setAsking] = useState(false);
  const finish = useMutation({
    mutationFn: () => {
      const params = { ...at(value.id), ...ifMatch(etag) };
      const body = { agreedOn: today() };
      return versioned(client.POST("/api/agreements/{agreementId}/agree", { params, body }));
    },
    onSuccess: agreementChanged,
    onSettled: () => setAsking(false),
  });
  return (
    <>
      <ProblemNote error={finish.error} />
      <Button look="primary" onPress={() => setAsking(true)}>
        {say("agree")}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        heading={say("agree.title", { number: value.number })}
        action={say("agree")}
        onConfirm={() => finish.mutate()}
        pending={finish.isPending}
      >
        <p>{say("agree.text")}</p>
      </Confirm>
    </>
  );
}
