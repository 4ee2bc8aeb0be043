/** Sentences as respondents write them, for measuring the wording hint. The names are those the page shows. */

export const names = [
  "Anna Weiß",
  "Bojan Petrić",
  "Ernst Winter",
  "Grace Okafor",
  "Hans Groß",
  "Ines Berg",
  "Mark Will",
  "May Lin",
  "Ole Brandt",
  "Sunita Rao",
  "Zoë O’Neill",
];

/** Their form is in this language, the hint should find these words; an empty quote is the whole text. */
type Case = [language: "en" | "de", text: string, quote: string];

export const flagged: Case[] = [
  // Names, with what languages do to them.
  ["en", "I liked how Ole helped.", "Ole"],
  ["en", "Anna's reviews are the ones I wait for.", "Anna's"],
  ["en", "Ask Sunita Rao, she knows the contract.", "Sunita Rao"],
  ["en", "Since Petrić left the call early, we lost a day.", "Petrić"],
  ["en", "Bojan, Ole and I had no idea.", "Bojan"],
  ["en", "It was Zoë O’Neill who told us.", "Zoë O’Neill"],
  ["en", "The talk with O’Neill’s team helped.", "O’Neill’s"],
  ["en", "When Mark asked, you answered at once.", "Mark"],
  ["en", "In the planning May said nothing.", "May"],
  ["en", "You and Grace decide, the rest of us hear of it.", "Grace"],
  ["en", "I told Hans’ team twice.", "Hans"],
  ["en", "My pairing with (Ole) went well.", "Ole"],
  ["en", "see\nOle\nfor details", "Ole"],
  ["de", "Annas Rückmeldung kam sofort.", "Annas"],
  ["de", "Das hat Bojan schon im Mai gesagt.", "Bojan"],
  ["de", "Mit Frau Weiß klappt die Abstimmung.", "Weiß"],
  ["de", "Sunita Raos Vorschlag lag zwei Wochen.", "Sunita Raos"],
  ["de", "Hans’ Ticket blieb liegen.", "Hans"],
  ["de", "Frag lieber Ole-Brandt, der weiß es.", "Ole"],
  ["de", "Herr Petrić und du redet aneinander vorbei.", "Petrić"],
  ["de", "Grace hat das übernommen, nicht du.", "Grace"],
  // Addresses.
  ["en", "Write to ole@nordhafen.example, please.", "ole@nordhafen.example"],
  ["en", "My address is a.b+c@mail.nordhafen.example", "a.b+c@mail.nordhafen.example"],
  ["de", "Schreib an (team-billing@nordhafen.example).", "team-billing@nordhafen.example"],
  ["de", "Meine Adresse: jürgen@größe.example", "jürgen@größe.example"],
  // Being the only one.
  ["en", "As the only QA in the crew I need to know a day before.", "As the only QA"],
  ["en", "I need more time as the only tester.", "as the only tester"],
  ["en", "I’m the only one who tests on phones.", "I’m the only one"],
  ["en", "I am the sole woman in these meetings.", "I am the sole woman"],
  ["en", "Being the only designer, I hear of it last.", "Being the only designer"],
  ["en", "As your only direct report abroad I miss the hallway.", "As your only direct"],
  ["de", "Als einzige Testerin brauche ich mehr Vorlauf.", "Als einzige Testerin"],
  ["de", "Ich bin der einzige Tester im Team.", "Ich bin der einzige Tester"],
  ["de", "Mir fehlt, als Einziger, ein Platz im Büro.", "als Einziger"],
  ["de", "Ich bin die einzige, die aus Hamburg zuschaltet.", "Ich bin die einzige"],
  ["de", "Als einziger Externer bekomme ich die Mails nicht.", "Als einziger Externer"],
  ["de", "Als eure einzige Designerin sehe ich das spät.", "Als eure einzige Designerin"],
  // Another language than the form's.
  ["en", "Bitte schau dir die Änderung am selben Tag an und sag, was noch fehlt.", ""],
  ["en", "Ich weiß oft nicht, wann du entscheidest und wer das dann erfährt.", ""],
  [
    "en",
    "Merci de relire les changements dans la journée pour que je puisse continuer demain.",
    "",
  ],
  ["en", "Me gustaría que explicaras los cambios antes de la reunión del lunes con ventas.", ""],
  ["de", "Please look at the change within a day and say what is missing.", ""],
  ["de", "It would help me to hear about the decision before the planning is over.", ""],
  [
    "de",
    "Merci de relire les changements dans la journée pour que je puisse continuer demain.",
    "",
  ],
];

/** Nothing in these texts identifies their writer. */
export const left: Case[] = [
  // Words that are names as well, where a sentence begins.
  ["en", "Will you join the retro? That would help.", ""],
  ["en", "Mark the risky changes in the title.", ""],
  ["en", "May I suggest shorter meetings?", ""],
  ["en", "Fine so far. May be too much at once, though.", ""],
  ["en", "You will know it before we mark it as done, and you may say so.", ""],
  ["en", "You take feedback with grace, even in the winter release.", ""],
  ["de", "Will man etwas ändern, hilft ein Ticket.", ""],
  ["de", "Ernst gemeint: mehr Pausen.", ""],
  // Names inside other words.
  ["en", "The Olean site, the Annals, the Bojangles order.", ""],
  ["en", "Raoul’s law and Markdown are not people here.", ""],
  ["en", "HansSolver and ole_tests keep failing.", ""],
  ["de", "Die Annahme war falsch, die Annalen auch.", ""],
  ["de", "Das Weißbuch liegt im Ordner, Großprojekte auch.", ""],
  ["de", "Winterdienst und Willkommensmappe fehlen noch.", ""],
  // The lead, whom naming tells nothing.
  ["en", "Ines reviews late on Fridays, but Ines Falk’s comments help.", ""],
  ["de", "Ines’ Durchsichten kommen spät.", ""],
  // Signs that look like an address.
  ["en", "The deploy is at 18:00 @ home, or @channel says otherwise.", ""],
  ["en", "Use npm i lib@2.0 and @types/node.", ""],
  ["en", "Pin it to user@host in the ssh config.", ""],
  ["de", "Wir treffen uns @Büro um 9.", ""],
  // Only, of things and of others.
  ["en", "Do not leave this as the only option.", ""],
  ["en", "It is the only way, was the only way, has the only key.", ""],
  ["en", "Only you decide. The only thing that helps is a list.", ""],
  ["en", "You treat urgency as the only reason.", ""],
  ["de", "Das bleibt als einzige Lösung.", ""],
  ["de", "Die einzigen Fragen sind diese.", ""],
  ["de", "Du hast als einzige Möglichkeit den Abbruch genannt.", ""],
  ["de", "Das einzige, was fehlt, ist ein Plan.", ""],
  // The form's own language, with words of another.
  ["en", "Please look at the change within a day and say what is missing.", ""],
  ["en", "Your “mal schauen” does not help; “Schritt für Schritt” is what I hear most.", ""],
  ["en", "Kafka, Terraform, Kubernetes, Grafana, Postgres, Redis, Quarkus, Vite.", ""],
  ["en", "Passt so, danke!", ""],
  ["en", "More focus. Fewer meetings. Clear owners. Written decisions. Calm weeks.", ""],
  ["de", "Bitte schau dir die Änderung am selben Tag an und sag, was noch fehlt.", ""],
  ["de", "Dein “let’s take it offline” hilft niemandem, bitte entscheide gleich.", ""],
  ["de", "LGTM, thanks!", ""],
  ["de", "Weniger Termine, klare Verantwortung, ruhigere Wochen.", ""],
];

/**
 * The hint misses these, each for a reason that we accept: it is a hint, and the page must stay
 * light.
 */
export const missed: Case[] = [
  // Typed without a capital: Will, May and Mark would be found in every text.
  ["en", "ole should hear of it first.", "ole"],
  // Nicknames are not on the page.
  ["en", "Sunny told me.", "Sunny"],
  // Ambiguous words where a sentence begins.
  ["en", "Mark told me so.", "Mark"],
  ["en", "May answers faster than you.", "May"],
  // Other ways to say it.
  ["en", "Nobody else here tests on phones but me.", "Nobody else"],
  ["de", "Außer mir testet hier niemand.", "Außer mir"],
  ["en", "My number is +49 40 123456.", "+49 40 123456"],
  // Too short to say what language it is.
  ["en", "Bitte mehr Zeit für Reviews.", ""],
];

/** The hint warns of these without need: German capitals, and surnames that are words. */
export const falseAlarms: Case[] = [
  ["de", "Das meine ich im Ernst.", "Ernst"],
  ["de", "Vor dem Winter wird es eng.", "Winter"],
  ["de", "Der Wagen kostet fünf Mark.", "Mark"],
  ["en", "Grace under pressure is what you show.", "Grace"],
  // In compounds; "Ole-Brandt" would be missed otherwise.
  ["de", "Die Anna-Amalia-Bibliothek steht in Weimar.", "Anna"],
  // Twelve words none of which is common in either language.
  ["de", "Code Review, Pull Request, Release Notes, Feature Flag, Story Points, Sprint Goal.", ""],
];
