import { type FormEvent, useState } from "react";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Dialog, Menu, MenuItem } from "../../../shared/ui";
import styles from "../Panel.module.css";
import type { Advice } from "../types";
import { adviceStrings } from "./strings";
import { type Step, useAdvice } from "./useAdvice";

/** What would make it a ten, piece by piece, with what the lead does about each. */
export function AdviceList({ surveyId, advice }: { surveyId: string; advice: Advice[] }) {
  return (
    <ul className={styles.said}>
      {advice.map((piece) => (
        <Piece key={piece.id} surveyId={surveyId} advice={piece} />
      ))}
    </ul>
  );
}

function Piece({ surveyId, advice }: { surveyId: string; advice: Advice }) {
  const say = useStrings(adviceStrings);
  const [asking, setAsking] = useState<Step["state"]>();
  const { mutate, error, reset } = useAdvice(surveyId);
  const { state, reason, publish } = advice;
  const what = say(state === "open" ? "step.open" : "step.change");
  const label = say("step.label", { what, text: advice.text });
  const to = (step: Partial<Step>) => mutate({ advice, step: { state, reason, publish, ...step } });
  return (
    <li>
      {advice.text}
      {state !== "open" && (
        <p className={styles.step}>
          <b>{say(`step.${state}`)}</b>
          {reason && <span className={styles.reason}>{reason}</span>}
          <span className="meta">{say(publish ? "step.public" : "step.private")}</span>
        </p>
      )}
      <div className={`no-print ${styles.do}`}>
        <Menu
          label={label}
          trigger={
            <Button small look="plain" aria-label={label}>
              {what}
            </Button>
          }
        >
          {(["will-do", "done"] as const)
            .filter((next) => next !== state)
            .map((next) => (
              <MenuItem key={next} onAction={() => to({ state: next })}>
                {say(`step.${next}`)}
              </MenuItem>
            ))}
          <MenuItem onAction={() => setAsking("not-now")}>{say("step.ask-not-now")}</MenuItem>
          {state !== "open" && (
            <MenuItem onAction={() => setAsking(state)}>{say("step.reason")}</MenuItem>
          )}
          {state !== "open" && (
            <MenuItem onAction={() => to({ publish: !publish })}>
              {say(publish ? "step.hide" : "step.show")}
            </MenuItem>
          )}
          {state !== "open" && (
            <MenuItem onAction={() => to({ state: "open", reason: "", publish: false })}>
              {say("step.undo")}
            </MenuItem>
          )}
        </Menu>
      </div>
      <ProblemNote error={error} onRetry={reset} />
      {asking && (
        <Reason
          state={asking}
          before={reason}
          onClose={() => setAsking(undefined)}
          onReason={(given) => to({ state: asking, reason: given })}
        />
      )}
    </li>
  );
}

type ReasonProps = {
  state: Step["state"];
  before: string;
  onClose: () => void;
  onReason: (reason: string) => void;
};

/** A "not now" without a reason would be a no to somebody who gave their time. */
function Reason({ state, before, onClose, onReason }: ReasonProps) {
  const say = useStrings(adviceStrings);
  const [reason, setReason] = useState(before);
  const [missing, setMissing] = useState(false);
  const needed = state === "not-now";
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (needed && !reason.trim()) {
      setMissing(true);
      return;
    }
    onReason(reason.trim());
    onClose();
  };
  return (
    <Dialog open onClose={onClose} heading={say(needed ? "reason.why-not" : "reason.heading")}>
      <form className="form" onSubmit={onSubmit} noValidate>
        <div className="field">
          <label htmlFor="reason">{say("reason.label")}</label>
          <textarea
            id="reason"
            className="in voice"
            rows={4}
            maxLength={800}
            value={reason}
            aria-invalid={missing || undefined}
            aria-describedby="reason-hint"
            onChange={(event) => {
              setReason(event.target.value);
              setMissing(false);
            }}
          />
          {missing && (
            <p className="note stop" role="alert">
              {say("reason.missing")}
            </p>
          )}
          <p className="meta" id="reason-hint">
            {say("reason.hint")}
          </p>
        </div>
        <div className="row">
          <Button look="primary" type="submit">
            {say("reason.keep")}
          </Button>
          <Button onPress={onClose}>{say("reason.cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
