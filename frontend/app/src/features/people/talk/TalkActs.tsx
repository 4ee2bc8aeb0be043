import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { growthChanged } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { useNavigateIfHere } from "../../../shared/layout";
import { ProblemNote } from "../../../shared/problems";
import { removeTalk, type Talk, TalkDialog } from "../../../shared/talk";
import { Button, Confirm, Menu, MenuItem, tell } from "../../../shared/ui";
import { SkipTalk } from "./SkipTalk";

/** Moves a planned meeting to another day, calls it off, or deletes one that was a mistake. */
export function TalkActs({ talk, back }: { talk: Talk; back: string }) {
  const t = useT();
  const navigateIfHere = useNavigateIfHere();
  const [open, setOpen] = useState<"move" | "skip" | "remove">();
  const close = () => setOpen(undefined);
  const removal = useMutation({
    mutationFn: () => removeTalk(talk.id),
    onSuccess: async () => {
      close();
      tell(t("One-on-one deleted. Open agenda items move to the next one."));
      // An address that names the meeting leads nowhere now.
      await navigateIfHere(back);
      await growthChanged();
    },
  });
  return (
    <>
      <Button look="plain" onPress={() => setOpen("move")}>
        {t("Move", { context: "meeting" })}
      </Button>
      <Button look="plain" onPress={() => setOpen("skip")}>
        {t("Call off")}
      </Button>
      <Menu label={t("More options for this one-on-one")}>
        <MenuItem stop onAction={() => setOpen("remove")}>
          {t("Delete")}
        </MenuItem>
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
