import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { growthChanged } from "../../../shared/goal";
import { useStrings } from "../../../shared/i18n";
import { explain } from "../../../shared/problems";
import { removeTalk, type Talk } from "../../../shared/talk";
import { Menu, MenuItem, tell } from "../../../shared/ui";
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
  const [open, setOpen] = useState<"move" | "skip">();
  const removal = useMutation({
    mutationFn: () => removeTalk(talk.id),
    onSuccess: async () => {
      await navigate(back);
      tell(say("removed"));
      await growthChanged();
    },
    onError: (error) => tell(explain(error).title),
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
          <MenuItem stop onAction={() => removal.mutate()}>
            {say("remove")}
          </MenuItem>
        )}
      </Menu>
      {open === "move" && <MoveTalk talk={talk} onClose={close} />}
      {open === "skip" && <SkipTalk talk={talk} onClose={close} />}
    </>
  );
}
