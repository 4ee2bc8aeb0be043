import type { Text } from "../wording";

export const proposes: Text = ["{0} at {1} proposes", "{0} von {1} schlägt vor"];
export const clauses: Text = ["1 clause|{0} clauses", "1 Satz|{0} Sätze"];
export const effect: Text = ["What your vote does", "Was deine Stimme bewirkt"];
export const effectText: Text = [
  "The vote doesn’t decide anything on its own. {lead} reads the results and the reasons, and replies to objections at this link.",
  "Die Abstimmung allein entscheidet nichts. {lead} liest die Ergebnisse und die Gründe und antwortet unter diesem Link auf Einwände.",
];
export const clause: Text = ["Clause {0} of {1}", "Satz {0} von {1}"];
export const before: Text = ["Before: ", "Vorher: "];
export const agree: Text = ["I agree\nLet’s do it this way", "Ich stimme zu\nSo machen wir es"];
export const live: Text = [
  "I can live with it\nI’d put it differently, but it’s fine",
  "Ich kann damit leben\nIch würde es anders sagen, aber es passt",
];
export const object: Text = [
  "I object\nIt needs to change",
  "Ich widerspreche\nDas muss sich ändern",
];
export const reason: Text = ["What should change?", "Was soll sich ändern?"];
export const reasonHint: Text = [
  "Optional, whichever way you vote. Your text is shown without your vote.",
  "Optional, egal wie du stimmst. Dein Text wird ohne deine Stimme gezeigt.",
];
export const reasonNamed: Text = [
  "Optional, whichever way you vote. Your text is shown under your name, with your vote.",
  "Optional, egal wie du stimmst. Dein Text wird unter deinem Namen gezeigt, mit deiner Stimme.",
];
export const noVote: Text = ["no vote", "keine Stimme"];
export const voted: Text = [
  "You’ve voted on {0} of {1}. Clauses you skip aren’t counted.",
  "Du hast über {0} von {1} abgestimmt. Was du auslässt, wird nicht gezählt.",
];
export const review: Text = ["Review my votes", "Meine Stimmen prüfen"];
export const send: Text = ["Send 1 vote|Send {0} votes", "1 Stimme senden|{0} Stimmen senden"];
