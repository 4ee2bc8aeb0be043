import { defineStrings } from "../../shared/i18n";

export const repliesStrings = defineStrings(
  "replies",
  {
    understand: "Understand",
    here: "Tell those who answered",
    "heading.none": "There is no verdict to tell yet",
    "heading.untold_one": "Nobody has read your one verdict yet",
    "heading.untold_other": "Nobody has read your {{words}} verdicts yet",
    "heading.told_one": "Those who answered read what you decided",
    "heading.told_other": "Those who answered read what you decided",
    "heading.pending_one": "One theme differs from what they read",
    "heading.pending_other": "{{first}} themes differ from what they read",
    lede: "Behind their old link they read each theme with its voices, your verdict and your reason. No comment, no group and no clause goes with it.",
    none: "No theme has a verdict yet. Decide one, and it can be told.",
    "to-board": "To the board",
    decided: "You said, I decided, because",
    voices_one: "{{count}} voice",
    voices_other: "{{count}} voices",
    voice: "A voice is one comment. Nobody can know how many of them came from the same person.",
    changed: "Changed since it was published.",
    new: "New: not published yet.",
    leaves: "They still read it. It goes when you publish.",
    stays: "They still read it until you take it back.",
    undecided: "It has no verdict any more.",
    "gone.leaves_one":
      "One theme is not on the board any more. They still read it. It goes when you publish.",
    "gone.leaves_other":
      "{{first}} themes are not on the board any more. They still read them. They go when you publish.",
    "gone.stays_one":
      "One theme is not on the board any more. They still read it until you take it back.",
    "gone.stays_other":
      "{{first}} themes are not on the board any more. They still read them until you take them back.",
    comments: "Its comments on the board",
    unsaid_one: "One decided theme has no voice: nobody who answered said it, so nobody reads it.",
    unsaid_other:
      "{{count}} decided themes have no voice: nobody who answered said them, so nobody reads them.",
    open_one: "One theme has no verdict and is not part of it.",
    open_other: "{{count}} themes have no verdict and are not part of it.",
    "quote.name": "The name repeats somebody's words:",
    "quote.role": "The name is a sentence of your role:",
    "quote.role.ask_one": "One name is a sentence of your role. Those who answered would read it.",
    "quote.role.ask_other":
      "{{first}} names are sentences of your role. Those who answered would read them.",
    "quote.reason": "Your reason repeats somebody's words:",
    "quote.horizon": "Your horizon repeats somebody's words:",
    "quote.name.do": "Rename it",
    "quote.reason.do": "Say it in your own words",
    "quote.horizon.do": "Say it in your own words",
    "quote.ask":
      "Some of it repeats comments word for word. Colleagues may recognise who wrote them.",
    tell: "Tell those who answered",
    "not-yet": "Not published yet.",
    published: "Published {{time}}. They read it behind their old link.",
    "changed-at": "Changed {{time}}.",
    announced_one: "A mail without a link tells {{count}} person; {{sent}} sent.",
    announced_other: "A mail without a link tells {{count}} people; {{sent}} sent.",
    "taken-back": "Taken back {{time}}. Nobody reads it any more.",
    mail: "Tell them by mail",
    "mail.about":
      "One mail to everybody who was asked and has an address, two minutes later and without a link: it says that there is something to read behind the old one.",
    "mail.none":
      "This server sends no mail. Tell them yourself that there is something to read behind their old link.",
    publish: "Publish the verdicts",
    "publish.changes_one": "Publish {{count}} change",
    "publish.changes_other": "Publish {{count}} changes",
    "publish.choice": "Publish the choice",
    "publish.ask": "Publish what you decided?",
    "publish.first": "From now on they read the chosen themes with your verdicts and reasons.",
    "publish.visible":
      "They see what changed, since when, and what it was before. If words must go for good, take back first and publish again.",
    "publish.mail": "A mail tells them in two minutes.",
    "publish.no-mail": "No mail is sent.",
    "publish.no-more-mail": "No further mail is sent.",
    "choose-one": "Choose at least one theme.",
    "nothing-left":
      "There is nothing left to publish. Take back what they still read, or decide a theme.",
    "nothing-new": "They read all of it as it stands on the board.",
    unread: "What is published cannot be taken back from those who have read it.",
    "take-back": "Take back",
    "take-back.ask": "Take back what you decided?",
    "take-back.text":
      "From now on nobody reads it behind the old link. Whoever has read it has read it. The board stays as it is.",
    elsewhere:
      "Those who answered read verdicts of another board already. Two would contradict each other: take that one back first, then publish here.",
    "elsewhere.open": "Open “{{title}}”",
    readers: "Who reads what",
    reads_one: "reads {{count}} theme",
    reads_other: "reads {{count}} themes",
    "reads-none": "reads nothing: none of its comments stands in a chosen theme",
    look: "See it as they do",
    "look.at": "See it as they do: {{title}}",
    apart:
      "Each survey reads only themes that its own comments stand in, with its own voices; of the others it learns nothing.",
  },
  {
    understand: "Verstehen",
    here: "Den Befragten sagen",
    "heading.none": "Noch gibt es keine Entscheidung zu sagen",
    "heading.untold_one": "Deine eine Entscheidung hat noch niemand gelesen",
    "heading.untold_other": "Deine {{words}} Entscheidungen hat noch niemand gelesen",
    "heading.told_one": "Wer geantwortet hat, liest, was du entschieden hast",
    "heading.told_other": "Wer geantwortet hat, liest, was du entschieden hast",
    "heading.pending_one": "Ein Thema ist anders, als sie es lesen",
    "heading.pending_other": "{{first}} Themen sind anders, als sie es lesen",
    lede: "Hinter ihrem alten Link lesen sie jedes Thema mit seinen Stimmen, deiner Entscheidung und deinem Grund. Kein Kommentar, keine Gruppe und kein Satz deiner Rolle geht mit.",
    none: "Noch hat kein Thema eine Entscheidung. Entscheide eines, dann lässt es sich sagen.",
    "to-board": "Zur Übersicht",
    decided: "Ihr habt gesagt, ich habe entschieden, weil",
    voices_one: "{{count}} Stimme",
    voices_other: "{{count}} Stimmen",
    voice:
      "Eine Stimme ist ein Kommentar. Niemand kann wissen, wie viele davon von derselben Person sind.",
    changed: "Seit der Veröffentlichung geändert.",
    new: "Neu: noch nicht veröffentlicht.",
    leaves: "Sie lesen es noch. Es geht, wenn du veröffentlichst.",
    stays: "Sie lesen es noch, bis du es zurücknimmst.",
    undecided: "Es hat keine Entscheidung mehr.",
    "gone.leaves_one":
      "Ein Thema steht nicht mehr in der Übersicht. Sie lesen es noch. Es geht, wenn du veröffentlichst.",
    "gone.leaves_other":
      "{{first}} Themen stehen nicht mehr in der Übersicht. Sie lesen sie noch. Sie gehen, wenn du veröffentlichst.",
    "gone.stays_one":
      "Ein Thema steht nicht mehr in der Übersicht. Sie lesen es noch, bis du es zurücknimmst.",
    "gone.stays_other":
      "{{first}} Themen stehen nicht mehr in der Übersicht. Sie lesen sie noch, bis du sie zurücknimmst.",
    comments: "Seine Kommentare in der Übersicht",
    unsaid_one:
      "Ein entschiedenes Thema hat keine Stimme: Niemand, der geantwortet hat, hat es gesagt, also liest es auch niemand.",
    unsaid_other:
      "{{count}} entschiedene Themen haben keine Stimme: Niemand, der geantwortet hat, hat sie gesagt, also liest sie auch niemand.",
    open_one: "Ein Thema hat keine Entscheidung und gehört nicht dazu.",
    open_other: "{{count}} Themen haben keine Entscheidung und gehören nicht dazu.",
    "quote.name": "Der Name wiederholt Worte aus einem Kommentar:",
    "quote.role": "Der Name ist ein Satz deiner Rolle:",
    "quote.role.ask_one":
      "Ein Name ist ein Satz deiner Rolle. Wer geantwortet hat, würde ihn lesen.",
    "quote.role.ask_other":
      "{{first}} Namen sind Sätze deiner Rolle. Wer geantwortet hat, würde sie lesen.",
    "quote.reason": "Dein Grund wiederholt Worte aus einem Kommentar:",
    "quote.horizon": "Dein Zeitpunkt wiederholt Worte aus einem Kommentar:",
    "quote.name.do": "Umbenennen",
    "quote.reason.do": "In eigenen Worten sagen",
    "quote.horizon.do": "In eigenen Worten sagen",
    "quote.ask":
      "Ein Teil wiederholt Kommentare Wort für Wort. Kolleginnen und Kollegen könnten erkennen, wer sie geschrieben hat.",
    tell: "Den Befragten sagen",
    "not-yet": "Noch nicht veröffentlicht.",
    published: "Veröffentlicht am {{time}}. Sie lesen es hinter ihrem alten Link.",
    "changed-at": "Geändert am {{time}}.",
    announced_one: "Eine Mail ohne Link sagt es {{count}} Person; {{sent}} gesendet.",
    announced_other: "Eine Mail ohne Link sagt es {{count}} Personen; {{sent}} gesendet.",
    "taken-back": "Zurückgenommen am {{time}}. Niemand liest es mehr.",
    mail: "Per Mail Bescheid sagen",
    "mail.about":
      "Eine Mail an alle, die gefragt wurden und eine Adresse haben, zwei Minuten später und ohne Link: Sie sagt, dass es hinter dem alten etwas zu lesen gibt.",
    "mail.none":
      "Dieser Server verschickt keine Mails. Sag ihnen selbst, dass es hinter ihrem alten Link etwas zu lesen gibt.",
    publish: "Entscheidungen veröffentlichen",
    "publish.changes_one": "{{count}} Änderung veröffentlichen",
    "publish.changes_other": "{{count}} Änderungen veröffentlichen",
    "publish.choice": "Auswahl veröffentlichen",
    "publish.ask": "Veröffentlichen, was du entschieden hast?",
    "publish.first":
      "Von jetzt an lesen sie die gewählten Themen mit deinen Entscheidungen und Gründen.",
    "publish.visible":
      "Sie sehen, was sich geändert hat, seit wann, und was vorher dastand. Müssen Worte ganz verschwinden, nimm erst zurück und veröffentliche dann neu.",
    "publish.mail": "Eine Mail sagt es ihnen in zwei Minuten.",
    "publish.no-mail": "Es geht keine Mail hinaus.",
    "publish.no-more-mail": "Es geht keine weitere Mail hinaus.",
    "choose-one": "Wähle mindestens ein Thema.",
    "nothing-left":
      "Es gibt nichts mehr zu veröffentlichen. Nimm zurück, was sie noch lesen, oder entscheide ein Thema.",
    "nothing-new": "Sie lesen alles, wie es in der Übersicht steht.",
    unread: "Was veröffentlicht ist, lässt sich von denen nicht zurückholen, die es gelesen haben.",
    "take-back": "Zurücknehmen",
    "take-back.ask": "Zurücknehmen, was du entschieden hast?",
    "take-back.text":
      "Von jetzt an liest es niemand mehr hinter dem alten Link. Wer es gelesen hat, hat es gelesen. Die Übersicht bleibt, wie sie ist.",
    elsewhere:
      "Die Befragten lesen schon Entscheidungen einer anderen Übersicht. Zwei würden sich widersprechen: Nimm jene zuerst zurück, dann veröffentliche hier.",
    "elsewhere.open": "„{{title}}“ öffnen",
    readers: "Wer was liest",
    reads_one: "liest {{count}} Thema",
    reads_other: "liest {{count}} Themen",
    "reads-none": "liest nichts: Kein Kommentar daraus steht in einem gewählten Thema",
    look: "So sehen, wie sie es sehen",
    "look.at": "So sehen, wie sie es sehen: {{title}}",
    apart:
      "Jede Umfrage liest nur Themen, in denen eigene Kommentare stehen, mit den eigenen Stimmen; von den anderen erfährt sie nichts.",
  },
);
