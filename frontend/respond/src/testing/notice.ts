import type { Manifest, Member } from "../protocol/manifest";

const sealed = {
  en: "After that nobody can read or change them until the survey closes, and that includes you.",
  de: "Danach kann niemand sie lesen oder ändern, bis die Umfrage schließt, auch du nicht.",
};

/** As the server words it for Product, two people who answer with five Clients. */
export const productNotice: Member["notice"] = {
  en: {
    asked: "You were asked as one of 2 people in Product",
    fate: [
      "A group is shown from 4 answers. Product is smaller, so your answers appear under Smaller groups, together with those of 5 people in Clients.",
      "While the survey runs, Ines is only shown how many of those 7 answered. With fewer than 4 answers overall, nothing more is ever shown.",
      "What you write is shown from 4 people, shuffled and never next to a rating, without your group.",
      "Asked in Product: {names}.",
      "Ines handed out all 14 links and could use everyone else's, leaving only yours unknown. Ines can find out who has answered or declined, not what anybody answered.",
    ],
    sealed: `${sealed.en} Then they are shuffled, and the key is deleted.`,
    closed:
      "Opened, shuffled question by question, and the key is deleted. Ines reads the results.",
  },
  de: {
    asked: "Du wurdest als eine von 2 Personen in der Gruppe Produkt gefragt",
    fate: [
      "Eine Gruppe wird ab 4 Antworten gezeigt. Produkt ist kleiner, deshalb erscheinen deine Antworten unter Kleinere Gruppen, zusammen mit denen von 5 Personen in der Gruppe Kundschaft.",
      "Solange die Umfrage läuft, sieht Ines nur, wie viele dieser 7 geantwortet haben. Antworten insgesamt keine 4, bleibt es dabei.",
      "Was du schreibst, wird ab 4 Personen gezeigt, gemischt und nie neben einer Bewertung, ohne deine Gruppe.",
      "Gefragt in der Gruppe Produkt: {names}.",
      "Ines hat diese Links gedruckt, könnte übrige benutzen und erkennen, ob deiner benutzt wurde.",
    ],
    sealed: `${sealed.de} Dann werden sie gemischt, und der Schlüssel wird gelöscht.`,
    closed:
      "Geöffnet, Frage für Frage gemischt, und der Schlüssel wird gelöscht. Ines liest die Ergebnisse.",
  },
};

/** Of somebody who answers by name. */
export const managerNotice: Member["notice"] = {
  en: {
    asked: "Your answer carries your name, Petra Lenz",
    fate: [
      "You are the only one asked in Manager, and Ines reads your answer under your name, apart from all others. Theirs stay anonymous, as promised here.",
      "Ines handed out all 14 links and could use everyone else's, leaving only yours unknown. Ines can find out who has answered or declined, not what anybody answered.",
    ],
    sealed: `${sealed.en} Ines then reads them under your name.`,
    closed: "Ines then reads them under your name.",
  },
  de: {
    asked: "Deine Antwort trägt deinen Namen, Petra Lenz",
    fate: [
      "Du wirst als einzige Person in der Gruppe Führungskraft gefragt, und Ines liest deine Antwort unter deinem Namen, getrennt von allen anderen. Deren Antworten bleiben anonym, wie hier versprochen.",
      "Ines hat diese Links gedruckt, könnte übrige benutzen und erkennen, ob deiner benutzt wurde.",
    ],
    sealed: `${sealed.de} Ines liest sie dann unter deinem Namen.`,
    closed: "Ines liest sie dann unter deinem Namen.",
  },
};

/** As the server words them for Ines Falk. */
export const assurances: Manifest["assurances"] = {
  en: {
    secret: "What stays secret, and what cannot",
    sealing: "Sending seals your answers",
    check: "Check that everyone got the same form",
    compare: "Compare this fingerprint with a colleague. If they differ, do not answer.",
    device: "No account, no cookie. What you type stays on this device until you send it.",
    receipt:
      "When the survey has closed, this code is in the list of counted answers behind your link. It leads neither to you nor to what you wrote; Ines can read it. It is shown only now.",
    running: "Sealed. Ines sees how many answered and can find out who, not what.",
    list: "The list proves that an answer was received and not rejected, no more.",
    opened: "The answers are shuffled and the key is destroyed.",
    cancelled:
      "Nobody has read the answers that were handed in, and nobody can any more. If there is a new one, you get a new link.",
    declined:
      "No reminder will come. Ines is not told that it was you, but could tell once everybody else has answered or declined, or by trying your link.",
  },
  de: {
    secret: "Was geheim bleibt und was nicht",
    sealing: "Senden versiegelt deine Antworten",
    check: "Prüfen, ob alle dasselbe Formular haben",
    compare:
      "Vergleiche diesen Fingerabdruck mit anderen Gefragten. Ist er verschieden, antworte nicht.",
    device:
      "Kein Konto, kein Cookie. Was du schreibst, bleibt auf diesem Gerät, bis du es sendest.",
    receipt:
      "Wenn die Umfrage geschlossen ist, steht dieser Code hinter deinem Link in der Liste der gezählten Antworten. Er führt weder zu dir noch zu dem, was du geschrieben hast; Ines kann ihn lesen. Er wird nur jetzt gezeigt.",
    running: "Versiegelt. Ines sieht, wie viele geantwortet haben, sonst nichts.",
    list: "Die Liste zeigt, dass eine Antwort ankam und nicht abgelehnt wurde, mehr nicht.",
    opened: "Die Antworten sind gemischt, und der Schlüssel ist vernichtet.",
    cancelled:
      "Niemand hat die abgegebenen Antworten gelesen, und niemand kann es mehr. Gibt es eine neue, bekommst du einen neuen Link.",
    declined:
      "Es kommt keine Erinnerung. Ines erfährt nicht, dass du es warst, könnte es aber erkennen, sobald alle anderen geantwortet oder abgelehnt haben, oder wenn dein Link ausprobiert wird.",
  },
};
