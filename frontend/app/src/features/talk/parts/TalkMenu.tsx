import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { today } from "../../../shared/days";
import { growthChanged } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { useNavigateIfHere } from "../../../shared/layout";
import { ProblemNote } from "../../../shared/problems";
import { removeTalk, type Talk, TalkDialog } from "../../../shared/talk";
import { Confirm, Menu, MenuItem, tell } from "../../../shared/ui";
import { SkipTalk } from "./SkipTalk";

type Props = {
  talk: Talk;
  /** The page goes there when the meeting is removed. */
  back: string;
};

/** Offers actions on a planned meeting, and prints it. */
export function TalkMenu({ talk, back }: Props) {
  const t = useT();
  const navigateIfHere = useNavigateIfHere();
  const [open, setOpen] = useState<"move" | "skip" | "remove">();
  const removal = useMutation({
    mutationFn: () => removeTalk(talk.id),
    onSuccess: async () => {
      await navigateIfHere(back);
      tell(t("One-on-one deleted. Open agenda items move to the next one."));
      await growthChanged();
    },
  });
  const planned = talk.state === "planned";
  const close = () => setOpen(undefined);
  return (
    <>
      <Menu label={t("More options for this one-on-one")}>
        {planned && <MenuItem onAction={() => setOpen("move")}>{t("Reschedule")}</MenuItem>}
        {planned && (
          <MenuItem onAction={() => setOpen("skip")}>
            {t(talk.day > today() ? "Call off" : "Didn’t take place")}
          </MenuItem>
        )}
        <MenuItem onAction={() => print()}>{t("Print")}</MenuItem>
        {planned && (
          <MenuItem stop onAction={() => setOpen("remove")}>
            {t("Delete")}
          </MenuItem>
        )}
      </Menu>
      {open === "move" && <TalkDialog talk={talk} onClose={close} />}
      {open === "skip" && <SkipTalk talk={talk} onClose={close} />}
      <Confirm
        open={open === "remove"}
        onClose={close}
        heading={t("Delete the one-on-one with {{who}}?", { who: talk.with })}
        action={t("Delete")}
        onConfirm={() => removal.mutate()}
        pending={removal.isPending}
      >
        <p>{t("Your preparation and everything you wrote in it are deleted too.")}</p>
        <ProblemNote error={removal.error} />
      </Confirm>
    </>
  );
}
