import type { StoryWeek } from "../story";

export const english: StoryWeek = {
  meetings: [150, 210, 180, 240, 165],
  tasks: [
    {
      text: "Ledger: retries under load",
      clause: "Contribute hands-on to the codebase",
      quadrant: "schedule",
      minutes: 180,
    },
    {
      text: "Review hour",
      clause: "Ensure high quality through reviews, standards and automation",
      quadrant: "schedule",
      minutes: 45,
    },
    {
      text: "The alarm of the night",
      clause: "Act as first escalation point for production incidents",
      quadrant: "do",
      minutes: 60,
    },
    { text: "The auditor’s question about retention", quadrant: "do", minutes: 90 },
    { text: "Release notes for 2.31", quadrant: "schedule", minutes: 30 },
    { text: "Think about Dana’s wish to lead the release", minutes: 30, planned: true },
    { text: "Take part in the hiring day" },
    { text: "A second screen for Eoin" },
    { text: "A talk at the engineering guild", minutes: 120, asked: 3, by: "Leo Fontaine" },
  ],
  blocks: [
    { what: "Review hour", day: 0, start: "09:00", minutes: 45, spent: [45, 60, 45] },
    { what: "Review hour", day: 2, start: "09:00", minutes: 45, spent: [45, 30, undefined] },
    {
      what: "Ledger: retries under load",
      day: 1,
      start: "13:00",
      minutes: 180,
      spent: [120, 60, 0],
    },
    { what: "The alarm of the night", day: 3, minutes: 60, spent: [180, 240, 300] },
    { what: "thinking", day: 2, start: "15:00", minutes: 90, spent: [90, 0, 45] },
  ],
  said: [
    {
      reflection: "The alarm took Thursday. It was the same queue as last time.",
      better: "Ask who else knows the queue",
    },
    {
      reflection: "Two meetings moved onto the block for the ledger. I let them.",
      better: "Say no to the second meeting",
    },
    {
      reflection: "The alarm again, and I was alone with it.",
      better: "Be on call with Amir for a night",
    },
  ],
};

export const german: StoryWeek = {
  meetings: [120, 180, 150, 210, 120],
  tasks: [
    {
      text: "Schnittstelle zum Altsystem ablösen",
      clause: "Du verantwortest die technische Entwicklung der Lagerverwaltung",
      quadrant: "schedule",
      minutes: 120,
    },
    {
      text: "Reviews am Vormittag",
      clause: "Du sorgst für Qualität durch Code-Reviews und automatisierte Tests",
      quadrant: "schedule",
      minutes: 45,
    },
    { text: "Der flackernde Test im Versand", quadrant: "do", minutes: 60 },
    { text: "Zahlen für den Quartalsbericht", quadrant: "do", minutes: 60 },
    { text: "Eine Seite zum Einarbeiten", minutes: 60, planned: true },
    { text: "Das Wiki aufräumen" },
    { text: "Beim Messestand aushelfen", minutes: 240, asked: 4 },
  ],
  blocks: [
    { what: "Reviews am Vormittag", day: 1, start: "09:30", minutes: 45, spent: [45, 45, 30] },
    {
      what: "Schnittstelle zum Altsystem ablösen",
      day: 2,
      start: "13:00",
      minutes: 120,
      spent: [120, 90, 60],
    },
    { what: "Der flackernde Test im Versand", day: 3, minutes: 60, spent: [60, 150, undefined] },
    { what: "coding", day: 4, start: "09:00", minutes: 120, spent: [120, 120, 60] },
  ],
  said: [
    {
      reflection: "Es lief wie geplant, bis auf den Versandtest.",
      better: "Den Test zu zweit ansehen",
    },
    {
      reflection: "Der Test hat den halben Donnerstag gekostet.",
      better: "Reviews vor die Besprechungen legen",
    },
    {
      reflection: "Die Schnittstelle ist liegen geblieben, wegen des Berichts.",
      better: "Den Bericht abgeben",
    },
  ],
};
