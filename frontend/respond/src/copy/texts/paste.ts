import type { Text } from "../../wording";

export const fromDevice: Text = [
  "Opened from this device, not from a server",
  "Von diesem Gerät geöffnet, nicht von einem Server",
];
/** {0} is where the page came from. */
export const fromServer: Text = ["This page comes from {0}", "Diese Seite kommt von {0}"];
export const where: Text = [
  "It is in the email or on the slip that asked you to answer.",
  "Er steht in der Mail oder auf dem Zettel, mit dem du gefragt wurdest.",
];
export const label: Text = ["Your link", "Dein Link"];
/** {0} is the server. */
export const leadsTo: Text = ["This link leads to {0}", "Dieser Link führt zu {0}"];
export const nowhereElse: Text = [
  "This page sends your sealed answer there and nowhere else.",
  "Diese Seite sendet deine versiegelte Antwort dorthin und sonst nirgendwohin.",
];
export const sameServer: Text = [
  "This page came from that same server, so it proves nothing. Use a copy from somewhere else.",
  "Diese Seite kam von demselben Server und beweist darum nichts. Nimm eine Kopie von anderswo.",
];
export const goOn: Text = ["Go to the survey", "Zur Umfrage"];

export const empty: Text = ["Paste your link first.", "Füge zuerst deinen Link ein."];
export const noLink: Text = [
  "This isn’t a survey link. Copy the whole link, from https to the last character.",
  "Das ist kein Umfrage-Link. Kopiere den ganzen Link, von https bis zum letzten Zeichen.",
];
export const plain: Text = [
  "This link starts with http, so others could read along. Ask for a link that starts with https.",
  "Dieser Link beginnt mit http, darum könnten andere mitlesen. Bitte um einen Link, der mit https beginnt.",
];
export const cutOff: Text = [
  "This link is incomplete. Copy it right to the last character.",
  "Dieser Link ist nicht vollständig. Kopiere ihn bis zum letzten Zeichen.",
];

export const shows: Text = ["Shows", "Zeigt"];
export const showsText: Text = [
  "What you type is sealed by this copy. The server only gets the sealed answer.",
  "Was du schreibst, versiegelt diese Kopie. Der Server bekommt nur die versiegelte Antwort.",
];
export const showsNot: Text = ["Does not show", "Zeigt nicht"];
export const showsNotText: Text = [
  "Whether this copy is the real one. Take it from your works council, or download it yourself. Don’t take it from the person who asks you, or from a colleague.",
  "Ob diese Kopie die echte ist. Nimm sie von deinem Betriebsrat oder lade sie selbst herunter. Nimm sie nicht von der Person, die dich fragt, und nicht von Kolleg:innen.",
];
/** {0} is the version. */
export const version: Text = [
  "This page says that it is version {0}. A changed copy could say the same. To be sure, compare the SHA-256 of the file with the published one.",
  "Diese Seite sagt, sie sei Version {0}. Eine veränderte Kopie könnte dasselbe sagen. Sicher ist nur, den SHA-256 der Datei mit dem veröffentlichten zu vergleichen.",
];

/** {0} is the server. */
export const over: Text = [
  "This survey has closed\nThe answers have been opened and shuffled, and the key is destroyed. Open your link to see what {lead} published, and the list of receipts. That page comes from {0}.",
  "Diese Umfrage ist geschlossen\nDie Antworten wurden geöffnet und gemischt, und der Schlüssel ist gelöscht. Unter deinem Link liest du, was {lead} veröffentlicht hat, und findest die Liste der Belege. Jene Seite kommt von {0}.",
];
export const toResults: Text = ["Open your link", "Link öffnen"];
export const otherLink: Text = ["Paste the link again", "Link noch einmal einfügen"];
/** A browser that offers no cryptography to a file. */
export const noSeal: Text = [
  "This browser can’t seal answers here\nIt offers no encryption to this page. Open the file in another browser, for example Firefox or Chrome on a computer.\n~not-secure",
  "Dieser Browser kann hier nichts versiegeln\nEr bietet dieser Seite keine Verschlüsselung. Öffne die Datei in einem anderen Browser, zum Beispiel Firefox oder Chrome an einem Computer.\n~not-secure",
];
export const checkCode: Text = [
  "Check code: {0}. If a colleague reads the same one, you two have the same questions, groups and keys.",
  "Prüfcode: {0}. Liest jemand anders denselben, habt ihr dieselben Fragen, Gruppen und Schlüssel.",
];
