import type { StoryRole } from "../story";

export const englishRole: StoryRole = {
  name: "tech-lead-2025.md",
  text: `# Tech Lead, Payments

Harbour & Sons is a leading provider of port logistics software in northern Europe.

## Your responsibilities

- Take technical ownership of the payments domain and its services
- Lead, mentor and develop a team of six to eight engineers
- Ensure high quality through reviews, standards and automation
- Drive the technical roadmap in close alignment with product
- Act as first escalation point for production incidents
- Foster a culture of continuous improvement
- Contribute hands-on to the codebase
- Report on progress to senior management
- Support recruiting and onboarding

## What we offer

We offer flexible hours, a modern office at the harbour and thirty days of leave.

## How to apply

Please send your application with your earliest starting date.
`,
  meanings: {
    "Take technical ownership of the payments domain and its services": {
      standing: "applies",
      meaning:
        "I can say what each of the four services does under load, and I know who to ask for the rest.",
    },
    "Lead, mentor and develop a team of six to eight engineers": {
      standing: "applies",
      meaning: "Every one of the eight has one goal of their own, and I know its next step.",
    },
    "Ensure high quality through reviews, standards and automation": {
      standing: "applies",
      meaning:
        "A first look at each review within a working day. Standards are what the team wrote down, nothing else.",
    },
    "Act as first escalation point for production incidents": {
      standing: "applies",
      meaning: "Second line only. First is whoever is on call, and I come when they ring.",
    },
    "Foster a culture of continuous improvement": {
      standing: "ask",
      meaning: "One thing changes after every retro, and I check two weeks later that it did.",
    },
    "Report on progress to senior management": {
      standing: "applies",
      meaning: "Tom gets five lines on Fridays. No slides.",
    },
    "Support recruiting and onboarding": {
      standing: "not-here",
      meaning:
        "Not here until spring: there is no open position. Onboarding yes, one page per month.",
    },
  },
};

export const germanRole: StoryRole = {
  name: "stellenbeschreibung.md",
  text: `# Tech Lead Lagerverwaltung (m/w/d)

## Über uns

Wir sind ein wachsendes Unternehmen mit 300 Leuten an drei Standorten.

## Deine Aufgaben

- Du verantwortest die technische Entwicklung der Lagerverwaltung
- Du führst ein Team von sechs Entwicklerinnen und Entwicklern fachlich
- Du sorgst für Qualität durch Code-Reviews und automatisierte Tests
- Du stimmst die Planung mit dem Produktteam ab
- Du arbeitest neue Kolleginnen und Kollegen ein

## Wir bieten

30 Tage Urlaub und ein Deutschlandticket.

## Bewerbung

Bitte sende deine Bewerbungsunterlagen an die Personalabteilung.
`,
  meanings: {
    "Du verantwortest die technische Entwicklung der Lagerverwaltung": {
      standing: "applies",
      meaning:
        "Die Schnittstelle zum Altsystem ist bis zum Frühjahr abgelöst, und ich weiß, was danach kommt.",
    },
    "Du sorgst für Qualität durch Code-Reviews und automatisierte Tests": {
      standing: "applies",
      meaning: "Jedes Review hat am nächsten Mittag eine erste Antwort.",
    },
    "Du arbeitest neue Kolleginnen und Kollegen ein": {
      standing: "ask",
    },
  },
};
