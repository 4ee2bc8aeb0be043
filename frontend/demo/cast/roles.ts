import type { StoryRole } from "../story";

export const englishRole: StoryRole = {
  name: "tech-lead-2025.md",
  text: `# Tech Lead, Payments

Harbour & Sons is a leading provider of port logistics software in northern Europe.

## Your responsibilities

- Take technical ownership of the payments domain
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
    "Take technical ownership of the payments domain": {
      standing: "applies",
      meaning:
        "I know how each of our four services behaves under load, and who to ask about the rest.",
    },
    "Lead, mentor and develop a team of six to eight engineers": {
      standing: "applies",
      meaning: "Each of the eight has a goal of their own, and I know their next step.",
    },
    "Ensure high quality through reviews, standards and automation": {
      standing: "applies",
      meaning:
        "A first look at each review within a working day. Only standards the team has written down count.",
    },
    "Act as first escalation point for production incidents": {
      standing: "applies",
      meaning: "Second line only. Whoever is on call goes first, and I join when they call.",
    },
    "Foster a culture of continuous improvement": {
      standing: "ask",
      meaning: "We change one thing after every retro, and I check two weeks later that it worked.",
    },
    "Report on progress to senior management": {
      standing: "applies",
      meaning: "Tom gets a five-line update on Fridays. No slides.",
    },
    "Support recruiting and onboarding": {
      standing: "not-here",
      meaning:
        "No recruiting until spring, as we have no open positions. For onboarding, I write one page a month.",
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
        "Wir lösen die Schnittstelle zum Altsystem bis zum Frühjahr ab, und ich plane, was danach kommt.",
    },
    "Du sorgst für Qualität durch Code-Reviews und automatisierte Tests": {
      standing: "applies",
      meaning: "Jedes Review bekommt bis zum nächsten Mittag eine erste Antwort.",
    },
    "Du arbeitest neue Kolleginnen und Kollegen ein": {
      standing: "ask",
    },
  },
};
