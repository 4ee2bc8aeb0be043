import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { client, ifMatch, type Versioned } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { msg, useT } from "../../../shared/i18n";
import { useNavigateIfHere } from "../../../shared/layout";
import { ProblemNote } from "../../../shared/problems";
import { Confirm, Menu, MenuItem } from "../../../shared/ui";
import { changeGoal, growthChanged } from "../queries";
import type { Goal } from "../types";

type Props = { goal: Versioned<Goal>; onChange: () => void };

const doneTexts = {
  resting: msg("“{{title}}” paused"),
  dropped: msg("“{{title}}” dropped"),
};

/** Shows what can be done with the whole of a goal. */
export function GoalActions({ goal: { value: goal, etag }, onChange }: Props) {
  const t = useT();
  const navigateIfHere = useNavigateIfHere();
  const [removing, setRemoving] = useState(false);
  const { id, title, state } = goal;
  const { change, error } = useChange();
  const turn = (next: "resting" | "dropped") =>
    void change(changeGoal(goal, { state: next }, etag), { said: t(doneTexts[next], { title }) });
  const removal = useMutation({
    mutationFn: async () => {
      const params = { path: { goalId: id }, ...ifMatch(etag) };
      await client.DELETE("/api/goals/{goalId}", { params });
    },
    onSuccess: async () => {
      await navigateIfHere("/grow");
      await growthChanged();
    },
  });
  const isOwn = goal.access === "own";
  return (
    <>
      <Menu label={t("More options for this goal")}>
        <MenuItem onAction={onChange}>{t("Edit goal")}</MenuItem>
        {state === "active" && (
          <MenuItem onAction={() => turn("resting")}>{t("Pause goal")}</MenuItem>
        )}
        {state !== "dropped" && state !== "reached" && (
          <MenuItem onAction={() => turn("dropped")}>{t("Drop goal")}</MenuItem>
        )}
        {isOwn && (
          <MenuItem stop onAction={() => setRemoving(true)}>
            {t("Delete goal")}
          </MenuItem>
        )}
      </Menu>
      <ProblemNote error={error} />
      <Confirm
        open={removing}
        onClose={() => setRemoving(false)}
        heading={t("Delete this goal?")}
        action={t("Delete goal")}
        onConfirm={() => removal.mutate()}
        pending={removal.isPending}
      >
        <p>{t("Its steps and milestones are deleted too. Your log entries stay.")}</p>
        <ProblemNote error={removal.error} />
      </Confirm>
    </>
  );
}
