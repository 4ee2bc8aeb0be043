import { defineStrings } from "../i18n";

export const savingStrings = defineStrings(
  "saving",
  {
    saving: "Saving",
    saved: "Saved",
    "saved-at": "Saved {{time}}",
    unsaved: "Not saved yet",
    offline:
      "You’re offline. What you type is kept on this device and saved once you’re back online.",
    "try-now": "Try now",
    history: "Undo and redo",
    undo: "Undo",
    redo: "Redo",
    undone: "Undone.",
    redone: "Redone.",
    failed: "What you typed isn’t saved yet",
    "clash.mine": "Keep this version",
    "clash.theirs": "Use the other version",
  },
  {
    saving: "Wird gespeichert",
    saved: "Gespeichert",
    "saved-at": "Gespeichert {{time}}",
    unsaved: "Noch nicht gespeichert",
    offline:
      "Du bist offline. Was du schreibst, bleibt auf diesem Gerät und wird gespeichert, sobald du wieder online bist.",
    "try-now": "Jetzt versuchen",
    history: "Rückgängig und Wiederholen",
    undo: "Rückgängig",
    redo: "Wiederholen",
    undone: "Rückgängig gemacht.",
    redone: "Wiederholt.",
    failed: "Was du geschrieben hast, ist noch nicht gespeichert",
    "clash.mine": "Diese Fassung behalten",
    "clash.theirs": "Die andere Fassung nehmen",
  },
);
