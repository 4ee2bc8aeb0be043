import type { Manifest, Member } from "../protocol/manifest";

/** The server words it like this for Product, two people who answer with five Clients. */
export const productNotice: Member["notice"] = {
  en: {
    asked: "You’re one of 2 people asked in Product",
    fate: [
      "A group is only shown if it has at least 4 answers. Product has fewer people than that, so your answers appear under Smaller groups, together with those of 5 people in Clients.",
      "What you write is only shown if at least 4 people answer. It is shuffled, shown without your group and never next to a rating.",
      "Asked in Product: {names}.",
    ],
    sealed:
      "After that, nobody can read or change them until the survey closes, not even you. Then they are shuffled and the key is deleted.",
    closed:
      "The answers are opened and shuffled question by question, and the key is deleted. Then Ines reads the results.",
  },
  de: {
    asked: "Du bist eine von 2 Personen, die in der Gruppe Produkt gefragt werden",
    fate: [
      "Eine Gruppe wird erst ab 4 Antworten gezeigt. Produkt hat weniger Personen, deshalb erscheinen deine Antworten unter Kleinere Gruppen, zusammen mit denen von 5 Personen in der Gruppe Kundschaft.",
      "Was du schreibst, wird nur gezeigt, wenn mindestens 4 Personen antworten: gemischt, ohne deine Gruppe und nie neben einer Bewertung.",
      "In der Gruppe Produkt gefragt: {names}.",
    ],
    sealed:
      "Danach kann niemand sie lesen oder ändern, bis die Umfrage schließt, auch du nicht. Dann werden sie gemischt, und der Schlüssel wird gelöscht.",
    closed:
      "Die Antworten werden geöffnet und Frage für Frage gemischt, und der Schlüssel wird gelöscht. Dann liest Ines die Ergebnisse.",
  },
};

/** This is the notice of a person who answers under their name. */
export const managerNotice: Member["notice"] = {
  en: {
    asked: "You answer under your name, Petra Lenz",
    fate: [
      "You’re the only person asked in Manager, so Ines reads your answers under your name, separately from everyone else’s. The others stay anonymous, as promised here.",
    ],
    sealed:
      "After that, nobody can read or change them until the survey closes, not even you. Ines then reads them under your name.",
    closed: "Ines then reads them under your name.",
  },
  de: {
    asked: "Du antwortest unter deinem Namen, Petra Lenz",
    fate: [
      "Du bist die einzige Person, die in der Gruppe Führungskraft gefragt wird. Ines liest deine Antworten deshalb unter deinem Namen, getrennt von allen anderen. Die anderen bleiben anonym, wie hier versprochen.",
    ],
    sealed:
      "Danach kann niemand sie lesen oder ändern, bis die Umfrage schließt, auch du nicht. Ines liest sie dann unter deinem Namen.",
    closed: "Ines liest sie dann unter deinem Namen.",
  },
};

/** The server words them like this for Ines Falk. */
export const assurances: Manifest["assurances"] = {
  en: {
    secret: "Who sees what",
    sealing: "Sending seals your answers",
    check: "Check it yourself",
    compare:
      "Everyone got the same form if this code is the same on a colleague’s page. If the two differ, don’t answer.",
    device: "No account, no cookies. What you type stays on this device until you send it.",
    receipt:
      "Once the survey has closed, you can find this code at your link, in the list of counted answers. It doesn’t reveal who you are or what you wrote, and Ines can see the list too. The code is only shown now.",
    running: "Ines can find out who has answered or declined, but not what anyone answered.",
    after:
      "Ines reads the answers, shuffled. Apart from the exceptions listed below, neither Ines nor the administrator can work out who gave which answer.",
    links:
      "Ines handed out all 14 links and could use everyone else’s, so that only yours is unknown.",
    list: "The list only proves that an answer was received and counted.",
    opened: "The answers have been shuffled and the key has been destroyed.",
    cancelled:
      "Nobody has read the answers that were sent, and nobody can any more. If there’s a new survey, you’ll get a new link.",
    declined:
      "You won’t get a reminder. Ines isn’t told that it was you, but could find out once everyone else has answered or declined, or by trying your link.",
  },
  de: {
    secret: "Wer was sieht",
    sealing: "Senden versiegelt deine Antworten",
    check: "Selbst prüfen",
    compare:
      "Alle haben dasselbe Formular, wenn dieser Code bei anderen, die gefragt wurden, derselbe ist. Ist er verschieden, antworte nicht.",
    device:
      "Kein Konto, keine Cookies. Was du schreibst, bleibt auf diesem Gerät, bis du es sendest.",
    receipt:
      "Wenn die Umfrage geschlossen ist, steht dieser Code unter deinem Link in der Liste der gezählten Antworten. Er verrät weder, wer du bist, noch, was du geschrieben hast; auch Ines kann die Liste sehen. Der Code wird nur jetzt gezeigt.",
    running:
      "Ines kann herausfinden, wer geantwortet oder abgelehnt hat, aber nicht, was in einer Antwort steht.",
    after:
      "Ines liest die Antworten gemischt. Abgesehen von den Ausnahmen unten kann weder Ines noch die Administration herausfinden, wer welche gegeben hat.",
    links:
      "Ines hat alle 14 Links selbst verteilt und könnte alle anderen selbst benutzen. Dann wäre nur deiner unbekannt.",
    list: "Die Liste belegt nur, dass eine Antwort ankam und gezählt wurde.",
    opened: "Die Antworten sind gemischt, und der Schlüssel ist vernichtet.",
    cancelled:
      "Niemand hat die gesendeten Antworten gelesen, und niemand kann es mehr. Gibt es eine neue Umfrage, bekommst du einen neuen Link.",
    declined:
      "Du bekommst keine Erinnerung. Ines erfährt nicht, dass du es warst, könnte es aber erkennen, sobald alle anderen geantwortet oder abgelehnt haben, oder wenn jemand deinen Link ausprobiert.",
  },
};
