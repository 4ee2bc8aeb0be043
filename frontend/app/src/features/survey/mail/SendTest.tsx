import { useMutation } from "@tanstack/react-query";
import { Mail } from "lucide-react";
import { client, versioned } from "../../../shared/api";
import { msg, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Icon } from "../../../shared/ui";
import { useReason } from "./useReason";

const outcomeTexts = {
  accepted: msg("A test email is on its way to {{address}}."),
  refused: msg("The mail server rejected an email to {{address}}: {{reason}}"),
  later: msg("The mail server isn’t accepting email right now: {{reason}}"),
  unknown: msg(
    "The mail server dropped the connection. Check whether a test email has arrived at {{address}}.",
  ),
};

/** The invitation to the lead's own address, and what the mail server made of it. */
export function SendTest({ surveyId }: { surveyId: string }) {
  const t = useT();
  const reasonOf = useReason();
  const test = useMutation({
    mutationFn: async () =>
      (
        await versioned(
          client.POST("/api/surveys/{surveyId}/mail/test", { params: { path: { surveyId } } }),
        )
      ).value,
  });
  return (
    <div>
      <Button isPending={test.isPending} onPress={() => test.mutate()}>
        <Icon of={Mail} />
        {t("Send me a test email")}
      </Button>
      <p className="meta" role="status">
        {test.data &&
          t(outcomeTexts[test.data.outcome], {
            address: test.data.address,
            reason: reasonOf(test.data.reason),
          })}
      </p>
      <ProblemNote error={test.error} />
    </div>
  );
}
