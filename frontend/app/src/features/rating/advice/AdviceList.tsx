import { type FormEvent, useState } from "react";
import { limits } from "../../../shared/api";
import { useTyped } from "../../../shared/changes";
import { MakeGoal } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Confirm, Dialog, Menu, MenuItem } from "../../../shared/ui";
import styles from "../Panel.module.css";
import type { Advice } from "../types";
import { adviceStepLabels } from "./labels";
import { type AdviceStep, useAdvice } from "./useAdvice";

type Props = {
  surveyId: string;
  /** Respondents of this survey can read its publication already. */
  published: boolean;
  advice: Advice[];
};

/** Shows what would make it a ten, piece by piece, with what the lead does about each. */
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
  const t = useT();
  const [asking, setAsking] = useState<AdviceStep["state"]>();
  const [showing, setShowing] = useState(false);
  const { to: step, error, isPending } = useAdvice(surveyId, advice);
  const { state, reason, publish } = advice;
  const what = t(state === "open" ? "What will you do about it?" : "Change");
  const label = t("{{what}} “{{text}}”", { what, text: advice.text });
  const to = (next: Partial<AdviceStep>) =>
    step(next)
      .then(() => setAsking(undefined))
      .catch(() => {})
      .finally(() => setShowing(false));
  return (
    <li>
      <div dir="auto">{advice.text}</div>
      {state !== "open" && (
        <p className={styles.step}>
          <b>{t(adviceStepLabels[state])}</b>
          {reason && (
            <span className={styles.reason} dir="auto">
              {reason}
            </span>
          )}
          <span className="meta">
            {t(
              publish
                ? published
                  ? "Respondents can read it."
                  : "Respondents can read it once you publish."
                : "Respondents can only read it if this advice is published.",
            )}
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
                {t(adviceStepLabels[next])}
              </MenuItem>
            ))}
          <MenuItem onAction={() => setAsking("not-now")}>{t("Not now, because …")}</MenuItem>
          {state !== "open" && (
            <MenuItem onAction={() => setAsking(state)}>{t("Add comment")}</MenuItem>
          )}
          {state !== "open" && (
            <MenuItem
              onAction={() =>
                published && !publish ? setShowing(true) : to({ publish: !publish })
              }
            >
              {t(publish ? "Show only where the advice is published" : "Show to respondents")}
            </MenuItem>
          )}
          {state !== "open" && (
            <MenuItem onAction={() => to({ state: "open", reason: "", publish: false })}>
              {t("Undo this decision")}
            </MenuItem>
          )}
        </Menu>
        {state === "will-do" && (
          <MakeGoal kind="advice" id={advice.id} what={reason || advice.text} />
        )}
      </div>
      {showing && (
        <Confirm
          open
          onClose={() => setShowing(false)}
          heading={t("Show to respondents?")}
          action={t("Show to respondents")}
          onConfirm={() => to({ publish: true })}
          pending={isPending}
        >
          <p>
            {t(
              "Your results are published, so respondents can read this immediately at their survey link, with what you’ll do about it. Once they’ve read it, you can’t take it back.",
            )}
          </p>
        </Confirm>
      )}
      {!asking && <ProblemNote error={error} />}
      {asking && (
        <Reason
          place={`${advice.id} ${asking}`}
          state={asking}
          before={reason}
          error={error}
          onClose={() => setAsking(undefined)}
          onReason={(given) => to({ state: asking, reason: given })}
        />
      )}
    </li>
  );
}

type ReasonProps = {
  /** The form keeps what is typed under this place. */
  place: string;
  state: AdviceStep["state"];
  before: string;
  error: unknown;
  onClose: () => void;
  onReason: (reason: string) => Promise<unknown>;
};

/** A "not now" without a reason would be a no to somebody who gave their time. */
function Reason({ place, state, before, error, onClose, onReason }: ReasonProps) {
  const t = useT();
  const [kept, keep] = useTyped(`reason.${place}`);
  const [reason, setReason] = useState(kept || before);
  const [missing, setMissing] = useState(false);
  const needed = state === "not-now";
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (needed && !reason.trim()) {
      setMissing(true);
      return;
    }
    void onReason(reason.trim()).then(() => keep(""));
  };
  return (
    <Dialog open onClose={onClose} heading={t(needed ? "Why not now?" : "Your comment")}>
      <form className="form" onSubmit={onSubmit} noValidate>
        <div className="field">
          <label htmlFor="reason">{t("In your own words")}</label>
          <textarea
            id="reason"
            className="in voice"
            dir="auto"
            rows={4}
            maxLength={limits.AdviceStepDraft.reason.maxLength}
            value={reason}
            aria-invalid={missing || undefined}
            aria-describedby="reason-hint"
            onChange={(event) => {
              setReason(event.target.value);
              keep(event.target.value);
              setMissing(false);
            }}
          />
          {missing && (
            <p className="note stop" role="alert">
              {t("Add a reason. Someone took the time to give you this advice.")}
            </p>
          )}
          <p className="meta" id="reason-hint">
            {t(
              "The person who gave this advice may read it. Nobody knows who that was, including you.",
            )}
          </p>
        </div>
        <ProblemNote error={error} />
        <div className="row">
          <Button look="primary" type="submit">
            {t("Save")}
          </Button>
          <Button onPress={onClose}>{t("Cancel")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
