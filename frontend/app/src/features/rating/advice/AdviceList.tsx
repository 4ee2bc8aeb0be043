import { type FormEvent, useState } from "react";
import { MakeGoal } from "../../../shared/goal";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Confirm, Dialog, Menu, MenuItem } from "../../../shared/ui";
import styles from "../Panel.module.css";
import type { Advice } from "../types";
import { adviceStrings } from "./strings";
import { type Step, useAdvice } from "./useAdvice";

type Props = {
  surveyId: string;
  /** Whether respondents of this survey read its publication already. */
  published: boolean;
  advice: Advice[];
};

/** What would make it a ten, piece by piece, with what the lead does about each. */
export function AdviceList({ surveyId, published, advice }: Props) {
  return (
    <ul className={styles.said}>
      {advice.map((piece) => (
        <Piece key={piece.id} surveyId={surveyId} published={published} advice={piece} />
      ))}
    </ul>
  );
}

type PieceProps = Omit<Props, "advice"> & { advice: Advice };

function Piece({ surveyId, published, advice }: PieceProps) {
  const say = useStrings(adviceStrings);
  const [asking, setAsking] = useState<Step["state"]>();
  const [showing, setShowing] = useState(false);
  const { mutate, error, reset, isPending, variables } = useAdvice(surveyId);
  const { state, reason, publish } = advice;
  const what = say(state === "open" ? "step.open" : "step.change");
  const label = say("step.label", { what, text: advice.text });
  const to = (step: Partial<Step>) =>
    mutate(
      { advice, step },
      { onSuccess: () => setAsking(undefined), onSettled: () => setShowing(false) },
    );
  const ask = (next: Step["state"] | undefined) => {
    reset();
    setAsking(next);
  };
  return (
    <li>
      <div dir="auto">{advice.text}</div>
      {state !== "open" && (
        <p className={styles.step}>
          <b>{say(`step.${state}`)}</b>
          {reason && (
            <span className={styles.reason} dir="auto">
              {reason}
            </span>
          )}
          <span className="meta">
            {say(publish ? (published ? "step.public.now" : "step.public") : "step.private")}
          </span>
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
          <MenuItem onAction={() => ask("not-now")}>{say("step.ask-not-now")}</MenuItem>
          {state !== "open" && (
            <MenuItem onAction={() => ask(state)}>{say("step.reason")}</MenuItem>
          )}
          {state !== "open" && (
            <MenuItem
              onAction={() =>
                published && !publish ? setShowing(true) : to({ publish: !publish })
              }
            >
              {say(publish ? "step.hide" : "step.show")}
            </MenuItem>
          )}
          {state !== "open" && (
            <MenuItem onAction={() => to({ state: "open", reason: "", publish: false })}>
              {say("step.undo")}
            </MenuItem>
          )}
        </Menu>
        {state === "will-do" && (
          <MakeGoal kind="advice" id={advice.id} what={reason || advice.text} look="plain" />
        )}
      </div>
      {showing && (
        <Confirm
          open
          onClose={() => setShowing(false)}
          heading={say("show.ask")}
          action={say("step.show")}
          onConfirm={() => to({ publish: true })}
          pending={isPending}
        >
          <p>{say("show.text")}</p>
        </Confirm>
      )}
      {!asking && <ProblemNote error={error} onRetry={() => variables && to(variables.step)} />}
      {asking && (
        <Reason
          state={asking}
          before={reason}
          error={error}
          pending={isPending}
          onClose={() => ask(undefined)}
          onReason={(given) => to({ state: asking, reason: given })}
        />
      )}
    </li>
  );
}

type ReasonProps = {
  state: Step["state"];
  before: string;
  error: unknown;
  pending: boolean;
  onClose: () => void;
  onReason: (reason: string) => void;
};

/** A "not now" without a reason would be a no to somebody who gave their time. */
function Reason({ state, before, error, pending, onClose, onReason }: ReasonProps) {
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
  };
  return (
    <Dialog open onClose={onClose} heading={say(needed ? "reason.why-not" : "reason.heading")}>
      <form className="form" onSubmit={onSubmit} noValidate>
        <div className="field">
          <label htmlFor="reason">{say("reason.label")}</label>
          <textarea
            id="reason"
            className="in voice"
            dir="auto"
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
        <ProblemNote error={error} />
        <div className="row">
          <Button look="primary" type="submit" isPending={pending}>
            {say("reason.keep")}
          </Button>
          <Button onPress={onClose}>{say("reason.cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
