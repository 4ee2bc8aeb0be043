import type { Text } from "../../../wording";

export const open: Text = [
  "You voted on version {0}. {lead} hasn’t decided yet whether to keep it",
  "Ihr habt über Version {0} abgestimmt. {lead} hat noch nicht entschieden, ob sie so bleibt",
];
export const agreed: Text = ["Version {0} was agreed on {1}", "Version {0} gilt seit dem {1}"];
export const replaced: Text = [
  "You voted on version {0}. A newer version has replaced it",
  "Ihr habt über Version {0} abgestimmt. Inzwischen gilt eine neuere",
];
export const how: Text = ["Clause by clause", "Satz für Satz"];
export const agree: Text = ["{0} agrees|{0} agree", "{0} stimmt zu|{0} stimmen zu"];
export const live: Text = [
  "{0} can live with it|{0} can live with it",
  "{0} kann damit leben|{0} können damit leben",
];
export const object: Text = ["{0} objects|{0} object", "{0} widerspricht|{0} widersprechen"];
export const nobodyObjects: Text = ["Nobody objects.", "Niemand widerspricht."];
export const objections: Text = ["There are objections.", "Es gibt Widerspruch."];
export const answer: Text = ["{lead}’s reply:", "Antwort von {lead}:"];
export const notShown: Text = [
  "Votes on a clause are only shown if at least {0} people voted. Unchanged clauses weren’t voted on again.",
  "Stimmen zu einem Satz werden erst ab {0} Personen gezeigt. Über unveränderte Sätze wurde nicht noch einmal abgestimmt.",
];
