import { formatClock, useT } from "../i18n";

type Props = {
  of: { is: string; at?: Date };
  /** Another one on the page says it aloud. */
  silent?: boolean;
};

/** "Saved 10:42": where what was typed is right now. */
export function SaveState({ of: saving, silent = false }: Props) {
  const t = useT();
  const state = () => {
    if (saving.is === "saving") return t("Saving");
    if (saving.is !== "saved") return t("Not saved yet");
    return saving.at
      ? t("Saved {{time}}", { time: formatClock(saving.at.toISOString()) })
      : t("Saved");
  };
  return (
    <p className="meta" {...(!silent && { role: "status" })}>
      {state()}
    </p>
  );
}
