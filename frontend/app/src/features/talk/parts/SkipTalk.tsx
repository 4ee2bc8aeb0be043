import { useState } from "react";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { finishTalk, most, type Talk } from "../../../shared/talk";
import { Button, Dialog, Seg, SegItem, TextField } from "../../../shared/ui";
import { pageStrings } from "../strings";

/** It did not take place: why, and its series goes on. */
export function SkipTalk({ talk, onClose }: { talk: Talk; onClose: () => void }) {
  const say = useStrings(pageStrings);
  const [outcome, setOutcome] = useState<"skipped" | "no-show">("skipped");
  const { register, send, formState, failure } = useProblemForm({ defaultValues: { reason: "" } });
  const save = send(async ({ reason }) => {
    const why = reason.trim();
    await finishTalk(talk.id, { outcome, ...(why && { reason: why }) });
    onClose();
  });
  return (
    <Dialog open onClose={onClose} heading={say("skip.title", { who: talk.with })}>
      <form className="field" onSubmit={save} noValidate style={{ gap: "var(--s-4)" }}>
        <Seg legend={say("skip.how")}>
          {(["skipped", "no-show"] as const).map((each) => (
            <SegItem
              key={each}
              name="outcome"
              checked={outcome === each}
              onChange={() => setOutcome(each)}
            >
              {say(`skip.${each}`)}
            </SegItem>
          ))}
        </Seg>
        <TextField
          label={say("reason")}
          hint={say("skip.hint")}
          autoComplete="off"
          dir="auto"
          maxLength={most.reason}
          error={formState.errors.reason?.message}
          {...register("reason", {
            validate: (text) =>
              outcome === "no-show" || text.trim() !== "" || say("reason.missing"),
          })}
        />
        <ProblemNote error={failure} />
        <div className="row">
          <Button look="primary" type="submit" isPending={formState.isSubmitting}>
            {say("skip.do")}
          </Button>
          <Button onPress={onClose}>{say("cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
