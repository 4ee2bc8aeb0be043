import type { Text } from "../../wording";

export const otherLanguage: Text = ["Deutsch", "English"];
export const previewStrip: Text = [
  "Preview: what respondents would see",
  "Vorschau: So würden es die Befragten sehen",
];
export const asked: Text = ["{0} at {1} asked: {2}", "{0} von {1} hat gefragt: {2}"];
export const answeredYou: Text = ["{lead} has answered you", "{lead} hat euch geantwortet"];
export const cameBack: Text = [
  "{lead} shares what people answered",
  "{lead} zeigt euch die Antworten",
];
export const published: Text = ["Published {0}", "Veröffentlicht am {0}"];
export const changed: Text = ["changed {0}", "geändert am {0}"];
export const closedOn: Text = ["Closed {0}", "Geschlossen am {0}"];
export const tookPart: Text = ["{0} of {1} answered", "{0} von {1} haben geantwortet"];
export const took: Text = [
  "{0} of {1} answered anonymously",
  "{0} von {1} haben anonym geantwortet",
];
export const tookNamed: Text = ["{0}, {1} by name", "{0}, {1} mit Namen"];

/** {0} answered of {1}; {2} is what the manifest says. */
export const closed: Text = ["This survey is closed", "Diese Umfrage ist geschlossen"];
export const closedText: Text = [
  "{0} of {1} people answered. {2}",
  "{0} von {1} Personen haben geantwortet. {2}",
];
export const notYet: Text = [
  "{lead} has not published anything yet. When that happens, you can read it here, at the same link.",
  "{lead} hat noch nichts veröffentlicht. Sobald das geschieht, kannst du es hier lesen, hinter demselben Link.",
];
export const takenBack: Text = [
  "On {0} {lead} withdrew what you could read here. If something is published again, you can read it here, at the same link.",
  "{lead} hat am {0} zurückgenommen, was hier zu lesen war. Wird wieder etwas veröffentlicht, kannst du es hier lesen, hinter demselben Link.",
];

export const said: Text = [
  "You said one thing|You said {1} things",
  "Ihr habt einen Punkt genannt|Ihr habt {1} Punkte genannt",
];
export const takesSome: Text = [
  "{lead} is acting on {0} of them now",
  "{lead} geht {0} davon jetzt an",
];
export const takesAll: Text = [
  "{lead} is acting on it now|{lead} is acting on all of them now",
  "{lead} geht ihn jetzt an|{lead} geht alle jetzt an",
];
export const takesNone: Text = [
  "{lead} has answered it|{lead} has answered each of them",
  "{lead} hat darauf geantwortet|{lead} hat auf jeden geantwortet",
];
export const numbers: Text = [
  "one two three four five six seven eight nine ten eleven twelve",
  "einen zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
];
export const decided: Text = [
  "You said, {lead} decided, because",
  "Ihr habt gesagt, {lead} hat entschieden, weil",
];
export const voices: Text = ["{0} voice|{0} voices", "{0} Stimme|{0} Stimmen"];
export const realistic: Text = ["Realistic", "Realistisch"];
export const cameOfIt: Text = ["What came of it", "Was daraus wurde"];
export const clarifying: Text = ["Needs clarifying", "Muss geklärt werden"];
export const changedFrom: Text = ["Changed {0}. Before: {1}", "Geändert am {0}. Vorher: {1}"];
export const decisionStays: Text = [
  "Changed {0}. The decision stays",
  "Geändert am {0}. Die Entscheidung bleibt",
];
export const added: Text = ["New on {0}.", "Neu am {0}."];
export const voiceIs: Text = [
  "A voice is one comment. Nobody can know how many of them came from the same person.",
  "Eine Stimme ist ein Kommentar. Niemand kann wissen, wie viele davon von derselben Person sind.",
];

export const rated: Text = ["How you rated", "Wie ihr bewertet habt"];
export const tooFew: Text = [
  "There are too few answers without a name to show what they say. A group is shown from {0} answers, as you were promised.",
  "Es zählen zu wenige Antworten ohne Namen, um zu zeigen, was sie sagen. Eine Gruppe wird ab {0} Antworten gezeigt, wie es euch versprochen wurde.",
];
export const ofTen: Text = [" of 10, n {0}{1}.", " von 10, n {0}{1}."];
export const group: Text = ["{0} {1}, n {2}{3}", "{0} {1}, n {2}{3}"];
export const mayBe: Text = [
  " (up to {0} of {1} answers may be {lead}’s)",
  " (bis zu {0} von {1} Antworten können von {lead} sein)",
];
/** {0} is who was asked by name. */
export const uncertain: Text = [
  "{lead} took this link; it is not certain that {0} answered.",
  "{lead} hat diesen Link genommen; es ist nicht sicher, dass {0} geantwortet hat.",
];
export const smaller: Text = [
  "Smaller groups are {0}. A group is shown from {1} answers.",
  "Kleinere Gruppen sind {0}. Eine Gruppe wird ab {1} Antworten gezeigt.",
];
export const heldBack: Text = [
  "Held back, because next to another survey it would show what fewer than {0} people said: {1}.",
  "Zurückgehalten, weil es zusammen mit einer anderen Umfrage zeigen würde, was weniger als {0} Personen gesagt haben: {1}.",
];
export const quoted: Text = ["“{0}”", "„{0}“"];
export const shownFrom: Text = [
  "A group is shown from {0} answers.",
  "Eine Gruppe wird ab {0} Antworten gezeigt.",
];
export const here: Text = [
  "Here Smaller groups also includes {0}, so that nobody’s answers can be worked out by subtraction.",
  "Zu Kleinere Gruppen zählt hier auch: {0}. So lassen sich niemandes Antworten ausrechnen.",
];
export const member: Text = ["{0} ({1})", "{0} ({1})"];
export const table: Text = ["The numbers as a table", "Die Zahlen als Tabelle"];
export const whoHead: Text = ["Group", "Gruppe"];
export const meanHead: Text = ["Mean", "Mittel"];
export const everyone: Text = ["Everyone", "Alle"];
export const team: Text = ["Team", "Team"];
export const otherLeads: Text = ["Other leads", "Andere Leads"];
export const product: Text = ["Product", "Produkt"];
export const clients: Text = ["Clients", "Kundschaft"];
export const managers: Text = ["Manager", "Führungskraft"];
export const smallerGroups: Text = ["Smaller groups", "Kleinere Gruppen"];
export const who: Text = ["Who took part", "Wer teilgenommen hat"];
export const nOfM: Text = ["{0} of {1}", "{0} von {1}"];
export const byName: Text = ["answered, by name", "hat geantwortet, mit Namen"];
export const notByName: Text = ["did not answer", "hat nicht geantwortet"];

export const words: Text = ["In your own words", "In euren Worten"];
export const chosen: Text = [
  "What {lead} chose to show, shuffled and without names or groups.",
  "Was {lead} zeigen wollte, gemischt und ohne Namen oder Gruppen.",
];
export const examples: Text = ["Examples", "Beispiele"];
export const advice: Text = ["What would make it a 10", "Was es zu einer 10 machen würde"];

export const became: Text = ["What became of your advice", "Was aus eurem Rat wurde"];
export const willDo: Text = ["{lead} will do it", "{lead} macht das"];
export const done: Text = ["{lead} has done it", "{lead} hat es gemacht"];
export const notNow: Text = ["Not now", "Jetzt nicht"];

export const wasCounted: Text = ["Was my answer counted?", "Wurde meine Antwort gezählt?"];
export const whereNow: Text = ["Where your words are now", "Wo deine Worte jetzt sind"];
export const receipt: Text = ["Your receipt", "Deine Quittung"];
export const checkReceipt: Text = ["Check a receipt", "Quittung prüfen"];
export const codeHint: Text = [
  "Compared on this device; the code is not sent.",
  "Auf diesem Gerät verglichen; der Code wird nicht gesendet.",
];
export const counted: Text = ["Received and counted.", "Angekommen und gezählt."];
export const rejected: Text = [
  "Received and rejected: it could not be read.",
  "Angekommen und abgelehnt: nicht zu lesen.",
];
export const unlisted: Text = [
  "This code is not in the list.",
  "Dieser Code steht nicht in der Liste.",
];
export const unread: Text = [
  "The list cannot be read right now. Try again in a moment.",
  "Die Liste lässt sich gerade nicht lesen. Versuch es gleich noch einmal.",
];
export const lateTitle: Text = [
  "This survey closed before your answer was confirmed",
  "Diese Umfrage wurde geschlossen, bevor deine Antwort bestätigt war",
];
export const lateText: Text = [
  "The list below shows whether it was counted.",
  "Die Liste unten zeigt, ob sie gezählt wurde.",
];

export const awayTitle: Text = ["The server is not responding", "Der Server antwortet nicht"];
export const offlineTitle: Text = ["You are offline", "Du bist offline"];
export const awayText: Text = [
  "We try again every few seconds.",
  "Wir versuchen es alle paar Sekunden wieder.",
];
export const tryNow: Text = ["Try now", "Jetzt versuchen"];
export const signIn: Text = ["Please sign in", "Bitte melde dich an"];
export const nothing: Text = [
  "There is nothing to show yet: write something, or choose what to publish",
  "Noch gibt es nichts zu zeigen: Schreib etwas, oder wähle, was du veröffentlichst",
];
