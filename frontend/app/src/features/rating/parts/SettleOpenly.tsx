import { useState } from "react";
import { useChange } from "../../../shared/changes";
import { addTask } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { Button, Cancel, CopyButton, Dialog, RowButton, tell } from "../../../shared/ui";

/** Characters that a task holds at most. */
const longest = 300;

type Props = {
  questionId: string;
  /** People disagree about this. */
  words: string;
};

/** Invites everyone to talk about what they are split on, without asking who rated it how. */
export function SettleOpenly({ questionId, words }: Props) {
  const t = useT();
  const { change } = useChange();
  const [open, setOpen] = useState(false);
  const invitation = t(
    "Your ratings of “{{words}}” are far apart, so I’d like to settle this with all of you: what should I do here, and what not? You don’t have to say how you rated it.",
    { words },
  );
  const add = () => {
    const text = [...t("Settle openly: {{words}}", { words })].slice(0, longest).join("");
    void change(addTask({ text, thread: { kind: "item", key: questionId } }));
    setOpen(false);
    tell(t("Task added"));
  };
  return (
    <>
      <RowButton
        word={t("Settle it openly")}
        about={words}
        look="outline"
        onPress={() => setOpen(true)}
      />
      <Dialog open={open} onClose={() => setOpen(false)} heading={t("Settle it openly")}>
        <p className="note">
          {t(
            "Invite everyone to talk about it, and don’t ask who rated how. Afterwards, write down what you agreed as a clause.",
          )}
        </p>
        <blockquote className="voice" dir="auto">
          {invitation}
        </blockquote>
        <div className="row">
          <Button look="primary" onPress={add}>
            {t("Add task")}
          </Button>
          <CopyButton text={invitation} label={t("Copy invitation")} />
          <Cancel />
        </div>
      </Dialog>
    </>
  );
}
