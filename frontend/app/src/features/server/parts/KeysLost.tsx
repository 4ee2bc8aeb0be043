import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Confirm, Section, tell } from "../../../shared/ui";
import { giveUpKeys } from "../queries";

/** Gives up keys that will not come back; the server refuses while any process sees them. */
export function KeysLost() {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const act = useMutation({
    mutationFn: giveUpKeys,
    onSuccess: () => {
      setAsking(false);
      tell(t("Surveys cancelled"));
    },
  });
  return (
    <Section heading={t("If the keys are lost")}>
      <p>
        {t(
          "If the keys won’t come back, cancel the surveys that wait for them. You can’t do this while any server sees the keys.",
        )}
      </p>
      <Button onPress={() => setAsking(true)}>{t("Cancel surveys")}</Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        heading={t("Cancel all surveys without keys?")}
        action={t("Cancel surveys")}
        onConfirm={() => act.mutate()}
        pending={act.isPending}
      >
        <p>
          {t(
            "All answers to these surveys are deleted unread. Respondents read that the surveys were cancelled. This can’t be undone.",
          )}
        </p>
        <ProblemNote error={act.error} />
      </Confirm>
    </Section>
  );
}
