import type { Text } from "../wording";

/*
 * Whole pages: the first line is the heading, a line that begins with "~" is small print.
 */
export const handing: Text = [
  "Sealed, and being handed in\nKeep this page open for a moment.",
  "Versiegelt und unterwegs\nLass die Seite einen Augenblick offen.",
];
export const unconfirmed: Text = [
  "Sealed, and not yet confirmed\nThe server has not replied. We try again every few seconds. If this page closes, open your link here again, and it goes on.",
  "Versiegelt und noch nicht bestätigt\nDer Server hat nicht geantwortet. Wir versuchen es alle paar Sekunden wieder. Schließt diese Seite, öffne deinen Link hier noch einmal, und es geht weiter.",
];
export const offline: Text = [
  "You are offline, and nothing is lost\nWhat you typed is on this device. Only sending waits.",
  "Du bist offline, und nichts ist verloren\nWas du geschrieben hast, ist auf diesem Gerät. Nur das Senden wartet.",
];
/** {0} is what the server said. */
export const away: Text = [
  "The server does not answer\nWhat you typed is safe. We try again every few seconds.\n~{0}",
  "Der Server antwortet nicht\nWas du geschrieben hast, ist sicher. Wir versuchen es alle paar Sekunden wieder.\n~{0}",
];
export const done: Text = [
  "You have answered from this browser\nAn answer cannot be changed.",
  "Du hast von diesem Browser aus geantwortet\nEine Antwort kann nicht geändert werden.",
];
export const used: Text = [
  "This link was used in another browser\nIf you saw your receipt there, all is done. If not, open the link there, and it goes on by itself. It cannot be moved here.\nIf it was not you, tell {lead}.",
  "Dieser Link wurde in einem anderen Browser benutzt\nHast du dort deine Quittung gesehen, ist alles erledigt. Wenn nicht, öffne den Link dort, und es geht von selbst weiter. Hierher lässt es sich nicht holen.\nWarst du es nicht, sag {lead} Bescheid.",
];
export const closing: Text = [
  "This survey is closed\nThe answers are being opened and shuffled. Come back in a few minutes.",
  "Diese Umfrage ist geschlossen\nDie Antworten werden geöffnet und gemischt. Komm in ein paar Minuten wieder.",
];
/** {0} is what the form says. */
export const halted: Text = ["This survey is closed\n{0}", "Diese Umfrage ist geschlossen\n{0}"];
export const late: Text = [
  "This survey closed before your answer was confirmed\nOnce the answers are opened, a list here says whether it was counted.",
  "Diese Umfrage schloss, bevor deine Antwort bestätigt war\nSind die Antworten geöffnet, sagt hier eine Liste, ob sie gezählt wurde.",
];
/** {0} is when, {1} what the form or else the manifest says. */
export const cancelled: Text = [
  "This survey was cancelled\n{1}\n~{0}",
  "Diese Umfrage wurde abgesagt\n{1}\n~{0}",
];
/** {0} is when it opens. */
export const early: Text = [
  "This form opens {0}\n{lead} will ask you something then. The same link works.",
  "Dieses Formular öffnet {0}\n{lead} fragt dich dann etwas. Derselbe Link gilt.",
];
/** {0} is what the server said. */
export const wrong: Text = [
  "This link is not complete\nMail programs sometimes cut long links. Copy it to the last sign, or scan the code again.\n~If it still fails, ask for a new one. {0}",
  "Dieser Link ist nicht vollständig\nMailprogramme schneiden lange Links manchmal ab. Kopiere ihn bis zum letzten Zeichen, oder lies den Code noch einmal ein.\n~Geht es dann noch nicht, bitte um einen neuen. {0}",
];
export const many: Text = [
  "Please wait a moment\nToo many links were tried from your network. Your link is not used up, and what you typed is safe.\n~too-many-requests",
  "Bitte warte einen Augenblick\nAus deinem Netz wurden zu viele Links versucht. Dein Link ist nicht verbraucht, und was du geschrieben hast, ist sicher.\n~too-many-requests",
];
/** {0} is what was expected, {1} what was found. */
export const stop: Text = [
  "Stop: this form is not the one your link was made for\nThe form or its key was changed after your link was sent: a mistake, or somebody who wants to read along. It is locked here, and no answer was sent.\nDo not answer. Ask a colleague whether they see this page too, and tell whoever asked you on another way.\n~Expected {0}, found {1}",
  "Halt: Für dieses Formular wurde dein Link nicht gemacht\nDas Formular oder sein Schlüssel wurde geändert, nachdem dein Link verschickt war: ein Fehler oder jemand, der mitlesen will. Es ist hier gesperrt, und keine Antwort wurde gesendet.\nAntworte nicht. Frag andere, ob sie diese Seite auch sehen, und sag auf einem anderen Weg Bescheid.\n~Erwartet {0}, gefunden {1}",
];
export const http: Text = [
  "This address cannot keep your answer secret\nIt begins with http, so your browser refuses to seal. Ask for a link that begins with https.\n~not-secure",
  "Diese Adresse kann deine Antwort nicht geheim halten\nSie beginnt mit http, deshalb weigert sich dein Browser zu versiegeln. Bitte um einen Link, der mit https beginnt.\n~not-secure",
];
/** {0} is what the manifest says. */
export const declined: Text = [
  "Noted: you would rather not answer\n{0}",
  "Notiert: Du möchtest lieber nicht antworten\n{0}",
];
/** {0} is what the server said. */
export const refused: Text = [
  "The server did not take it\n~{0}",
  "Der Server hat es nicht angenommen\n~{0}",
];
