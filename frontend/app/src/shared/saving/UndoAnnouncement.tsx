import { useState } from "react";
import { msg, useT } from "../i18n";
import { heardAgain } from "../ui";
import type { UndoState } from "./UndoBar";

const historyLabels = {
  undone: msg("Undone."),
  redone: msg("Redone."),
};

/** For those who do not see it: that a step was taken back or done again, by button, by key or from a message. */
export function UndoAnnouncement({ of: { went } }: { of: UndoState }) {
  const t = useT();
  const [told, setTold] = useState({ went, text: "" });
  if (told.went !== went) {
    setTold({ went, text: went ? heardAgain(t(historyLabels[went.way]), told.text) : "" });
  }
  return (
    <p className="sr" role="status">
      {told.text}
    </p>
  );
}
