import { useState } from "react";
import { useChange } from "../../../shared/changes";
import { today } from "../../../shared/days";
import { msg, useT } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { finishTalk, type Talk, talkLimits } from "../../../shared/talk";
import { Button, Dialog, Seg, SegItem, TextField } from "../../../shared/ui";

const skipLabels = {
  skipped: msg("It was skipped"),
  "no-show": msg("Someone didn’t show up"),
};

/** It did not take place, or is called off ahead of its day: why, and its series goes on. */
export function SkipTalk({ talk, onClose }: { talk: Talk; onClose: () => void }) {
  const t = useT();
  const ahead = talk.day > today();
  const [outcome, setOutcome] = useState<"skipped" | "no-show">("skipped");
  const { change } = useChange();
  const { register, send, discard, formState, failure } = useProblemForm({
    ...{ defaultValues: { reason: "" }, typed: `skip.${talk.id}` },
  });
  const save = send(async ({ reason }) => {
    const why = reason.trim();
    const said = t(
      ahead
        ? "One-on-one with {{who}} called off"
        : "Noted: the one-on-one with {{who}} didn’t take place",
      { who: talk.with },
    );
    await change(finishTalk(talk, { outcome, ...(why && { reason: why }) }), { said, undo: null });
    onClose();
  });
  return (
    <Dialog
      open
      onClose={onClose}
      heading={t(
        ahead
          ? "Call off the one-on-one with {{who}}?"
          : "The one-on-one with {{who}} didn’t take place",
        { who: talk.with },
      )}
    >
      <form className="field" onSubmit={save} noValidate style={{ gap: "var(--s-4)" }}>
        {!ahead && (
          <Seg legend={t("What happened?", { context: "reason" })}>
            {(["skipped", "no-show"] as const).map((each) => (
              <SegItem
                key={each}
                name="outcome"
                checked={outcome === each}
                onChange={() => setOutcome(each)}
              >
                {t(skipLabels[each])}
              </SegItem>
            ))}
          </Seg>
        )}
        <TextField
          label={t("Reason", { context: "meeting" })}
          hint={t("Open agenda items move to the next one. A series continues.")}
          autoComplete="off"
          dir="auto"
          maxLength={talkLimits.reason}
          error={formState.errors.reason?.message}
          {...register("reason", {
            validate: (text) =>
              outcome === "no-show" ||
              text.trim() !== "" ||
              t("Add a few words, so you remember later."),
          })}
        />
        <ProblemNote error={failure} />
        <div className="row">
          <Button look="primary" type="submit" isPending={formState.isSubmitting}>
            {t(ahead ? "Call off" : "Save")}
          </Button>
          <Button onPress={() => discard(onClose)}>{t("Cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
