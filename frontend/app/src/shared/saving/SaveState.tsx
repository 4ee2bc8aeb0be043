import { formatClock, type Message, msg, useT } from "../i18n";

const usual = {
  saving: msg("Saving"),
  saved: msg("Saved"),
  savedAt: msg("Saved {{time}}"),
  unsaved: msg("Not saved yet"),
};

type Props = {
  of: { is: string; at?: Date };
  /** A page's own words for it. */
  words?: Record<keyof typeof usual, Message>;
  /** Another one on the page says it aloud. */
  silent?: boolean;
};

/** "Saved 10:42": where what was typed is right now. */
export function SaveState({ of: saving, words = usual, silent = false }: Props) {
  const t = useT();
  const state = () => {
    if (saving.is === "saving") return t(words.saving);
    if (saving.is !== "saved") return t(words.unsaved);
    return saving.at
      ? t(words.savedAt, { time: formatClock(saving.at.toISOString()) })
      : t(words.saved);
  };
  return (
    <p className="meta" {...(!silent && { role: "status" })}>
      {state()}
    </p>
  );
}
