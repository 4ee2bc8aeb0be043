import { useState } from "react";
import { useStrings } from "../i18n";
import { heardAgain } from "../ui";
import { savingStrings } from "./strings";
import type { UndoState } from "./UndoHistory";

/** For those who do not see it: that a step was taken back or done again, by button, by key or from a message. */
export function UndoAnnouncement({ of: { went } }: { of: UndoState }) {
  const say = useStrings(savingStrings);
  const [told, setTold] = useState({ went, text: "" });
  if (told.went !== went) {
    setTold({ went, text: went ? heardAgain(say(went.way), told.text) : "" });
  }
  return (
    <p className="sr" role="status">
      {told.text}
    </p>
  );
}
