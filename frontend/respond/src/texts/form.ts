import type { Text } from "../wording";

export const otherLanguage: Text = ["Deutsch", "English"];
export const anonymous: Text = ["Anonymous", "Anonym"];
export const byName: Text = ["By name", "Mit Namen"];
export const offlineStrip: Text = [
  "You are offline. You can keep writing; sending has to wait.",
  "Du bist offline. Du kannst weiterschreiben; nur das Senden muss warten.",
];

export const by: Text = ["{0} at {1} asks", "{0} von {1} fragt"];
export const takes: Text = ["Takes", "Dauert"];
export const minutes: Text = ["about 1 minute|about {0} minutes", "etwa 1 Minute|etwa {0} Minuten"];
export const ratings: Text = ["1 rating|{0} ratings", "1 Bewertung|{0} Bewertungen"];
export const questions: Text = ["1 question|{0} questions", "1 Frage|{0} Fragen"];
export const until: Text = ["Open until", "Offen bis"];
export const meanwhile: Text = ["Until then", "Bis dahin"];
export const opens: Text = ["Opens", "Öffnet"];
export const announced: Text = ["originally {0}", "ursprünglich {0}"];

export const start: Text = ["Start", "Beginnen"];
export const goOn: Text = ["Continue", "Weitermachen"];
export const startNamed: Text = ["Start, with my name", "Beginnen, mit meinem Namen"];
export const ratherNot: Text = ["I’d rather not answer", "Ich möchte lieber nicht antworten"];

export const rating: Text = ["Rating {0} of {1}", "Bewertung {0} von {1}"];
export const cantSay: Text = ["I can’t say", "Kann ich nicht sagen"];
export const example: Text = ["An example you remember", "Ein Beispiel, an das du dich erinnerst"];
export const exampleHint: Text = [
  "What happened, without names or ticket numbers. Optional.",
  "Was passiert ist, ohne Namen und Ticketnummern. Freiwillig.",
];
export const advice: Text = ["What would make it a 10?", "Was würde daraus eine 10 machen?"];
export const adviceHint: Text = ["One piece of advice. Optional.", "Ein Rat. Freiwillig."];
export const question: Text = ["Question {0} of {1}", "Frage {0} von {1}"];
export const questionsTo: Text = ["Questions {0} to {2} of {1}", "Fragen {0} bis {2} von {1}"];
export const ownWords: Text = ["In your own words", "In deinen Worten"];
export const next: Text = ["Next", "Weiter"];
export const back: Text = ["Back", "Zurück"];
export const review: Text = ["Review my answers", "Antworten durchsehen"];
export const draft: Text = [
  "Your draft is kept in this browser only.",
  "Dein Entwurf liegt nur in diesem Browser.",
];
export const noDraft: Text = [
  "This browser keeps no draft: reloading loses what you typed.",
  "Dieser Browser behält keinen Entwurf: Beim Neuladen geht verloren, was du geschrieben hast.",
];
export const left: Text = ["{0} byte left|{0} bytes left", "noch {0} Byte"];
export const over: Text = [
  "Please shorten it by {0} byte.|Please shorten it by {0} bytes.",
  "Bitte kürze es um {0} Byte.",
];

export const hintName: Text = ["{0} names somebody.", "{0} nennt jemanden."];
export const hintOnly: Text = [
  "{0} could tell {lead} who you are.",
  "{0} könnte {lead} verraten, wer du bist.",
];
export const hintLanguage: Text = [
  "Most people will answer in English. Another language could tell {lead} who you are.",
  "Die meisten werden auf Deutsch antworten. Eine andere Sprache könnte {lead} verraten, wer du bist.",
];
export const orWrite: Text = [
  " You can keep it or write: “{0}”",
  " Du kannst es lassen oder schreiben: „{0}“",
];
export const use: Text = ["Use this wording", "So schreiben"];
export const keep: Text = ["Keep mine", "So lassen"];
export const local: Text = [
  "Checked on this device. Nothing was sent.",
  "Auf diesem Gerät geprüft. Nichts wurde gesendet.",
];
export const somebody: Text = ["somebody", "jemand"];
export const address: Text = ["(e-mail address)", "(E-Mail-Adresse)"];

export const readAgain: Text = [
  "Read it once more, then send it",
  "Lies es noch einmal, dann sende es",
];
export const answered: Text = [
  "{0} of {1} answered. You can leave the rest empty.",
  "{0} von {1} beantwortet. Der Rest darf leer bleiben.",
];
export const empty: Text = ["empty", "leer"];
export const change: Text = ["Change", "Ändern"];
export const add: Text = ["Add", "Ergänzen"];
export const forTen: Text = ["For a 10: {0}", "Für eine 10: {0}"];
export const notKept: Text = [
  "This browser cannot keep them: if you close this page before they are confirmed, they are lost and your link is used up.",
  "Dieser Browser kann sie nicht behalten: Schließt du die Seite, bevor sie bestätigt sind, sind sie verloren, und dein Link ist verbraucht.",
];
export const send: Text = [
  "Send 1 answer|Send {0} answers",
  "1 Antwort senden|{0} Antworten senden",
];
