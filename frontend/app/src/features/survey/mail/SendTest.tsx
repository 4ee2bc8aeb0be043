import { useMutation } from "@tanstack/react-query";
import { Mail } from "lucide-react";
import { client, versioned } from "../../../shared/api";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Icon } from "../../../shared/ui";
import { mailStrings } from "./strings";
import { useReason } from "./useReason";

/** The invitation to the lead's own address, and what the mail server made of it. */
export function SendTest({ surveyId }: { surveyId: string }) {
  const say = useStrings(mailStrings);
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
        {say("test")}
      </Button>
      <p className="meta" role="status">
        {test.data &&
          say(`test.${test.data.outcome}`, {
            address: test.data.address,
            reason: reasonOf(test.data.reason),
          })}
      </p>
      <ProblemNote error={test.error} />
    </div>
  );
}
