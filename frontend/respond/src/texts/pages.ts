import type { Text } from "../language";

/*
 * Whole pages: the first line is the heading, a line that begins with "~" is small print. {0} is the closing time, unless
 * said otherwise.
 */
export const handing: Text = [
  "Sealed, and being handed in\nThis takes a moment. Keep this page open.",
  "Versiegelt und unterwegs\nDas dauert einen Augenblick. Lass die Seite offen.",
];
export const unconfirmed: Text = [
  "Sealed, and not yet confirmed\nYour answers are locked on this device and the server has not replied. We try again every few seconds. Keep this page open if you can; if it closes, open your link here again, and it goes on.",
  "Versiegelt und noch nicht bestätigt\nDeine Antworten sind auf diesem Gerät gesperrt, und der Server hat nicht geantwortet. Wir versuchen es alle paar Sekunden wieder. Lass die Seite offen, wenn du kannst; schließt sie, öffne deinen Link hier noch einmal, und es geht weiter.",
];
export const offline: Text = [
  "You are offline, and nothing is lost\nWhat you typed is on this device. You can go on writing; only sending waits for the connection.\n~Open until {0}",
  "Du bist offline, und nichts ist verloren\nWas du geschrieben hast, ist auf diesem Gerät. Du kannst weiterschreiben; nur das Senden wartet auf die Verbindung.\n~Offen bis {0}",
];
/** {0} is what the server said. */
export const away: Text = [
  "The server does not answer\nYour link is not used up, and what you typed is safe. We try again every few seconds.\n~{0}",
  "Der Server antwortet nicht\nDein Link ist nicht verbraucht, und was du geschrieben hast, ist sicher. Wir versuchen es alle paar Sekunden wieder.\n~{0}",
];
export const done: Text = [
  "You have answered from this browser\nAn answer cannot be changed. Once the survey has closed, you can check your receipt here.\n~Open until {0}",
  "Du hast von diesem Browser aus geantwortet\nEine Antwort kann nicht geändert werden. Ist die Umfrage geschlossen, kannst du hier deine Quittung prüfen.\n~Offen bis {0}",
];
export const used: Text = [
  "This link was used in another browser\nIf you saw your receipt there, all is done. If not, the sealed answer waits in that browser: open the link there, and it finishes by itself. It cannot be moved here.\nIf it was not you, tell {lead}, who sees how many answered, not which link was used.\n~If that browser is gone for good, the answer is too. The survey goes on without it.",
  "Dieser Link wurde in einem anderen Browser benutzt\nHast du dort deine Quittung gesehen, ist alles erledigt. Wenn nicht, wartet die versiegelte Antwort in jenem Browser: Öffne den Link dort, und sie wird von selbst abgegeben. Hierher lässt sie sich nicht holen.\nWarst du es nicht, sag {lead} Bescheid. Zu sehen ist dort, wie viele geantwortet haben, nicht, welcher Link benutzt wurde.\n~Ist jener Browser für immer weg, ist es auch die Antwort. Die Umfrage geht ohne sie weiter.",
];
/** {1} answered of {2}. */
export const closed: Text = [
  "This survey is closed\n{1} of {2} people answered. Their answers are shuffled and the key is destroyed.",
  "Diese Umfrage ist geschlossen\n{1} von {2} Personen haben geantwortet. Ihre Antworten sind gemischt, und der Schlüssel ist vernichtet.",
];
export const closing: Text = [
  "This survey is closed\nThe answers are being opened and shuffled. Come back in a few minutes.",
  "Diese Umfrage ist geschlossen\nDie Antworten werden geöffnet und gemischt. Komm in ein paar Minuten wieder.",
];
export const late: Text = [
  "The survey closed before your answer was confirmed\nIt may have arrived all the same. Once the answers are opened, the list here says whether it was counted.",
  "Die Umfrage schloss, bevor deine Antwort bestätigt war\nVielleicht ist sie trotzdem angekommen. Sind die Antworten geöffnet, sagt die Liste hier, ob sie gezählt wurde.",
];
/** {1} is when. */
export const cancelled: Text = [
  "{lead} has cancelled this survey\nNobody has read the answers that were handed in, and nobody can any more: they and their key are destroyed. If there is a new one, you get a new link.\n~Cancelled: {1}",
  "{lead} hat diese Umfrage abgesagt\nNiemand hat die abgegebenen Antworten gelesen, und niemand kann es mehr: Sie und ihr Schlüssel sind vernichtet. Gibt es eine neue, bekommst du einen neuen Link.\n~Abgesagt: {1}",
];
export const keysLost: Text = [
  "This survey was cancelled: its key is lost\nWithout it nobody can read the answers that were handed in, not even the server. If there is a new one, you get a new link.\n~Cancelled: {1}",
  "Diese Umfrage wurde abgesagt: Ihr Schlüssel ist verloren\nOhne ihn kann niemand die abgegebenen Antworten lesen, auch der Server nicht. Gibt es eine neue, bekommst du einen neuen Link.\n~Abgesagt: {1}",
];
/** {1} is when it opens. */
export const early: Text = [
  "This form opens {1}\n{lead} will ask you something then. The same link works, and you need nothing else.",
  "Dieser Bogen öffnet {1}\n{lead} fragt dich dann etwas. Derselbe Link gilt, und du brauchst sonst nichts.",
];
/** {0} is what the server said. */
export const wrong: Text = [
  "This link is not complete\nMail programs sometimes cut long links. Copy it from “http” to the last sign, or scan the code again.\n~If it still fails, ask whoever sent it to send it again. {0}",
  "Dieser Link ist nicht vollständig\nMailprogramme schneiden lange Links manchmal ab. Kopiere ihn von „http“ bis zum letzten Zeichen, oder lies den Code noch einmal ein.\n~Geht es dann noch nicht, bitte darum, dass er neu geschickt wird. {0}",
];
export const many: Text = [
  "Please wait a moment\nToo many links were tried from your network just now. That may have been somebody else. Your link is not used up and your draft is safe.\n~too-many-requests",
  "Bitte warte einen Augenblick\nAus deinem Netz wurden gerade zu viele Links versucht. Das kann jemand anderes gewesen sein. Dein Link ist nicht verbraucht, und dein Entwurf ist sicher.\n~too-many-requests",
];
/** {0} is what was expected, {1} what was found. */
export const stop: Text = [
  "Stop: this form is not the one your link was made for\nThe form or its key was changed after your link was sent. That can be a mistake, or somebody who wants to read along. We have locked the form on this device; no answer was sent.\nDo not answer. Show this page to a colleague you trust and ask whether they see it too. Then tell whoever asked you, on another way than this.\n~Expected {0}, found {1}",
  "Halt: Für diesen Bogen wurde dein Link nicht gemacht\nDer Bogen oder sein Schlüssel wurde geändert, nachdem dein Link verschickt war. Das kann ein Fehler sein oder jemand, der mitlesen will. Wir haben den Bogen auf diesem Gerät gesperrt; keine Antwort wurde gesendet.\nAntworte nicht. Zeig diese Seite jemandem, dem du vertraust, und frag, ob sie dort auch so erscheint. Dann sag auf einem anderen Weg als diesem Bescheid.\n~Erwartet {0}, gefunden {1}",
];
export const http: Text = [
  "This address cannot keep your answer secret\nThe page came over http, so your browser refuses to seal anything, and rightly so. Ask for a link that begins with https.\n~Nothing was sent. not-secure",
  "Diese Adresse kann deine Antwort nicht geheim halten\nDie Seite kam über http, deshalb weigert sich dein Browser zu versiegeln, und das zu Recht. Bitte um einen Link, der mit https beginnt.\n~Nichts wurde gesendet. not-secure",
];
export const declined: Text = [
  "Noted: you would rather not answer\nNo reminder will come. {lead} is not told that it was you. You can change your mind while the form is open.",
  "Notiert: Du möchtest lieber nicht antworten\nEs kommt keine Erinnerung. {lead} erfährt nicht, dass du es warst. Solange der Bogen offen ist, kannst du es dir anders überlegen.",
];
/** {0} is what the server said. */
export const refused: Text = [
  "The server did not take it\nPlease tell whoever asked you, with the word below.\n~{0}",
  "Der Server hat es nicht angenommen\nBitte sag Bescheid, mit dem Wort unten.\n~{0}",
];
export const signIn: Text = [
  "Sign in to see the preview",
  "Melde dich an, um die Vorschau zu sehen",
];
