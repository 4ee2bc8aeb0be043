import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { growthChanged } from "../../../shared/goal";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { removeTalk, type Talk } from "../../../shared/talk";
import { Confirm, Menu, MenuItem, tell } from "../../../shared/ui";
import { pageStrings } from "../strings";
import { MoveTalk } from "./MoveTalk";
import { SkipTalk } from "./SkipTalk";

type Props = {
  talk: Talk;
  /** Where to go when it is removed. */
  back: string;
};

/** What can be done to a talk that is still to come, and to print it. */
export function TalkMenu({ talk, back }: Props) {
  const say = useStrings(pageStrings);
  const navigate = useNavigate();
  const [open, setOpen] = useState<"move" | "skip" | "remove">();
  const removal = useMutation({
    mutationFn: () => removeTalk(talk.id),
    onSuccess: async () => {
      await navigate(back);
      tell(say("removed"));
      await growthChanged();
    },
  });
  const planned = talk.state === "planned";
  const close = () => setOpen(undefined);
  return (
    <>
      <Menu label={say("menu")}>
        {planned && <MenuItem onAction={() => setOpen("move")}>{say("move")}</MenuItem>}
        {planned && <MenuItem onAction={() => setOpen("skip")}>{say("skip")}</MenuItem>}
        <MenuItem onAction={() => print()}>{say("print")}</MenuItem>
        {planned && (
          <MenuItem stop onAction={() => setOpen("remove")}>
            {say("remove")}
          </MenuItem>
        )}
      </Menu>
      {open === "move" && <MoveTalk talk={talk} onClose={close} />}
      {open === "skip" && <SkipTalk talk={talk} onClose={close} />}
      <Confirm
        open={open === "remove"}
        onClose={close}
        heading={say("remove.title", { who: talk.with })}
        action={say("remove")}
        onConfirm={() => removal.mutate()}
        pending={removal.isPending}
      >
        <p>{say("remove.text")}</p>
        <ProblemNote error={removal.error} />
      </Confirm>
    </>
  );
}
