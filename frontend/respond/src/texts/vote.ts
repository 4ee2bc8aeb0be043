import type { Text } from "../wording";

export const proposes: Text = ["{0} at {1} proposes", "{0} von {1} schlägt vor"];
export const clauses: Text = ["1 clause|{0} clauses", "1 Satz|{0} Sätze"];
export const effect: Text = ["What a vote does", "Was eine Stimme bewirkt"];
export const effectText: Text = [
  "Nothing is agreed by counting. {lead} reads the counts and the reasons, and answers objections behind this link.",
  "Durch Zählen ist nichts vereinbart. {lead} liest die Zahlen und die Gründe und antwortet auf Einwände hinter diesem Link.",
];
export const clause: Text = ["Clause {0} of {1}", "Satz {0} von {1}"];
export const before: Text = ["Before: ", "Vorher: "];
export const agree: Text = ["Agree\nI want it like this", "Stimme zu\nSo will ich es"];
export const live: Text = [
  "Can live with it\nnot my words, but fine",
  "Kann damit leben\nnicht meine Worte, aber gut",
];
export const object: Text = [
  "Object\nit must not stay like this",
  "Widerspreche\nso darf es nicht bleiben",
];
export const reason: Text = ["What should change?", "Was soll sich ändern?"];
export const reasonHint: Text = [
  "Optional, whatever you vote. Shown without your vote.",
  "Freiwillig, wie auch immer du stimmst. Wird ohne deine Stimme gezeigt.",
];
export const reasonNamed: Text = [
  "Optional, whatever you vote. Shown under your name, with your vote.",
  "Freiwillig, wie auch immer du stimmst. Wird unter deinem Namen gezeigt, mit deiner Stimme.",
];
export const noVote: Text = ["no vote", "keine Stimme"];
export const voted: Text = [
  "You voted on {0} of {1}. What you leave out is not counted.",
  "Du hast über {0} von {1} abgestimmt. Was du auslässt, zählt nicht.",
];
export const review: Text = ["Review my votes", "Stimmen durchsehen"];
export const send: Text = ["Send 1 vote|Send {0} votes", "1 Stimme senden|{0} Stimmen senden"];
