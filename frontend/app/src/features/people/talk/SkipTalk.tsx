import { useState } from "react";
import { limits } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { today } from "../../../shared/days";
import { Form } from "../../../shared/form";
import { msg, useT } from "../../../shared/i18n";
import { finishTalk, type Talk } from "../../../shared/talk";
import { Dialog, Seg } from "../../../shared/ui";

const skipLabels = {
  skipped: msg("It was skipped"),
  "no-show": msg("Someone didn’t show up"),
};

/**
 * Skips a meeting that did not take place, or calls it off ahead, with a reason; its series goes
 * on.
 */
export function SkipTalk({ talk, onClose }: { talk: Talk; onClose: () => void }) {
  const t = useT();
  const ahead = talk.day > today();
  const [outcome, setOutcome] = useState<"skipped" | "no-show">("skipped");
  const { change } = useChange();
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
      <Form
        className="field"
        style={{ gap: "var(--s-4)" }}
        limits={limits.TalkFinish}
        typed={`skip.${talk.id}`}
        start={{ reason: "" }}
        onSave={async ({ reason }) => {
          const why = reason.trim();
          const said = t(
            ahead
              ? "One-on-one with {{who}} called off"
              : "Noted: the one-on-one with {{who}} didn’t take place",
            { who: talk.with },
          );
          const done = finishTalk(talk, { outcome, ...(why && { reason: why }) });
          await change(done, { said, undo: null });
          onClose();
        }}
        onLeave={onClose}
      >
        {({ Text, Buttons }) => (
          <>
            {!ahead && (
              <Seg
                legend={t("What happened?", { context: "reason" })}
                of={(["skipped", "no-show"] as const).map((each) => [each, t(skipLabels[each])])}
                chosen={outcome}
                onChoose={setOutcome}
              />
            )}
            <Text
              name="reason"
              label={t("Reason", { context: "meeting" })}
              hint={t("Open agenda items move to the next one. A series continues.")}
              autoComplete="off"
              validate={(text: string) =>
                outcome === "no-show" ||
                text.trim() !== "" ||
                t("Add a few words, so you remember later.")
              }
            />
            <Buttons save={t(ahead ? "Call off" : "Save")} cancel={t("Cancel")} />
          </>
        )}
      </Form>
    </Dialog>
  );
}
