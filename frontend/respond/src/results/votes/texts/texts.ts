import type { Text } from "../../../wording";

export const open: Text = [
  "You voted on version {0}. {lead} has not said yet whether it stands",
  "Ihr habt über Version {0} abgestimmt. {lead} hat noch nicht gesagt, ob sie so bleibt",
];
export const agreed: Text = [
  "Version {0} is agreed on since {1}",
  "Version {0} ist seit dem {1} vereinbart",
];
export const replaced: Text = [
  "You voted on version {0}. A later version took its place",
  "Ihr habt über Version {0} abgestimmt. Eine spätere Version hat sie abgelöst",
];
export const how: Text = ["Clause by clause", "Satz für Satz"];
export const agree: Text = ["{0} agrees|{0} agree", "{0} stimmt zu|{0} stimmen zu"];
export const live: Text = [
  "{0} can live with it|{0} can live with it",
  "{0} kann damit leben|{0} können damit leben",
];
export const object: Text = ["{0} objects|{0} object", "{0} widerspricht|{0} widersprechen"];
export const answer: Text = ["{lead} answers:", "{lead} antwortet:"];
export const notShown: Text = [
  "Votes on a clause are shown from {0} people. Clauses that did not change were not voted on again.",
  "Stimmen zu einem Satz werden ab {0} Personen gezeigt. Über Sätze, die gleich geblieben sind, wurde nicht noch einmal abgestimmt.",
];
