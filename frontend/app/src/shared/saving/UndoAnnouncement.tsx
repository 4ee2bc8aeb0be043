import { useState } from "react";
import { msg, useT } from "../i18n";
import { heardAgain } from "../ui";
import type { UndoState } from "./UndoBar";

const historyLabels = {
  undone: msg("Undone."),
  redone: msg("Redone."),
};

/**
 * Announces to screen readers that a step was undone or redone, by button, by key or from a
 * message.
 */
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
