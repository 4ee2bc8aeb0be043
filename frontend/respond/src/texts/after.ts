import type { Text } from "../wording";

export const attempt: Text = [
  "Attempt {0}, {1}. Your answers won’t be counted twice. {2}",
  "Versuch {0}, {1}. Nichts wird doppelt gezählt. {2}",
];
export const tryNow: Text = ["Try now", "Jetzt versuchen"];
export const goOnWriting: Text = ["Keep writing", "Weiterschreiben"];
export const seconds: Text = ["{0} second|{0} seconds", "{0} Sekunde|{0} Sekunden"];
export const afterAll: Text = ["I’ll answer after all", "Ich antworte doch"];

export const sent: Text = [
  "Thank you. Your answers are sealed and sent",
  "Danke. Deine Antworten sind versiegelt und gesendet",
];
export const thanks: Text = [
  "The draft on this device has been deleted. You can close this page.",
  "Der Entwurf auf diesem Gerät wurde gelöscht. Du kannst diese Seite schließen.",
];
export const receipt: Text = ["Your receipt", "Dein Beleg"];
export const optional: Text = [
  "Optional. The code is only shown now. Keep it to check later that your answers were counted.",
  "Optional. Der Code wird nur jetzt gezeigt. Behalte ihn, um später zu prüfen, ob deine Antworten gezählt wurden.",
];
export const later: Text = ["Later", "Später"];
export const decisions: Text = [
  "When {lead} publishes decisions, you can read them at your link. Keep the link.",
  "Wenn {lead} Entscheidungen veröffentlicht, kannst du sie unter deinem Link lesen. Behalte den Link.",
];
export const copy: Text = ["Copy code", "Code kopieren"];
export const copied: Text = ["Copied", "Kopiert"];
export const print: Text = ["Print", "Drucken"];
export const whatWhen: Text = ["What you can check, and when", "Was du prüfen kannst, und wann"];
export const confirmed: Text = [
  "The server confirmed that it has your sealed answer.",
  "Der Server hat bestätigt, dass er deine versiegelte Antwort hat.",
];
export const nextUp: Text = ["What happens next", "Wie es weitergeht"];
export const untilThen: Text = ["Until {0}", "Bis {0}"];
export const atClose: Text = ["After that", "Danach"];

export const paste: Text = ["Paste your link", "Füge deinen Link ein"];
export const open: Text = ["Open", "Öffnen"];
export const stillWrong: Text = ["This link is incomplete.", "Dieser Link ist nicht vollständig."];
