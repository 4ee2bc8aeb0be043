import type { Text } from "../wording";

export const attempt: Text = [
  "Attempt {0}, {1}. Nothing is counted twice. {2}",
  "Versuch {0}, {1}. Nichts wird doppelt gezählt. {2}",
];
export const tryNow: Text = ["Try now", "Jetzt versuchen"];
export const goOnWriting: Text = ["Go on writing", "Weiterschreiben"];
export const seconds: Text = ["{0} second|{0} seconds", "{0} Sekunde|{0} Sekunden"];
export const afterAll: Text = ["I will answer after all", "Ich antworte doch"];

export const sent: Text = ["Sealed and handed in", "Versiegelt und abgegeben"];
export const thanks: Text = [
  "Thank you. The draft on this device is deleted.",
  "Danke. Der Entwurf auf diesem Gerät ist gelöscht.",
];
export const receipt: Text = ["Your receipt", "Deine Quittung"];
export const copy: Text = ["Copy the code", "Code kopieren"];
export const copied: Text = ["Copied", "Kopiert"];
export const saveText: Text = ["Save as text", "Als Text sichern"];
export const nextUp: Text = ["What happens next", "Wie es weitergeht"];
export const untilThen: Text = ["Until {0}", "Bis {0}"];
export const atClose: Text = ["Then", "Dann"];

export const paste: Text = ["Paste the link here", "Link hier einfügen"];
export const open: Text = ["Open", "Öffnen"];
export const stillWrong: Text = ["This is not a whole link.", "Das ist kein ganzer Link."];
