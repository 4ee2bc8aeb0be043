import type { StoryWeek } from "../story";

export const english: StoryWeek = {
  meetings: [150, 210, 180, 240, 165],
  tasks: [
    {
      text: "Ledger: retries under load",
      clause: "Contribute hands-on to the codebase",
      quadrant: "schedule",
      minutes: 180,
      kind: "coding",
      priority: 1,
    },
    {
      text: "Review hour",
      clause: "Ensure high quality through reviews, standards and automation",
      quadrant: "schedule",
      minutes: 45,
      kind: "coding",
      priority: 2,
    },
    {
      text: "Follow up on last night’s alert",
      clause: "Act as first escalation point for production incidents",
      quadrant: "do",
      minutes: 60,
    },
    { text: "Answer the auditor’s question on retention", quadrant: "do", minutes: 90 },
    {
      text: "Write release notes for 2.31",
      quadrant: "schedule",
      minutes: 30,
      from: { note: "What happens if nobody does it?\nSupport explains the changes by phone." },
    },
    { text: "Decide whether Dana runs the next release", minutes: 30, priority: 3 },
    { text: "Join the hiring day" },
    { text: "Order a second screen for Eoin" },
    { text: "Give a talk at the engineering guild", minutes: 120, asked: 3, by: "Leo Fontaine" },
    {
      text: "Load test of the ledger",
      quadrant: "delegate",
      minutes: 240,
      by: "Dana Wu",
      from: { card: "delegate", note: "What are the limits?\nNo change of the schema." },
    },
    {
      text: "The budget for contractors ends in March",
      from: { card: "what-to-share", outcome: "team", note: "They will look for other jobs." },
    },
    {
      text: "The ledger goes live a month later",
      from: { card: "what-to-share", outcome: "upward", note: "Tom will ask for overtime." },
      happened: "He asked what we can leave out instead.",
    },
    { text: "Update: Sideways", from: { card: "update", outcome: "sideways" } },
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
    { what: "Follow up on last night’s alert", day: 3, minutes: 60, spent: [180, 240, 300] },
    { what: "thinking", day: 2, start: "15:00", minutes: 90, spent: [90, 0, 45] },
  ],
  lost: [
    { week: 0, day: 3, minutes: 90, cause: "incident" },
    { week: 1, day: 1, minutes: 60, cause: "meeting" },
    { week: 2, day: 2, minutes: 45, cause: "rescue", by: "Amir Haddad" },
    { week: 2, day: 3, minutes: 60, cause: "asked" },
  ],
  meant: [600, 900, 300],
  said: [
    {
      reflection: "The alert took all of Thursday. It was the same queue as last time.",
      better: "Find out who else knows the queue",
    },
    {
      reflection: "I let two meetings take over the ledger block.",
      better: "Decline the second meeting",
    },
    {
      reflection: "Got paged again and handled it alone.",
      broke: "Got paged again and handled it alone.",
      slipped: "The ledger, because I joined the second meeting.",
      better: "Share one on-call night with Amir",
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
      kind: "coding",
      priority: 1,
    },
    {
      text: "Reviews am Vormittag",
      clause: "Du sorgst für Qualität durch Code-Reviews und automatisierte Tests",
      quadrant: "schedule",
      minutes: 45,
    },
    { text: "Instabilen Versandtest reparieren", quadrant: "do", minutes: 60 },
    { text: "Zahlen für den Quartalsbericht liefern", quadrant: "do", minutes: 60 },
    { text: "Einarbeitungsseite schreiben", minutes: 60, kind: "thinking", priority: 2 },
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
    { what: "Instabilen Versandtest reparieren", day: 3, minutes: 60, spent: [60, 150, undefined] },
    { what: "coding", day: 4, start: "09:00", minutes: 120, spent: [120, 120, 60] },
  ],
  lost: [
    { week: 1, day: 3, minutes: 90, cause: "incident" },
    { week: 2, day: 2, minutes: 60, cause: "asked" },
  ],
  meant: [720, 600, 240],
  said: [
    {
      reflection: "Es lief wie geplant, bis auf den Versandtest.",
      better: "Den Test zu zweit ansehen",
    },
    {
      reflection: "Der Test hat den halben Donnerstag gekostet.",
      better: "Reviews vor die Meetings legen",
    },
    {
      reflection: "Die Schnittstelle ist wegen des Berichts liegen geblieben.",
      broke: "Der Bericht kam dazwischen.",
      slipped: "Die Schnittstelle.",
      better: "Den Bericht abgeben",
    },
  ],
};
