import { type KeyboardEvent, useId } from "react";
import { useChange } from "../../../shared/changes";
import { sayDay, sayShortDay } from "../../../shared/days";
import { changeTask, taskRemoval } from "../../../shared/goal";
import { msg, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Menu, MenuItem, Section } from "../../../shared/ui";
import { AddTask } from "../parts/AddTask";
import { WhoDoes } from "../parts/WhoDoes";
import type { Goal, GoalTask } from "../types";
import styles from "./handover.module.css";

const stages = ["shadow", "together", "with-a-net", "alone"] as const;
type Stage = (typeof stages)[number];

/** The last one before the team is told. */
const gate = stages.indexOf("together");

type Props = { goal: Goal; duties: GoalTask[] };

const stageLabels = {
  alone: msg("Solo"),
  together: msg("Together"),
  shadow: msg("Shadow"),
  "with-a-net": msg("With backup"),
};

const stageNotes = {
  shadow: msg("the new lead watches"),
  together: msg("both do it"),
  "with-a-net": msg("the other lead is on hand"),
  alone: msg("handed over"),
};

/** Duties that move from one lead to another, and the gate that none passes before the team is told. */
export function Duties({ goal, duties }: Props) {
  const t = useT();
  const told = goal.told === true;
  const some = goal.gate?.state === "done";
  const day = goal.gate?.dueOn;
  const when = told
    ? t("Everyone knows")
    : some
      ? t("Not everyone knows yet")
      : day
        ? t("Tell the team on {{day}}", { day: sayDay(day) })
        : t("Tell the team: no date yet");
  return (
    <Section className={styles.section} heading={t("Handover progress")}>
      <p className="note">
        {told
          ? t("Everyone under “Who knows” has been told, so responsibilities can move on.")
          : t(
              "Responsibilities can’t move past “Together” until everyone under “Who knows” has been told.",
            )}{" "}
        {duties.length > 0 && (
          <span className="no-print">{t("Use the arrow keys to move a responsibility.")}</span>
        )}
      </p>
      {duties.length === 0 && (
        <p className="note">{t("Nothing to hand over yet. Add the first responsibility.")}</p>
      )}
      {duties.length > 0 && (
        <div className={`${styles.hand} ${told ? styles.open : ""}`}>
          <div className={styles.gateSay}>
            <p>{when}</p>
          </div>
          <div className={styles.stages}>
            <ol aria-hidden="true">
              {stages.map((stage) => (
                <li key={stage}>
                  {t(stageLabels[stage])}
                  <span>{t(stageNotes[stage])}</span>
                </li>
              ))}
            </ol>
          </div>
          <span className={styles.gate} aria-hidden="true" />
          {duties.map((duty) => (
            <Duty key={duty.id} duty={duty} told={told} />
          ))}
        </div>
      )}
      <div className={styles.add}>
        <AddTask label={t("Another responsibility")} of={{ goalId: goal.id, stage: "shadow" }} />
      </div>
    </Section>
  );
}

/** One duty on its way. Native radios wrap around, and here the way ends at the gate. */
function Duty({ duty, told }: { duty: GoalTask; told: boolean }) {
  const t = useT();
  const name = useId();
  const at = stages.indexOf(duty.stage ?? "shadow");
  const last = told ? stages.length - 1 : gate;
  const { change, error } = useChange();
  const move = (stage: Stage) => void change(changeTask(duty, { stage }));
  const remove = () => {
    void change(taskRemoval(duty), {
      said: t("Responsibility removed"),
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const next = stages[Math.min(last, Math.max(0, at + by))];
    if (next && next !== duty.stage) move(next);
  };
  return (
    <fieldset>
      <legend dir="auto">{duty.text}</legend>
      <div className={styles.who}>
        <WhoDoes task={duty} />
      </div>
      <div className={styles.move}>
        {stages.map((stage, place) => (
          <label key={stage} className={place < at ? styles.passed : undefined}>
            <input
              type="radio"
              name={name}
              aria-label={t(stageLabels[stage])}
              checked={place === at}
              disabled={place > last}
              onKeyDown={onKeyDown}
              onChange={() => move(stage)}
            />
          </label>
        ))}
      </div>
      <div className={styles.at}>
        {duty.stageSince && <p>{t("since {{day}}", { day: sayShortDay(duty.stageSince) })}</p>}
        <Menu label={t("More options: {{text}}", { text: duty.text })}>
          <MenuItem stop onAction={remove}>
            {t("Remove")}
          </MenuItem>
        </Menu>
      </div>
      <ProblemNote error={error} />
    </fieldset>
  );
}
