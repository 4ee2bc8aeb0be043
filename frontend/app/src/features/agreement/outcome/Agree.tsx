import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { client, ifMatch, type Versioned, versioned } from "../../../shared/api";
import { today } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Confirm } from "../../../shared/ui";
import { agreementChanged, at } from "../queries";
import type { Agreement } from "../types";

/** The version stands as it was voted on: from then on it has a day and never changes. */
export function Agree({ agreement: { value, etag } }: { agreement: Versioned<Agreement> }) {
  const t = useT();
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
        {t("Mark as agreed")}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        heading={t("Mark version {{number}} as agreed?", { number: value.number })}
        action={t("Mark as agreed")}
        onConfirm={() => finish.mutate()}
        pending={finish.isPending}
      >
        <p>{t("After this, it has a date and can’t be changed. Later versions can replace it.")}</p>
      </Confirm>
    </>
  );
}
