import type { Text } from "../wording";

export const otherLanguage: Text = ["Deutsch", "English"];
export const anonymous: Text = ["Anonymous", "Anonym"];
export const byName: Text = ["Not anonymous", "Nicht anonym"];
export const offlineStrip: Text = [
  "You’re offline. Keep writing. You can send your answers once you’re back online.",
  "Du bist offline. Schreib ruhig weiter. Senden kannst du, sobald du wieder online bist.",
];

export const by: Text = ["{0} at {1} asks", "{0} von {1} fragt"];
export const minutes: Text = ["about 1 minute|about {0} minutes", "etwa 1 Minute|etwa {0} Minuten"];
export const ratings: Text = ["1 rating|{0} ratings", "1 Bewertung|{0} Bewertungen"];
export const questions: Text = ["1 question|{0} questions", "1 Frage|{0} Fragen"];
export const openUntil: Text = ["{0}, {1}. Open until {2}.", "{0}, {1}. Offen bis {2}."];
export const meanwhile: Text = ["Until then", "Bis dahin"];
export const announced: Text = ["originally {0}", "ursprünglich {0}"];

export const rules: Text = ["Rules for groups and links", "Regeln für Gruppen und Links"];
export const exceptions: Text = ["Exceptions", "Ausnahmen"];
export const exceptionsText: Text = [
  "What software can’t rule out, and the full promise",
  "Was Software nicht ausschließen kann, und das ganze Versprechen",
];
export const checks: Text = [
  "Three checks, about a minute. Optional.",
  "Drei Prüfungen, etwa eine Minute. Optional.",
];
export const start: Text = ["Start", "Beginnen"];
export const goOn: Text = ["Continue", "Weitermachen"];
export const startNamed: Text = ["Start under my name", "Unter meinem Namen beginnen"];
export const ratherNot: Text = ["I’d rather not answer", "Ich möchte nicht antworten"];

export const rating: Text = ["Rating {0} of {1}", "Bewertung {0} von {1}"];
export const noFigures: Text = ["No figures", "Keine Zahlen"];
export const leadSays: Text = ["{lead} says: “{0}”", "{lead} sagt: „{0}“"];
export const howTrue: Text = [
  "How far is that true? Rate what you’ve noticed yourself.",
  "Wie weit stimmt das? Bewerte, was du selbst bemerkt hast.",
];
/** These describe a 3, a 6 and a 10. */
export const clauseAnchors: Text[] = [
  ["Rarely. Usually something else happens.", "Selten. Meist kommt es anders."],
  ["Often, but you can’t rely on it.", "Oft, aber man kann sich nicht darauf verlassen."],
  ["Always when it matters.", "Immer, wenn es darauf ankommt."],
];
export const cantSay: Text = ["I can’t say", "Kann ich nicht beurteilen"];
export const example: Text = ["An example you remember", "Ein Beispiel, an das du dich erinnerst"];
export const exampleHint: Text = [
  "What happened? Leave out names and ticket numbers. Optional.",
  "Was ist passiert? Ohne Namen und Ticketnummern. Optional.",
];
export const advice: Text = ["What would make it a 10?", "Was würde eine 10 daraus machen?"];
export const adviceHint: Text = ["One suggestion. Optional.", "Ein Vorschlag. Optional."];
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
  "This browser can’t keep a draft. If you reload the page, you lose what you typed.",
  "Dieser Browser kann keinen Entwurf speichern. Wenn du neu lädst, geht dein Text verloren.",
];
export const left: Text = [
  "about {0} character left|about {0} characters left",
  "noch etwa {0} Zeichen",
];
export const over: Text = [
  "Please shorten it by about {0} character.|Please shorten it by about {0} characters.",
  "Bitte kürze es um etwa {0} Zeichen.",
];

export const hintName: Text = ["{0} names someone.", "{0} ist ein Name."];
export const hintOnly: Text = [
  "{0} could give you away to {lead}.",
  "An {0} könnte {lead} dich erkennen.",
];
export const hintLanguage: Text = [
  "Most people will answer in {1}. Another language could give you away to {lead}.",
  "Die meisten werden auf {1} antworten. An einer anderen Sprache könnte {lead} dich erkennen.",
];
export const english: Text = ["English", "Englisch"];
export const german: Text = ["German", "Deutsch"];
export const orWrite: Text = [
  " Keep it, or write: “{0}”",
  " Du kannst es so lassen oder schreiben: „{0}“",
];
export const use: Text = ["Use this", "Übernehmen"];
export const keep: Text = ["Keep mine", "So lassen"];
export const local: Text = [
  "Checked on this device. Nothing was sent.",
  "Auf diesem Gerät geprüft. Nichts wurde gesendet.",
];
export const somebody: Text = ["someone", "jemand"];
export const address: Text = ["(email address)", "(E-Mail-Adresse)"];

export const readAgain: Text = [
  "Check your answers, then send",
  "Prüf deine Antworten und sende sie ab",
];
export const answered: Text = [
  "{0} of {1} answered. You can skip questions.",
  "{0} von {1} beantwortet. Du kannst Fragen auslassen.",
];
export const empty: Text = ["blank", "leer"];
export const change: Text = ["Change", "Ändern"];
export const add: Text = ["Add", "Ergänzen"];
export const forTen: Text = ["To make it a 10: {0}", "Für eine 10: {0}"];
export const notKept: Text = [
  "This browser can’t save your answers. If you close the page before they’re confirmed, they’re lost and your link is used up.",
  "Dieser Browser kann deine Antworten nicht speichern. Schließt du die Seite vor der Bestätigung, sind sie verloren und dein Link ist verbraucht.",
];
export const send: Text = [
  "Send 1 answer|Send {0} answers",
  "1 Antwort senden|{0} Antworten senden",
];
