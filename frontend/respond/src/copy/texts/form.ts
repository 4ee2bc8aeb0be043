import type { Text } from "../../wording";

export * from "../../texts/form";

export const noDraft: Text = [
  "This copy keeps nothing on this device. If you close or reload the page, you lose what you typed.",
  "Diese Kopie speichert nichts auf diesem Gerät. Wenn du die Seite schließt oder neu lädst, geht dein Text verloren.",
];
export const notKept: Text = [
  "This copy keeps nothing on this device. If you close the page before your answers are confirmed, they’re lost and your link is used up.",
  "Diese Kopie speichert nichts auf diesem Gerät. Schließt du die Seite vor der Bestätigung, sind deine Antworten verloren und dein Link ist verbraucht.",
];
