import type { Text } from "../wording";

export const otherLanguage: Text = ["Deutsch", "English"];
export const anonymous: Text = ["Anonymous", "Anonym"];
export const byName: Text = ["By name", "Mit Namen"];
export const preview: Text = ["Preview: nothing can be sent", "Vorschau: Nichts wird gesendet"];
export const offlineStrip: Text = [
  "You are offline. Only sending waits.",
  "Du bist offline. Nur das Senden wartet.",
];

export const by: Text = ["{0} at {1} asks", "{0} von {1} fragt"];
export const takes: Text = ["Takes", "Dauert"];
export const minutes: Text = ["about 1 minute|about {0} minutes", "etwa 1 Minute|etwa {0} Minuten"];
export const scope: Text = ["You answer", "Umfang"];
export const ratings: Text = ["1 rating|{0} ratings", "1 Bewertung|{0} Bewertungen"];
export const questions: Text = ["1 question|{0} questions", "1 Frage|{0} Fragen"];
export const until: Text = ["Open until", "Offen bis"];
export const opens: Text = ["Opens", "Öffnet"];
export const zoned: Text = ["{0}; in {2} {1}", "{0}; in {2} {1}"];
export const announced: Text = ["first announced: {0}", "zuerst angekündigt: {0}"];
export const secret: Text = [
  "What stays secret, and what cannot",
  "Was geheim bleibt und was nicht",
];

export const asked: Text = [
  "You were asked as the only person in {1}|You were asked as one of {0} people in {1}",
  "Du wurdest als einzige Person in {1} gefragt|Du wurdest als eine von {0} Personen in {1} gefragt",
];
export const peopleIn: Text = [
  "1 person in {1}|{0} people in {1}",
  "1 Person in {1}|{0} Personen in {1}",
];
export const shownFrom: Text = [
  "A group is shown from {0} answers.",
  "Eine Gruppe wird ab {0} Antworten gezeigt.",
];
export const ownBlock: Text = [
  "If fewer of you answer, your answers appear under Smaller groups.",
  "Antworten weniger von euch, erscheinen eure Antworten unter Kleinere Gruppen.",
];
export const joins: Text = [
  "{0} is smaller, so your answers appear under Smaller groups, together with those of {1}.",
  "{0} ist kleiner, deshalb erscheinen deine Antworten unter Kleinere Gruppen, zusammen mit denen von {1}.",
];
export const joined: Text = [
  "With {1} alone there are fewer, so your answers appear under Smaller groups, together with theirs.",
  "Mit {1} allein sind es weniger, deshalb erscheinen deine Antworten unter Kleinere Gruppen, zusammen mit deren.",
];
export const tooSmall: Text = [
  "You are fewer, so only how many took part can be shown.",
  "Ihr seid weniger, deshalb wird nur gezeigt, wie viele teilnahmen.",
];
export const sees: Text = [
  "While the survey runs, {lead} only sees how many of those {0} answered. If no group reaches {1}, that remains all.",
  "Solange die Umfrage läuft, sieht {lead} nur, wie viele dieser {0} geantwortet haben. Erreicht keine Gruppe {1}, bleibt es dabei.",
];
export const comments: Text = [
  "What you write is shown from {0} people, shuffled and beside no rating",
  "Was du schreibst, wird ab {0} Personen gezeigt, gemischt und neben keiner Bewertung",
];
export const unlabelled: Text = [", without your group.", ", ohne deine Gruppe."];
export const labelled: Text = [
  ". It may carry your group if every group shown has {0} answers to it.",
  ". Deine Gruppe kann dabeistehen, wenn jede gezeigte Gruppe {0} Antworten darauf hat.",
];
export const names: Text = ["Asked in {0}: {1}.", "Gefragt in {0}: {1}."];
export const noNames: Text = [
  "{lead} chose not to show who was asked.",
  "{lead} zeigt nicht, wer gefragt wurde.",
];
export const printed: Text = [
  "{lead} printed these links and could use spare ones.",
  "{lead} hat diese Links gedruckt und könnte übrige benutzen.",
];
export const earlier: Text = [
  "Some of this was asked before, in “{0}” ({1}). Comparing may tell more.",
  "Ein Teil davon wurde schon gefragt, in „{0}“ ({1}). Ein Vergleich kann mehr verraten.",
];
export const named: Text = [
  "Your answer carries your name, {0}",
  "Deine Antwort trägt deinen Namen, {0}",
];
export const namedBody: Text = [
  "You are the only one asked in {0}, and {lead} reads your answer under your name, apart from all others. Theirs stay anonymous, as promised here.",
  "Du wirst als einzige Person in {0} gefragt, und {lead} liest deine Antwort unter deinem Namen, getrennt von allen anderen. Deren Antworten bleiben anonym, wie hier versprochen.",
];
export const check: Text = [
  "Check that everyone got the same form",
  "Prüfen, ob alle denselben Bogen haben",
];
export const compare: Text = [
  "Compare this fingerprint with a colleague. If they differ, do not answer.",
  "Vergleiche diesen Fingerabdruck mit anderen Gefragten. Ist er verschieden, antworte nicht.",
];
export const start: Text = ["Start", "Beginnen"];
export const goOn: Text = ["Go on", "Weitermachen"];
export const startNamed: Text = ["Start, under my name", "Beginnen, mit meinem Namen"];
export const ratherNot: Text = ["I would rather not answer", "Ich möchte lieber nicht antworten"];
export const noAccount: Text = [
  "No account, no cookie. What you type stays on this device until you send it.",
  "Kein Konto, kein Cookie. Was du schreibst, bleibt auf diesem Gerät, bis du es sendest.",
];

export const rating: Text = ["Rating {0} of {1}", "Bewertung {0} von {1}"];
export const cantSay: Text = ["I can’t say", "Kann ich nicht sagen"];
export const example: Text = ["An example you remember", "Ein Beispiel, an das du dich erinnerst"];
export const exampleHint: Text = [
  "What happened, without names or ticket numbers. Optional.",
  "Was geschah, ohne Namen und Ticketnummern. Freiwillig.",
];
export const advice: Text = ["What would make it a 10?", "Was würde daraus eine 10 machen?"];
export const adviceHint: Text = ["One piece of advice. Optional.", "Ein Rat. Freiwillig."];
export const question: Text = ["Question {0} of {1}", "Frage {0} von {1}"];
export const questionsTo: Text = ["Question {0} to {2} of {1}", "Frage {0} bis {2} von {1}"];
export const ownWords: Text = ["In your own words", "In deinen Worten"];
export const next: Text = ["Next", "Weiter"];
export const back: Text = ["Back", "Zurück"];
export const review: Text = ["Review my answers", "Antworten durchsehen"];
export const draft: Text = [
  "Your draft is kept in this browser only.",
  "Dein Entwurf liegt nur in diesem Browser.",
];
export const noDraft: Text = [
  "This browser keeps nothing: a reload loses what you typed.",
  "Dieser Browser behält nichts: Neuladen verliert, was du geschrieben hast.",
];
export const left: Text = ["{0} bytes left", "noch {0} Byte"];
export const over: Text = ["Please shorten it by {0} bytes.", "Bitte kürze es um {0} Byte."];

export const hintName: Text = ["{0} names somebody.", "{0} nennt jemanden."];
export const hintOnly: Text = [
  "{0} could tell {lead} who you are.",
  "{0} könnte {lead} verraten, wer du bist.",
];
export const hintLanguage: Text = [
  "Most will answer in English. Another language could tell {lead} who you are.",
  "Die meisten werden auf Deutsch antworten. Eine andere Sprache könnte {lead} verraten, wer du bist.",
];
export const orWrite: Text = [
  " You can keep it, or write: “{0}”",
  " Du kannst es lassen oder schreiben: „{0}“",
];
export const use: Text = ["Use this wording", "So schreiben"];
export const keep: Text = ["Keep mine", "Meines behalten"];
export const local: Text = [
  "Checked on this device. Nothing was sent.",
  "Auf diesem Gerät geprüft. Nichts wurde gesendet.",
];
export const somebody: Text = ["somebody", "jemand"];
export const address: Text = ["(e-mail address)", "(E-Mail-Adresse)"];

export const readAgain: Text = ["Read it once more, then send", "Lies es noch einmal, dann sende"];
export const answered: Text = [
  "{0} of {1} answered. What you leave out stays empty.",
  "{0} von {1} beantwortet. Was du auslässt, bleibt leer.",
];
export const empty: Text = ["empty", "leer"];
export const change: Text = ["Change", "Ändern"];
export const add: Text = ["Add", "Ergänzen"];
export const forTen: Text = ["For a 10: {0}", "Für eine 10: {0}"];
export const sealing: Text = ["Sending seals your answers", "Senden versiegelt deine Antworten"];
export const sealingBody: Text = [
  "After that nobody can read or change them until the survey closes, and that includes you.",
  "Danach kann niemand sie lesen oder ändern, bis die Umfrage schließt, auch du nicht.",
];
export const shuffled: Text = [
  " Then they are shuffled, and the key is deleted.",
  " Dann werden sie gemischt, und der Schlüssel wird gelöscht.",
];
export const readNamed: Text = [
  " {lead} then reads them under your name.",
  " {lead} liest sie dann unter deinem Namen.",
];
export const notKept: Text = [
  "This browser cannot keep them: if this page closes before they are confirmed, they are lost, and your link is used up.",
  "Dieser Browser kann sie nicht behalten: Schließt die Seite, bevor sie bestätigt sind, sind sie verloren, und dein Link ist verbraucht.",
];
export const send: Text = [
  "Send 1 answer|Send {0} answers",
  "1 Antwort senden|{0} Antworten senden",
];
