import type { Text } from "../../wording";

/* What the pages beside the form have in common. Of `Found` texts the first line is the heading. */
export const otherLanguage: Text = ["Deutsch", "English"];
export const awayTitle: Text = ["The server isn’t responding", "Der Server antwortet nicht"];
export const offlineTitle: Text = ["You’re offline", "Du bist offline"];
export const awayText: Text = [
  "We’ll keep trying every few seconds.",
  "Wir versuchen es alle paar Sekunden wieder.",
];
export const tryNow: Text = ["Try now", "Jetzt versuchen"];

export const checkYourself: Text = ["Check it yourself", "Selbst prüfen"];
export const wrongSign: Text = [
  "“{0}” can’t be part of a code. Check for a typing error.",
  "„{0}“ kommt in keinem Code vor. Such nach einem Tippfehler.",
];
export const wrongLength: Text = [
  "Enter all 16 characters. You’ve entered {0}.",
  "Gib alle 16 Zeichen ein. Das hier sind {0}.",
];

export const receipt: Text = ["Your receipt", "Dein Beleg"];
export const checkReceipt: Text = ["Check a receipt", "Beleg prüfen"];
export const codeHint: Text = [
  "The whole list is loaded and searched on this device, so the server doesn’t learn your code.",
  "Die ganze Liste wird geladen und auf diesem Gerät durchsucht. So erfährt der Server deinen Code nicht.",
];
/** {0} codes; {1} of {2} answered. */
export const counted: Text = [
  "Your answer was counted\n1 code is in the list of counted answers, and {1} of {2} people answered.|Your answer was counted\n{0} codes are in the list of counted answers, and {1} of {2} people answered.",
  "Deine Antwort wurde gezählt\n1 Code steht in der Liste der gezählten Antworten, und {1} von {2} Personen haben geantwortet.|Deine Antwort wurde gezählt\n{0} Codes stehen in der Liste der gezählten Antworten, und {1} von {2} Personen haben geantwortet.",
];
export const rejected: Text = [
  "Your answer was rejected\nThe server couldn’t read it, so it wasn’t counted. It can’t be sent again. Tell {lead}, and ask a colleague whether the same happened to them.",
  "Deine Antwort wurde abgelehnt\nDer Server konnte sie nicht lesen, darum zählt sie nicht. Noch einmal senden geht nicht. Sag {lead} Bescheid und frag andere, ob es ihnen auch so ging.",
];
export const unlisted: Text = [
  "This code isn’t in the list\nCheck for a typing error, and that the receipt is from this survey. If both are right, tell {lead} and a colleague. The code tells nobody what you wrote.",
  "Dieser Code steht nicht in der Liste\nSuch nach einem Tippfehler und sieh nach, ob der Beleg aus dieser Umfrage ist. Stimmt beides, sag {lead} und jemandem aus deiner Gruppe Bescheid. Der Code verrät niemandem, was du geschrieben hast.",
];
export const unread: Text = [
  "The list can’t be read right now\nTry again in a moment.",
  "Die Liste lässt sich gerade nicht lesen\nVersuch es gleich noch einmal.",
];
