import type { Text } from "../wording";

/*
 * Whole pages: the first line is the heading, a line that begins with "~" is small print.
 */
export const handing: Text = [
  "Sending your sealed answers\nKeep this page open for a moment.",
  "Deine versiegelten Antworten werden gesendet\nLass die Seite noch einen Moment offen.",
];
export const unconfirmed: Text = [
  "Sealed, but not confirmed yet\nThe server hasn’t replied. We’ll keep trying every few seconds. If you close this page, open your link again in this browser to continue.",
  "Versiegelt, aber noch nicht bestätigt\nDer Server hat nicht geantwortet. Wir versuchen es alle paar Sekunden wieder. Wenn du die Seite schließt, öffne deinen Link später noch einmal in diesem Browser.",
];
export const offline: Text = [
  "You’re offline, but nothing is lost\nWhat you typed is on this device. Keep writing. You can send your answers once you’re back online.",
  "Du bist offline, aber nichts ist verloren\nWas du geschrieben hast, ist auf diesem Gerät. Schreib ruhig weiter. Senden kannst du, sobald du wieder online bist.",
];
/** {0} is what the server said. */
export const away: Text = [
  "The server isn’t responding\nWhat you typed is safe. We’ll keep trying every few seconds.\n~{0}",
  "Der Server antwortet nicht\nWas du geschrieben hast, ist sicher. Wir versuchen es alle paar Sekunden wieder.\n~{0}",
];
export const done: Text = [
  "You’ve already answered in this browser\nAnswers can’t be changed.",
  "Du hast in diesem Browser schon geantwortet\nAntworten lassen sich nicht mehr ändern.",
];
export const used: Text = [
  "This link has been used in another browser\nIf you saw your receipt there, you’re done. If not, open the link in that browser to continue. The link won’t work here.\nIf that wasn’t you, tell {lead}.",
  "Dieser Link wurde in einem anderen Browser benutzt\nHast du dort deinen Beleg gesehen, bist du fertig. Wenn nicht, öffne den Link in dem anderen Browser. Hier funktioniert er nicht.\nWarst du das nicht, sag {lead} Bescheid.",
];
export const closing: Text = [
  "This survey has closed\nThe answers are being opened and shuffled. Come back in a few minutes.",
  "Diese Umfrage ist geschlossen\nDie Antworten werden gerade geöffnet und gemischt. Komm in ein paar Minuten wieder.",
];
/** {0} is what the form says. */
export const halted: Text = ["This survey has closed\n{0}", "Diese Umfrage ist geschlossen\n{0}"];
export const late: Text = [
  "This survey closed before your answer was confirmed\nOnce the answers have been opened, you can check here whether yours was counted.",
  "Die Umfrage wurde geschlossen, bevor deine Antwort bestätigt war\nSobald die Antworten geöffnet sind, kannst du hier nachsehen, ob deine gezählt wurde.",
];
/** {0} is when, {1} what the form or else the manifest says. */
export const cancelled: Text = [
  "This survey was cancelled\n{1}\n~{0}",
  "Diese Umfrage wurde abgesagt\n{1}\n~{0}",
];
/** {0} is when it opens. */
export const early: Text = [
  "This form opens {0}\n{lead} will ask for your feedback then. Use this same link.",
  "Dieses Formular öffnet {0}\nDann möchte {lead} dich etwas fragen. Nimm wieder diesen Link.",
];
/** {0} is what the server said. */
export const wrong: Text = [
  "This link doesn’t work\nEmail apps sometimes cut off long links. Copy the whole link, right to the last character, or scan the code again.\n~If the whole link doesn’t work either, ask for a new one. {0}",
  "Dieser Link funktioniert nicht\nMailprogramme schneiden lange Links manchmal ab. Kopiere den ganzen Link bis zum letzten Zeichen, oder scanne den Code noch einmal.\n~Funktioniert auch der ganze Link nicht, bitte um einen neuen. {0}",
];
export const many: Text = [
  "Please wait a moment\nToo many links have been tried from your network. You can still use your link, and what you typed is safe.\n~too-many-requests",
  "Bitte warte einen Moment\nAus deinem Netz wurden zu viele Links ausprobiert. Dein Link gilt weiterhin, und was du geschrieben hast, ist sicher.\n~too-many-requests",
];
/** {0} is what was expected, {1} what was found. */
export const stop: Text = [
  "Stop: this isn’t the form your link was made for\nThe form or its key was changed after your link was sent, either by mistake or by someone who wants to read your answers. The form is locked, and nothing has been sent.\nDon’t answer. Ask a colleague whether they see this page too, and contact whoever asked you through another channel.\n~Expected {0}, found {1}",
  "Halt: Das ist nicht das Formular, für das dein Link gemacht wurde\nDas Formular oder sein Schlüssel wurde geändert, nachdem dein Link verschickt war: aus Versehen oder von jemandem, der mitlesen will. Das Formular ist gesperrt, und es wurde nichts gesendet.\nAntworte nicht. Frag andere, ob sie diese Seite auch sehen, und sag der Person, die dich gefragt hat, auf einem anderen Weg Bescheid.\n~Erwartet {0}, gefunden {1}",
];
export const http: Text = [
  "This address can’t keep your answers secret\nIt starts with http, so your browser can’t seal them. Ask for a link that starts with https.\n~not-secure",
  "Diese Adresse kann deine Antworten nicht geheim halten\nSie beginnt mit http, darum kann dein Browser sie nicht versiegeln. Bitte um einen Link, der mit https beginnt.\n~not-secure",
];
/** {0} is what the manifest says. */
export const declined: Text = [
  "Noted: you’d rather not answer\n{0}",
  "Notiert: Du möchtest nicht antworten\n{0}",
];
/** {0} is what the server said. */
export const refused: Text = [
  "The server didn’t accept your answers\nTell {lead}, and include the code below.\n~{0}",
  "Der Server hat deine Antworten nicht angenommen\nSag {lead} Bescheid und nenn dabei den Code unten.\n~{0}",
];
/** {0} is what the browser said. */
export const failed: Text = [
  "Something went wrong on this page\nReload the page to try again.\n~{0}",
  "Auf dieser Seite ist etwas schiefgegangen\nLade die Seite neu, um es noch einmal zu versuchen.\n~{0}",
];
