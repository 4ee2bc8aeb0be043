import { defineStrings } from "../i18n";

export const savingStrings = defineStrings(
  "saving",
  {
    saving: "Saving",
    saved: "Saved",
    "saved-at": "Saved {{time}}",
    unsaved: "Not saved yet",
    offline:
      "The connection is gone. What you type stays on this device and is saved when it is back.",
    "try-now": "Try now",
    history: "Undo and redo",
    undo: "Undo",
    redo: "Redo",
    undone: "Taken back.",
    redone: "Done again.",
    failed: "What you typed is not saved yet",
    "clash.mine": "Keep what is here",
    "clash.theirs": "Take what was saved there",
  },
  {
    saving: "Wird gespeichert",
    saved: "Gespeichert",
    "saved-at": "Gespeichert {{time}}",
    unsaved: "Noch nicht gespeichert",
    offline:
      "Die Verbindung ist weg. Was du tippst, bleibt auf diesem Gerät und wird gespeichert, sobald sie wieder da ist.",
    "try-now": "Jetzt versuchen",
    history: "Rückgängig und Wiederholen",
    undo: "Rückgängig",
    redo: "Wiederholen",
    undone: "Rückgängig gemacht.",
    redone: "Wiederholt.",
    failed: "Was du getippt hast, ist noch nicht gespeichert",
    "clash.mine": "Behalten, was hier steht",
    "clash.theirs": "Nehmen, was dort gespeichert ist",
  },
);
