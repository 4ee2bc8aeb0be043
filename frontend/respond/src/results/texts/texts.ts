import type { Text } from "../../wording";

export const previewStrip: Text = [
  "Preview: what respondents would see",
  "Vorschau: So würden es die Befragten sehen",
];
export const asked: Text = ["{0} at {1} asked: {2}", "{0} von {1} hat gefragt: {2}"];
export const answeredYou: Text = ["{lead} has replied to you", "{lead} hat euch geantwortet"];
export const cameBack: Text = [
  "{lead} has shared the answers",
  "{lead} teilt die Antworten mit euch",
];
export const published: Text = ["Published {0}", "Veröffentlicht am {0}"];
export const changed: Text = ["changed {0}", "geändert am {0}"];
export const closedOn: Text = ["Closed {0}", "Geschlossen am {0}"];
export const tookPart: Text = ["{0} of {1} answered", "{0} von {1} haben geantwortet"];
export const took: Text = [
  "{0} of {1} answered anonymously",
  "{0} von {1} haben anonym geantwortet",
];
export const tookNamed: Text = [
  "{0}, and under their own name: {1}",
  "{0}, und unter eigenem Namen: {1}",
];

/** {0} answered of {1}; {2} is what the manifest says. */
export const closed: Text = ["This survey has closed", "Diese Umfrage ist geschlossen"];
export const closedText: Text = [
  "{0} of {1} people answered. {2}",
  "{0} von {1} Personen haben geantwortet. {2}",
];
export const notYet: Text = [
  "{lead} hasn’t published anything yet. Once that happens, you can read it here, at this link.",
  "{lead} hat noch nichts veröffentlicht. Sobald es so weit ist, kannst du es hier lesen, unter diesem Link.",
];
export const takenBack: Text = [
  "On {0}, {lead} withdrew what you could read here. If anything is published again, you’ll find it here, at this link.",
  "{lead} hat am {0} zurückgezogen, was hier zu lesen war. Wird wieder etwas veröffentlicht, findest du es hier, unter diesem Link.",
];

export const said: Text = [
  "You raised one theme|You raised {1} themes",
  "Ihr habt ein Thema genannt|Ihr habt {1} Themen genannt",
];
export const takesSome: Text = [
  "{lead} is acting on {0} of them now",
  "{lead} geht {0} davon jetzt an",
];
export const takesAll: Text = [
  "{lead} is acting on it now|{lead} is acting on all of them now",
  "{lead} geht es jetzt an|{lead} geht alle jetzt an",
];
export const takesNone: Text = [
  "{lead} has replied to it|{lead} has replied to each of them",
  "{lead} hat darauf geantwortet|{lead} hat auf jedes geantwortet",
];
export const repliesSome: Text = [
  "{lead} has replied to one of them|{lead} has replied to {1} of them",
  "{lead} hat auf eins davon geantwortet|{lead} hat auf {1} davon geantwortet",
];
export const repliesAndTakes: Text = [
  "{lead} has replied to one of them, and is acting on it now|{lead} has replied to {1} of them, and is acting on {2} now",
  "{lead} hat auf eins davon geantwortet und geht es jetzt an|{lead} hat auf {1} davon geantwortet und geht {2} jetzt an",
];
export const numbers: Text = [
  "one two three four five six seven eight nine ten eleven twelve",
  "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
];
export const decided: Text = [
  "You said, {lead} decided, and why",
  "Ihr habt gesagt, {lead} hat entschieden, und warum",
];
export const voices: Text = ["{0} comment|{0} comments", "{0} Kommentar|{0} Kommentare"];
export const realistic: Text = ["Realistic", "Realistisch"];
export const cameOfIt: Text = ["What’s happened since", "Was seitdem passiert ist"];
export const clarifying: Text = ["Needs clarifying", "Muss geklärt werden"];
export const changedFrom: Text = ["Changed {0}. Before: {1}", "Geändert am {0}. Vorher: {1}"];
export const decisionStays: Text = [
  "Changed {0}. Same decision",
  "Geändert am {0}. Gleiche Entscheidung",
];
export const added: Text = ["New on {0}.", "Neu am {0}."];
export const voiceIs: Text = [
  "Nobody can tell how many of these comments came from the same person.",
  "Niemand kann wissen, wie viele dieser Kommentare von derselben Person sind.",
];

export const unthemed: Text = [
  "{0} comment is in no theme, so there’s no decision about it.|{0} comments are in no theme, so there’s no decision about them.",
  "{0} Kommentar steht in keinem Thema, also gibt es dazu keine Entscheidung.|{0} Kommentare stehen in keinem Thema, also gibt es dazu keine Entscheidung.",
];

export const rated: Text = ["How you rated", "Wie ihr bewertet habt"];
export const tooFew: Text = [
  "Too few people answered anonymously to show what they said. A group is only shown with at least {0} answers, as you were promised.",
  "Zu wenige haben anonym geantwortet, um zu zeigen, was sie gesagt haben. Eine Gruppe wird erst ab {0} Antworten gezeigt, wie es euch versprochen wurde.",
];
export const ofTen: Text = [" of 10, n {0}{1}.", " von 10, n {0}{1}."];
export const group: Text = ["{0} {1}, n {2}{3}", "{0} {1}, n {2}{3}"];
export const mayBe: Text = [
  " (up to {0} of {1} answers may be from {lead})",
  " (bis zu {0} von {1} Antworten können von {lead} sein)",
];
/** {0} is who was asked by name. */
export const uncertain: Text = [
  "{lead} had access to this link, so it’s not certain that {0} answered.",
  "{lead} hatte Zugriff auf diesen Link. Darum ist nicht sicher, ob {0} geantwortet hat.",
];
export const smaller: Text = [
  "Smaller groups combines {0}. A group is only shown with at least {1} answers.",
  "Kleinere Gruppen fasst zusammen: {0}. Eine Gruppe wird erst ab {1} Antworten gezeigt.",
];
export const inexact: Text = [
  "{0}: No figures, because some of them were asked on {1}.",
  "{0}: Keine Zahlen, weil einige von ihnen am {1} gefragt wurden.",
];
export const inexactBefore: Text = [
  "{0}: No figures, because some of them were asked before.",
  "{0}: Keine Zahlen, weil einige von ihnen schon früher gefragt wurden.",
];
export const higher: Text = [" Clearly higher than on {0}.", " Deutlich höher als am {0}."];
export const lower: Text = [" Clearly lower than on {0}.", " Deutlich niedriger als am {0}."];
export const shownFrom: Text = [
  "A group is only shown with at least {0} answers.",
  "Eine Gruppe wird erst ab {0} Antworten gezeigt.",
];
export const here: Text = [
  "Here, Smaller groups also includes {0}, so that nobody’s answers can be worked out by subtraction.",
  "Zu Kleinere Gruppen gehört hier auch: {0}. So lassen sich einzelne Antworten nicht herausrechnen.",
];
export const member: Text = ["{0} ({1})", "{0} ({1})"];
export const table: Text = ["Show the numbers as a table", "Zahlen als Tabelle zeigen"];
export const whoHead: Text = ["Group", "Gruppe"];
export const meanHead: Text = ["Average", "Durchschnitt"];
export const everyone: Text = ["Everyone", "Alle"];
export const team: Text = ["Team", "Team"];
export const otherLeads: Text = ["Other leads", "Andere Leads"];
export const product: Text = ["Product", "Produkt"];
export const clients: Text = ["Clients", "Kundschaft"];
export const managers: Text = ["Manager", "Führungskraft"];
export const smallerGroups: Text = ["Smaller groups", "Kleinere Gruppen"];
export const who: Text = ["Who took part", "Wer teilgenommen hat"];
export const nOfM: Text = ["{0} of {1}", "{0} von {1}"];
export const byName: Text = [
  "answered under their own name",
  "hat unter eigenem Namen geantwortet",
];
export const notByName: Text = ["didn’t answer", "hat nicht geantwortet"];

export const words: Text = ["In your own words", "In euren Worten"];
export const chosen: Text = [
  "Selected by {lead}. Shuffled, without names or groups.",
  "Ausgewählt von {lead}. Gemischt, ohne Namen und Gruppen.",
];
export const examples: Text = ["Examples", "Beispiele"];
export const advice: Text = ["What would make it a 10", "Was eine 10 daraus machen würde"];

export const became: Text = ["What happened with your advice", "Was aus euren Ratschlägen wurde"];
export const willDo: Text = ["{lead} will do this", "{lead} setzt das um"];
export const done: Text = ["{lead} has done this", "{lead} hat das umgesetzt"];
export const notNow: Text = ["Not now", "Jetzt nicht"];

export const wasCounted: Text = ["Was my answer counted?", "Wurde meine Antwort gezählt?"];
export const whereNow: Text = [
  "What happened to your answers",
  "Was mit deinen Antworten passiert ist",
];
export const lateTitle: Text = [
  "This survey closed before your answer was confirmed",
  "Diese Umfrage wurde geschlossen, bevor deine Antwort bestätigt war",
];
export const lateText: Text = [
  "Check the list below to see whether it was counted.",
  "In der Liste unten siehst du, ob sie gezählt wurde.",
];

export const signIn: Text = ["Please sign in", "Bitte melde dich an"];
export const nothing: Text = [
  "There’s nothing to show yet. Write something, or choose what to publish",
  "Noch gibt es nichts zu zeigen. Schreib etwas, oder wähle, was du veröffentlichst",
];
