import { useMutation } from "@tanstack/react-query";
import { Ellipsis, Eye } from "lucide-react";
import { useState } from "react";
import { useNavigate } from "react-router";
import { client, ifMatch, type Versioned } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { msg, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Confirm, Icon, Menu, MenuItem, useFocusBack } from "../../../shared/ui";
import { changeGoal, growthChanged } from "../queries";
import { ShareDialog } from "../share/ShareDialog";
import type { Goal } from "../types";

type Props = { goal: Versioned<Goal>; onChange: () => void };

const doneTexts = {
  resting: msg("“{{title}}” paused"),
  dropped: msg("“{{title}}” dropped"),
};

/** What can be done with the whole of a goal. */
export function GoalActions({ goal: { value: goal, etag }, onChange }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const [open, setOpen] = useState<"share" | "remove">();
  const sharing = useFocusBack(open === "share");
  const close = () => setOpen(undefined);
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
      await navigate("/grow");
      await growthChanged();
    },
  });
  const isOwn = goal.access === "own";
  return (
    <>
      {isOwn && (
        <Button ref={sharing} onPress={() => setOpen("share")}>
          <Icon of={Eye} />
          {t("Share goal")}
        </Button>
      )}
      <Menu
        label={t("More options for this goal")}
        trigger={
          <Button small aria-label={t("More options for this goal")}>
            <Icon of={Ellipsis} />
            {t("More")}
          </Button>
        }
      >
        <MenuItem onAction={onChange}>{t("Edit goal")}</MenuItem>
        {state === "active" && (
          <MenuItem onAction={() => turn("resting")}>{t("Pause goal")}</MenuItem>
        )}
        {state !== "dropped" && state !== "reached" && (
          <MenuItem onAction={() => turn("dropped")}>{t("Drop goal")}</MenuItem>
        )}
        {isOwn && (
          <MenuItem stop onAction={() => setOpen("remove")}>
            {t("Delete goal")}
          </MenuItem>
        )}
      </Menu>
      <ProblemNote error={error} />
      {open === "share" && <ShareDialog kind="goal" thingId={goal.id} onClose={close} />}
      <Confirm
        open={open === "remove"}
        onClose={close}
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
