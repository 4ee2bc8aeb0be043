import type { Cycle, StorySurvey } from "../story";
import { Twice, type TwiceRated } from "./twice";

const items: TwiceRated[] = [
  {
    text: "Sagt Nein, bevor ein Termin nicht mehr zu halten ist",
    before: { team: [4, 3, 4, 5, 3, 4], product: [4, 5, 4, 4], manager: 5 },
    now: { team: [4, 5, 4, 5, 4, 4], product: [5, 6, 5, 6], manager: 6 },
    self: {
      before: 8,
      now: 8,
      example: "Beim Etikettendruck habe ich drei Wochen vorher gesagt, dass es eng wird.",
      whyNot: "Oft hoffe ich zu lange, dass wir es doch noch schaffen.",
    },
    example: "Den Inventurlauf hast du erst am Tag davor abgesagt, da war der Vertrieb schon dran.",
    advice: [
      "Sag in der Planung eine Zahl, auch wenn sie wehtut. Verhandeln können wir danach.",
      "Wenn du zweifelst, frag uns am Montag. Wir wissen es meistens schon.",
      "Ein Nein mit einem Vorschlag daneben nimmt dir niemand übel.",
    ],
  },
  {
    text: "Schützt uns vor Zurufen aus dem Lager",
    before: { team: [3, 4, 3, 4, 5, 3], product: [7, 6, 7, 7], manager: 7 },
    now: { team: [5, 4, 5, 5, 6, 4], product: [7, 7, 8, 7], manager: 7 },
    self: {
      before: 7,
      now: 8,
      example: "Seit Oktober nimmt jede Woche eine andere Person die Anrufe an.",
      whyNot: "Die Schichtleiter haben noch eure Nummern und rufen euch direkt an.",
    },
    example: "In meiner Woche kamen elf Anrufe. In der danach kein einziger.",
    advice: [
      "Gib dem Lager eine Nummer, bei der nicht wir rangehen.",
      "Sag den Schichtleitern selbst, was bis zum nächsten Tag warten kann.",
    ],
  },
  {
    text: "Lässt technische Entscheidungen bei denen, die sie umsetzen",
    before: { team: [5, 6, 5, 4, 6, 5], product: [7, 6, 7, 7], manager: 7 },
    now: { team: [5, 5, 6, 5, 6, 5], product: [7, 7, 6, 7], manager: 7 },
    self: {
      before: 8,
      now: 8,
      example: "Die Warteschlange habt ihr ausgesucht, nicht ich.",
      whyNot: "Im Review schreibe ich noch zu oft, wie ich es gebaut hätte.",
    },
    advice: ["Frag zuerst, was wir schon verworfen haben. Dann reden wir über dasselbe."],
  },
  {
    text: "Gibt Rückmeldung in derselben Woche",
    before: { team: [5, 6, 5, 6, 4, 6], product: [6, 6, 7, 6], manager: 6 },
    now: { team: [8, 9, 8, 8, 7, 9], product: [7, 8, 7, 8], manager: 8 },
    self: {
      before: 5,
      now: 5,
      example: "Freitags schreibe ich jeder und jedem zwei Sätze.",
      whyNot: "In den Wochen mit Auslieferung fällt es aus.",
    },
    example: "Am Freitag nach der Störung wusste ich, was gut war und was nicht.",
    advice: ["Bleib dabei, auch wenn es nur ein Satz ist."],
  },
  {
    text: "Bleibt ruhig, wenn das Lager steht",
    before: { team: [9, 8, 9, 8, 9, 8], product: [8, 8, 9, 8], manager: 9 },
    now: { team: [9, 9, 8, 9, 9, 9], product: [9, 8, 9, 9], manager: 9 },
    self: {
      before: 6,
      now: 6,
      example: "Beim Ausfall im September habe ich erst gefragt und dann entschieden.",
      whyNot: "Innerlich war ich es nicht. Ob man das merkt, weiß ich nicht.",
    },
    advice: ["Erzähl uns hinterher, was dir durch den Kopf ging. Davon lernen wir."],
  },
  {
    text: "Hält Absprachen mit anderen Teams ein",
    before: { team: [8, 8, 7, 9, 8, 8], product: [5, 5, 4, 5], manager: 6 },
    now: { team: [9, 8, 8, 9, 8, 8], product: [5, 5, 4, 6], manager: 6 },
    self: {
      before: 7,
      now: 7,
      example: "Die Schnittstelle zum Versand steht seit August und hat sich nicht mehr geändert.",
      whyNot: "Dem Produkt sage ich Änderungen oft erst, wenn sie schon da sind.",
    },
    advice: ["Nimm jemanden von uns in die Abstimmung mit, dann hören alle dasselbe."],
  },
  {
    text: "Erklärt technische Risiken so, dass das Produkt entscheiden kann",
    before: { team: [7, 7, 6, 7, 0, 7], product: [6, 6, 7, 6], manager: 7 },
    now: { team: [7, 7, 8, 7, 0, 7], product: [7, 7, 8, 7], manager: 7 },
    self: {
      before: 6,
      now: 7,
      example: "Zum Umzug der Lager gab es drei Wege, jeder mit Preis und Datum.",
      whyNot: "Wenn niemand fragt, nenne ich noch zu oft nur das Risiko.",
    },
    advice: ["Zeig uns zwei Wege und was jeder kostet. Aussuchen können wir dann."],
  },
  {
    text: "Schreibt auf, was entschieden wurde und warum",
    before: { team: [4, 4, 5, 4, 4, 5], product: [5, 4, 4, 5], manager: 5 },
    now: { team: [5, 5, 6, 5, 5, 5], product: [5, 5, 0, 5], manager: 5 },
    self: {
      before: 4,
      now: 5,
      example: "Die Entscheidung zur Schnittstelle steht im Wiki.",
      whyNot: "Die Gründe stehen nicht dabei. Wer neu ist, muss mich fragen.",
    },
    advice: ["Drei Sätze reichen: was, warum, und was wir dafür nicht machen."],
  },
];

const rated = new Twice("jonas", items);

const autumn: Cycle = {
  ago: 28,
  title: "Was fehlt zur 10? Herbst",
  answers: rated.answers("now"),
  selfRating: rated.self("now"),
  decided: [
    {
      text: "Wenn du zweifelst, frag uns am Montag. Wir wissen es meistens schon.",
      state: "will-do",
      reason: "Ab jetzt die erste Frage jeden Montag, vor der Planung.",
    },
    {
      text: "Sag den Schichtleitern selbst, was bis zum nächsten Tag warten kann.",
      state: "done",
      reason: "Am 9. November war ich in allen drei Schichten.",
    },
    {
      text: "Gib dem Lager eine Nummer, bei der nicht wir rangehen.",
      state: "not-now",
      reason:
        "Die Nummer kommt mit dem Umzug der Lager im nächsten Jahr. Bis dahin nehme ich die Anrufe an.",
    },
  ],
};

/** Dieselben acht Sachen zweimal, im Sommer und im Herbst. */
export const wasFehltZurZehn: StorySurvey = {
  template: "own",
  title: "Was fehlt zur 10? Sommer",
  intro:
    "Acht Sachen, um die ich mich bemühe. Wie weit bin ich von einer 10 entfernt, und was fehlt?",
  asked: ["team", "product", "manager"],
  questions: rated.questions(),
  end: "closed",
  ago: 150,
  answers: rated.answers("before"),
  selfRating: rated.self("before"),
  decided: [
    {
      text: "Sag den Schichtleitern selbst, was bis zum nächsten Tag warten kann.",
      state: "will-do",
      reason: "Sobald ich mit allen drei Schichten gesprochen habe.",
    },
  ],
  published:
    "Eine Person je Woche nimmt jetzt die Anrufe an. Im Herbst frage ich euch noch einmal, ob es ruhiger geworden ist.",
  next: autumn,
};
