import type { Text } from "../wording";

/*
 * Whole pages: the first line is the heading, a line that begins with "~" is small print.
 */
export const handing: Text = [
  "Sealed and being sent\nKeep this page open for a moment.",
  "Versiegelt und unterwegs\nLass die Seite einen Moment offen.",
];
export const unconfirmed: Text = [
  "Sealed but not yet confirmed\nThe server has not replied. We try again every few seconds. If you close this page, open your link again in this browser to continue.",
  "Versiegelt, aber noch nicht bestätigt\nDer Server hat nicht geantwortet. Wir versuchen es alle paar Sekunden wieder. Schließt du diese Seite, öffne deinen Link noch einmal in diesem Browser, dann geht es weiter.",
];
export const offline: Text = [
  "You are offline, but nothing is lost\nWhat you typed is on this device. You can keep writing; sending has to wait.",
  "Du bist offline, aber nichts ist verloren\nWas du geschrieben hast, ist auf diesem Gerät. Du kannst weiterschreiben; nur das Senden muss warten.",
];
/** {0} is what the server said. */
export const away: Text = [
  "The server is not responding\nWhat you typed is safe. We try again every few seconds.\n~{0}",
  "Der Server antwortet nicht\nWas du geschrieben hast, ist sicher. Wir versuchen es alle paar Sekunden wieder.\n~{0}",
];
export const done: Text = [
  "You have answered in this browser\nAnswers cannot be changed.",
  "Du hast in diesem Browser geantwortet\nAntworten lassen sich nicht ändern.",
];
export const used: Text = [
  "This link was used in another browser\nIf you saw your receipt there, you are done. If not, open the link there to continue; you cannot continue here.\nIf it was not you, tell {lead}.",
  "Dieser Link wurde in einem anderen Browser benutzt\nHast du dort deine Quittung gesehen, bist du fertig. Wenn nicht, öffne den Link dort, um weiterzumachen; hier geht es nicht.\nWarst du es nicht, sag {lead} Bescheid.",
];
export const closing: Text = [
  "This survey is closed\nThe answers are being opened and shuffled. Come back in a few minutes.",
  "Diese Umfrage ist geschlossen\nDie Antworten werden geöffnet und gemischt. Komm in ein paar Minuten wieder.",
];
/** {0} is what the form says. */
export const halted: Text = ["This survey is closed\n{0}", "Diese Umfrage ist geschlossen\n{0}"];
export const late: Text = [
  "This survey closed before your answer was confirmed\nOnce the answers have been opened, a list here shows whether it was counted.",
  "Diese Umfrage wurde geschlossen, bevor deine Antwort bestätigt war\nSind die Antworten geöffnet, zeigt hier eine Liste, ob sie gezählt wurde.",
];
/** {0} is when, {1} what the form or else the manifest says. */
export const cancelled: Text = [
  "This survey was cancelled\n{1}\n~{0}",
  "Diese Umfrage wurde abgesagt\n{1}\n~{0}",
];
/** {0} is when it opens. */
export const early: Text = [
  "This form opens {0}\n{lead} will ask you something then. Use the same link.",
  "Dieses Formular öffnet {0}\n{lead} fragt dich dann etwas. Nimm denselben Link.",
];
/** {0} is what the server said. */
export const wrong: Text = [
  "This link is not complete\nMail programs sometimes cut long links. Copy the whole link, to the last character, or scan the code again.\n~If it still fails, ask for a new one. {0}",
  "Dieser Link ist nicht vollständig\nMailprogramme schneiden lange Links manchmal ab. Kopiere den ganzen Link, bis zum letzten Zeichen, oder scanne den Code noch einmal.\n~Geht es dann noch nicht, bitte um einen neuen. {0}",
];
export const many: Text = [
  "Please wait a moment\nToo many links were tried from your network. Your link is not used up, and what you typed is safe.\n~too-many-requests",
  "Bitte warte einen Moment\nAus deinem Netz wurden zu viele Links ausprobiert. Dein Link ist nicht verbraucht, und was du geschrieben hast, ist sicher.\n~too-many-requests",
];
/** {0} is what was expected, {1} what was found. */
export const stop: Text = [
  "Stop: this form is not the one your link was made for\nThe form or its key was changed after your link was sent: by mistake, or by somebody who wants to read along. It is locked here, and no answer was sent.\nDo not answer. Ask a colleague whether they see this page too, and tell whoever asked you in some other way.\n~Expected {0}, found {1}",
  "Halt: Für dieses Formular wurde dein Link nicht gemacht\nDas Formular oder sein Schlüssel wurde geändert, nachdem dein Link verschickt war: aus Versehen oder von jemandem, der mitlesen will. Es ist hier gesperrt, und keine Antwort wurde gesendet.\nAntworte nicht. Frag andere, ob sie diese Seite auch sehen, und sag auf einem anderen Weg Bescheid.\n~Erwartet {0}, gefunden {1}",
];
export const http: Text = [
  "This address cannot keep your answer secret\nIt begins with http, so your browser cannot seal your answer. Ask for a link that begins with https.\n~not-secure",
  "Diese Adresse kann deine Antwort nicht geheim halten\nSie beginnt mit http, darum kann dein Browser deine Antwort nicht versiegeln. Bitte um einen Link, der mit https beginnt.\n~not-secure",
];
/** {0} is what the manifest says. */
export const declined: Text = [
  "Noted: you’d rather not answer\n{0}",
  "Notiert: Du möchtest lieber nicht antworten\n{0}",
];
/** {0} is what the server said. */
export const refused: Text = [
  "The server did not accept it\n~{0}",
  "Der Server hat es nicht angenommen\n~{0}",
];
