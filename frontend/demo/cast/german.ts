import { expectations, pulse, type Story } from "../story";
import { german as agreement } from "./agreements";
import { wasFehltZurZehn } from "./german-gaps";
import { german as goals } from "./goals";
import { germanRole } from "./roles";
import { german as situations } from "./situations";
import { german as talks } from "./talks";
import { german as themes } from "./themes";
import { german as week } from "./weeks";

/** Jonas leitet seit dem Sommer das Team für die Lagerverwaltung. */
export const german: Story = {
  language: "de",
  zone: "Europe/Berlin",
  lead: { name: "Jonas Weber", email: "jonas@demo.example" },
  people: {
    team: [
      "Anna Krüger",
      "Bilal Demir",
      "Clara Vogt",
      "Dominik Huber",
      "Emine Yıldız",
      "Fabian Lorenz",
    ],
    product: ["Greta Sommer", "Henrik Paulsen", "Ines Kowalski", "Jan Brandt"],
    manager: ["Karin Albrecht"],
  },
  role: germanRole,
  agreement,
  goals,
  week,
  talks,
  situations,
  surveys: [
    wasFehltZurZehn,
    {
      template: "on-track",
      intro: "Fünf Minuten: Hat sich seit September etwas für dich geändert?",
      asked: ["team"],
      end: "running",
      selfRating: [
        {
          questionId: "on-track.focus",
          rating: 8,
          example: "Die Entscheidung zur Schnittstelle steht im Wiki, bevor wir gebaut haben.",
          whyNot: "Die Gründe stehen nicht dabei. Wer neu ist, muss mich fragen.",
        },
      ],
      answers: {
        team: [
          pulse(
            [
              7,
              "Die Entscheidung zur Schnittstelle steht jetzt im Wiki.",
              "Bitte auch die Gründe dazuschreiben.",
            ],
            [8, "Der Testserver war am nächsten Tag wieder da.", ""],
            "Die Vertretung im Januar.",
          ),
          pulse([6, "", "Noch eine Besprechung weniger."], [7, "", ""], ""),
          pulse(
            [8, "Du warst in jeder Planung dabei.", ""],
            [0, "", ""],
            "Einarbeitung der beiden Neuen.",
          ),
        ],
      },
    },
    {
      template: "expectations",
      intro:
        "Seit Juli bin ich euer Tech Lead. Bevor ich weitermache, wie ich es für richtig halte, möchte ich wissen, was ihr von mir erwartet.",
      asked: ["team", "product", "manager"],
      end: "closed",
      themes,
      published:
        "Code-Reviews am selben Tag und eine Stimme aus der Technik: Das gehe ich sofort an. Ob ich weiter programmieren soll, seht ihr unterschiedlich. Darüber spreche ich im Januar mit allen.",
      answers: {
        team: [
          expectations(
            "Dass du in der Planung für uns sprichst, wenn ein Termin nicht zu halten ist.",
            "Sag mir, woran ich wachsen soll. Bisher höre ich nur, dass alles gut läuft.",
            "Auf Rückmeldungen, die mir weiterhelfen.",
          ),
          expectations(
            "Klare Entscheidungen bei der Architektur, und dass du sie aufschreibst.",
            "Zwei Stunden in der Woche ohne Termine, in denen ich dich fragen kann.",
            "Auf das Große: Wohin geht die Lagerverwaltung in zwei Jahren?",
          ),
          expectations(
            "Weniger selbst programmieren und mehr abgeben. Deine Aufgaben bleiben oft liegen, weil du in Terminen sitzt.",
            "Lass uns Fehler machen, solange sie klein sind.",
            "Aufs Abgeben.",
          ),
          expectations(
            "Dass du weiter mitprogrammierst. Sonst verlierst du das Gefühl für unseren Code.",
            "Mach die Code-Reviews am selben Tag, dann bleibe ich im Thema.",
            "Auf Reviews und Tests.",
          ),
          expectations(
            "Dass du uns vor Zurufen aus dem Lager schützt. Jeder ruft einfach bei mir an.",
            "Eine feste Ansprechperson je Woche wäre schon genug.",
            "Auf ruhige Arbeitszeit für alle.",
          ),
          expectations(
            "Dass neue Leute nach zwei Wochen etwas ausliefern können. Bei mir waren es neun.",
            "Ein Nachmittag gemeinsam an der Einrichtung der Rechner.",
            "Einarbeitung und Dokumentation.",
          ),
        ],
        product: [
          expectations(
            "Eine ehrliche Einschätzung, was geht und was nicht, bevor ich es dem Vertrieb verspreche.",
            "Komm in die Gespräche mit den Lagerleitern, wenigstens einmal im Monat.",
            "Auf Machbarkeit und Reihenfolge.",
          ),
          expectations(
            "Dass technische Schulden im Plan stehen und nicht nebenher laufen.",
            "Zeig mir, was sie uns kosten.",
            "Auf die Schulden, die uns wirklich bremsen.",
          ),
          expectations(
            "Verlässliche Termine, oder eine Nachricht an dem Tag, an dem du weißt, dass es nicht klappt.",
            "Eine kurze Übersicht jeden Freitag.",
            "Auf Verlässlichkeit.",
          ),
          expectations(
            "Eine Stimme aus der Technik. Heute bekomme ich drei.",
            "Antworte mir innerhalb von zwei Tagen mit klein, mittel oder groß.",
            "Auf Absprachen.",
          ),
        ],
        manager: [
          expectations(
            "Dass das Team auch zwei Wochen ohne dich auskommt.",
            "Erzähl mir von Schwierigkeiten, solange sie klein sind.",
            "Auf eine Vertretung, der du vertraust.",
          ),
        ],
      },
    },
    {
      template: "on-track",
      title: "Bin ich für das Produkt auf Kurs?",
      intro: "Ein Entwurf: Das frage ich nach dem nächsten Quartal.",
      asked: ["product"],
      end: "draft",
      answers: {},
    },
  ],
};
