import { useMutation } from "@tanstack/react-query";
import { Ellipsis, Eye } from "lucide-react";
import { useState } from "react";
import { useNavigate } from "react-router";
import { client, ifMatch, type Versioned } from "../../../shared/api";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Confirm, Icon, Menu, MenuItem, tell, useFocusBack } from "../../../shared/ui";
import { orTell } from "../orTell";
import { growthChanged, setState } from "../queries";
import { ShareDialog } from "../share/ShareDialog";
import type { Goal } from "../types";
import { goalPageStrings } from "./strings";

type Props = { goal: Versioned<Goal>; onChange: () => void };

/** What can be done with the whole of a goal. */
export function GoalActions({ goal: { value: goal, etag }, onChange }: Props) {
  const say = useStrings(goalPageStrings);
  const navigate = useNavigate();
  const [open, setOpen] = useState<"share" | "remove">();
  const sharing = useFocusBack(open === "share");
  const close = () => setOpen(undefined);
  const { id, title, state } = goal;
  const turning = useMutation({
    mutationFn: (next: "resting" | "dropped") => setState(id, next),
    onSuccess: (_, next) =>
      tell(say(`said.${next}`, { title }), () => void orTell(setState(id, state))),
  });
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
          {say("share")}
        </Button>
      )}
      <Menu
        label={say("menu")}
        trigger={
          <Button small aria-label={say("menu")}>
            <Icon of={Ellipsis} />
            {say("more")}
          </Button>
        }
      >
        <MenuItem onAction={onChange}>{say("menu.change")}</MenuItem>
        {state === "active" && (
          <MenuItem onAction={() => turning.mutate("resting")}>{say("menu.rest")}</MenuItem>
        )}
        {state !== "dropped" && state !== "reached" && (
          <MenuItem onAction={() => turning.mutate("dropped")}>{say("menu.drop")}</MenuItem>
        )}
        {isOwn && (
          <MenuItem stop onAction={() => setOpen("remove")}>
            {say("menu.remove")}
          </MenuItem>
        )}
      </Menu>
      <ProblemNote error={turning.error} />
      {open === "share" && <ShareDialog kind="goal" thingId={goal.id} onClose={close} />}
      <Confirm
        open={open === "remove"}
        onClose={close}
        heading={say("remove.title")}
        action={say("menu.remove")}
        onConfirm={() => removal.mutate()}
        pending={removal.isPending}
      >
        <p>{say("remove.text")}</p>
        <ProblemNote error={removal.error} />
      </Confirm>
    </>
  );
}
