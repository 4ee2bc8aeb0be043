import type { StoryTheme } from "../story";

/** Mara makes these themes of what people expect from her. */
export const english: StoryTheme[] = [
  {
    name: "Reviews within a working day",
    quotes: ["Please review my merge requests within a working day", "Reviews"],
    decided: {
      verdict: "realistic",
      reason: "From January, I’ll review every morning before my first meeting.",
    },
  },
  {
    name: "How close I stay to the code",
    quotes: [
      "Keep coding with us,",
      "Staying hands-on, at least for the hard parts.",
      "Stop coding on the critical path,",
      "Hand over the settlement service for good",
    ],
    decided: {
      verdict: "needs-clarifying",
      reason: "Half of you want more of it, half want less. Let’s talk about it in the retro.",
    },
  },
  {
    name: "A clear owner for the shared build",
    quotes: ["A clear owner for the shared build,", "The shared build, honestly:"],
    decided: {
      verdict: "not-now",
      reason: "This needs a decision above me. I’ve asked for one.",
      horizon: { text: "Once the platform group is set up, next autumn", remindOn: "2027-10-01" },
    },
  },
];

/** The same from Jonas. */
export const german: StoryTheme[] = [
  {
    name: "Code-Reviews am selben Tag",
    quotes: ["Mach die Code-Reviews am selben Tag", "Auf Reviews und Tests."],
    decided: { verdict: "realistic", reason: "Ab Januar jeden Morgen vor dem ersten Termin." },
  },
  {
    name: "Wie viel ich selbst programmiere",
    quotes: ["Dass du weiter mitprogrammierst.", "Weniger selbst programmieren", "Aufs Abgeben."],
    decided: {
      verdict: "needs-clarifying",
      reason: "Die einen wollen mehr davon, die anderen weniger. Wir reden in der Retro darüber.",
    },
  },
  {
    name: "Neue Leute schneller einarbeiten",
    quotes: ["Einarbeitung und Dokumentation.", "Ein Nachmittag gemeinsam an der Einrichtung"],
    decided: {
      verdict: "not-now",
      reason: "Bis zum Umzug der Lager fehlt uns die Zeit dafür.",
      horizon: { text: "Nach dem Umzug der Lager, im Herbst", remindOn: "2027-10-01" },
    },
  },
];
