import { defineStrings } from "../../../shared/i18n";

export const repliesStrings = defineStrings(
  "replies",
  {
    understand: "Understand",
    here: "Tell those who answered",
    "heading.none": "There are no verdicts to publish yet",
    "heading.untold_one": "Nobody has read your verdict yet",
    "heading.untold_other": "Nobody has read your {{words}} verdicts yet",
    "heading.back_one": "Nobody can read your verdict any more",
    "heading.back_other": "Nobody can read your {{words}} verdicts any more",
    "heading.told_one": "Those who answered can read what you decided",
    "heading.told_other": "Those who answered can read what you decided",
    "heading.some_one": "Those who answered can read one of your {{all}} verdicts",
    "heading.some_other": "Those who answered can read {{words}} of your {{all}} verdicts",
    "heading.pending_one": "One theme differs from what they can read",
    "heading.pending_other": "{{first}} themes differ from what they can read",
    lede: "Behind their old link they can read each theme with its number of voices, your verdict and your reason. Comments, groups and clauses are not shown.",
    none: "No theme has a verdict yet. Decide on one, then you can publish it.",
    "to-board": "Go to the board",
    decided: "You said, I decided, because",
    voices_one: "{{count}} voice",
    voices_other: "{{count}} voices",
    voice: "A voice is one comment. Nobody can know how many of them came from the same person.",
    changed: "Changed since it was published.",
    new: "New: not published yet.",
    leaves: "They can still read it. It disappears when you publish.",
    stays: "They can still read it until you withdraw it.",
    undecided: "It no longer has a verdict.",
    "gone.leaves_one":
      "One theme is no longer on the board. They can still read it. It disappears when you publish.",
    "gone.leaves_other":
      "{{first}} themes are no longer on the board. They can still read them. They disappear when you publish.",
    "gone.stays_one":
      "One theme is no longer on the board. They can still read it until you withdraw it.",
    "gone.stays_other":
      "{{first}} themes are no longer on the board. They can still read them until you withdraw them.",
    comments: "Its comments on the board",
    unsaid_one:
      "One decided theme has no voice: nobody who answered mentioned it, so nobody can read it.",
    unsaid_other:
      "{{count}} decided themes have no voice: nobody who answered mentioned them, so nobody can read them.",
    open_one: "One theme has no verdict and is not included.",
    open_other: "{{count}} themes have no verdict and are not included.",
    "quote.name": "The name repeats somebody’s words:",
    "quote.role": "The name is a sentence from your role:",
    "quote.role.ask_one":
      "One name is a sentence from your role. Those who answered would read it.",
    "quote.role.ask_other":
      "{{first}} names are sentences from your role. Those who answered would read them.",
    "quote.reason": "Your reason repeats somebody’s words:",
    "quote.horizon": "Your “until when” repeats somebody’s words:",
    "quote.name.do": "Rename it",
    "quote.reason.do": "Say it in your own words",
    "quote.horizon.do": "Say it in your own words",
    "quote.ask":
      "Some of it repeats comments word for word. Colleagues may recognise who wrote them.",
    tell: "Tell those who answered",
    "not-yet": "Not published yet.",
    published: "Published {{time}}. They can read it behind their old link.",
    "changed-at": "Changed {{time}}.",
    announced_one: "{{count}} person gets a mail without a link; {{sent}} sent.",
    announced_other: "{{count}} people get a mail without a link; {{sent}} sent.",
    "taken-back": "Withdrawn {{time}}. Nobody can read it any more.",
    mail: "Tell them by mail",
    "mail.about":
      "One mail to everybody who was asked and has an address, two minutes later and without a link: it says there is something to read behind the old one.",
    "mail.none":
      "This server sends no mail. Tell them yourself that there is something to read behind their old link.",
    publish: "Publish the verdicts",
    "publish.changes_one": "Publish {{count}} change",
    "publish.changes_other": "Publish {{count}} changes",
    "publish.choice": "Publish the selection",
    "publish.ask": "Publish what you decided?",
    "publish.first": "From now on they can read the chosen themes with your verdicts and reasons.",
    "publish.visible":
      "They see what changed, when, and what it said before. To remove words for good, withdraw first and publish again.",
    "publish.mail": "They get a mail in two minutes.",
    "publish.no-mail": "No mail is sent.",
    "publish.no-more-mail": "No further mail is sent.",
    "choose-one": "Choose at least one theme.",
    "nothing-left":
      "There is nothing left to publish. Withdraw what they can still read, or decide on a theme.",
    "nothing-new": "Everything is published as it is on the board.",
    "nothing-new.some_one": "One of {{all}} is published, as it is on the board.",
    "nothing-new.some_other": "{{first}} of {{all}} are published, as they are on the board.",
    unread: "What people have read cannot be taken back.",
    "take-back": "Withdraw",
    "take-back.ask": "Withdraw what you decided?",
    "take-back.text":
      "From now on nobody can read it behind the old link. People may already have read it. The board stays as it is.",
    elsewhere:
      "Those who answered can already read verdicts from another board. Two would contradict each other: withdraw those first, then publish here.",
    "elsewhere.open": "Open “{{title}}”",
    readers: "Who can read what",
    reads_one: "can read {{count}} theme",
    reads_other: "can read {{count}} themes",
    "reads-none": "can read nothing: none of its comments is in a chosen theme",
    look: "See what they will see",
    "look.at": "See what they will see: {{title}}",
    apart:
      "The people asked in a survey can only read themes that contain comments from it, and see only its voices; they learn nothing about the other surveys.",
  },
  {
    understand: "Verstehen",
    here: "Den Befragten mitteilen",
    "heading.none": "Noch gibt es keine Entscheidung mitzuteilen",
    "heading.untold_one": "Deine Entscheidung hat noch niemand gelesen",
    "heading.untold_other": "Deine {{words}} Entscheidungen hat noch niemand gelesen",
    "heading.back_one": "Deine Entscheidung kann niemand mehr lesen",
    "heading.back_other": "Deine {{words}} Entscheidungen kann niemand mehr lesen",
    "heading.told_one": "Wer geantwortet hat, kann lesen, was du entschieden hast",
    "heading.told_other": "Wer geantwortet hat, kann lesen, was du entschieden hast",
    "heading.some_one": "Wer geantwortet hat, kann eine deiner {{all}} Entscheidungen lesen",
    "heading.some_other": "Wer geantwortet hat, kann {{words}} deiner {{all}} Entscheidungen lesen",
    "heading.pending_one": "Ein Thema weicht von dem ab, was sie lesen",
    "heading.pending_other": "{{first}} Themen weichen von dem ab, was sie lesen",
    lede: "Hinter ihrem alten Link lesen sie jedes Thema mit der Zahl seiner Stimmen, deiner Entscheidung und deinem Grund. Kommentare, Gruppen und Sätze deiner Rolle werden nicht gezeigt.",
    none: "Noch ist kein Thema entschieden. Entscheide über eines, dann kannst du es veröffentlichen.",
    "to-board": "Zur Übersicht",
    decided: "Ihr habt gesagt, ich habe entschieden, weil",
    voices_one: "{{count}} Stimme",
    voices_other: "{{count}} Stimmen",
    voice:
      "Eine Stimme ist ein Kommentar. Niemand kann wissen, wie viele davon von derselben Person sind.",
    changed: "Seit der Veröffentlichung geändert.",
    new: "Neu: noch nicht veröffentlicht.",
    leaves: "Sie lesen es noch. Es verschwindet, wenn du veröffentlichst.",
    stays: "Sie lesen es noch, bis du es zurücknimmst.",
    undecided: "Es ist nicht mehr entschieden.",
    "gone.leaves_one":
      "Ein Thema ist nicht mehr in der Übersicht. Sie lesen es noch. Es verschwindet, wenn du veröffentlichst.",
    "gone.leaves_other":
      "{{first}} Themen sind nicht mehr in der Übersicht. Sie lesen sie noch. Sie verschwinden, wenn du veröffentlichst.",
    "gone.stays_one":
      "Ein Thema ist nicht mehr in der Übersicht. Sie lesen es noch, bis du es zurücknimmst.",
    "gone.stays_other":
      "{{first}} Themen sind nicht mehr in der Übersicht. Sie lesen sie noch, bis du sie zurücknimmst.",
    comments: "Seine Kommentare in der Übersicht",
    unsaid_one:
      "Ein entschiedenes Thema hat keine Stimme: Niemand hat es in einer Antwort erwähnt, also liest es auch niemand.",
    unsaid_other:
      "{{count}} entschiedene Themen haben keine Stimme: Niemand hat sie in einer Antwort erwähnt, also liest sie auch niemand.",
    open_one: "Ein Thema ist nicht entschieden und nicht dabei.",
    open_other: "{{count}} Themen sind nicht entschieden und nicht dabei.",
    "quote.name": "Der Name wiederholt Worte aus einem Kommentar:",
    "quote.role": "Der Name ist ein Satz deiner Rolle:",
    "quote.role.ask_one":
      "Ein Name ist ein Satz deiner Rolle. Wer geantwortet hat, würde ihn lesen.",
    "quote.role.ask_other":
      "{{first}} Namen sind Sätze deiner Rolle. Wer geantwortet hat, würde sie lesen.",
    "quote.reason": "Dein Grund wiederholt Worte aus einem Kommentar:",
    "quote.horizon": "Dein „Bis wann“ wiederholt Worte aus einem Kommentar:",
    "quote.name.do": "Umbenennen",
    "quote.reason.do": "In eigenen Worten sagen",
    "quote.horizon.do": "In eigenen Worten sagen",
    "quote.ask":
      "Manches wiederholt Kommentare Wort für Wort. Andere könnten erkennen, wer sie geschrieben hat.",
    tell: "Den Befragten mitteilen",
    "not-yet": "Noch nicht veröffentlicht.",
    published: "Veröffentlicht am {{time}}. Sie können es hinter ihrem alten Link lesen.",
    "changed-at": "Geändert am {{time}}.",
    announced_one: "{{count}} Person bekommt eine Mail ohne Link; {{sent}} gesendet.",
    announced_other: "{{count}} Personen bekommen eine Mail ohne Link; {{sent}} gesendet.",
    "taken-back": "Zurückgenommen am {{time}}. Niemand kann es mehr lesen.",
    mail: "Per Mail Bescheid sagen",
    "mail.about":
      "Eine Mail an alle, die gefragt wurden und eine Adresse haben, zwei Minuten später und ohne Link: Darin steht, dass es hinter dem alten etwas zu lesen gibt.",
    "mail.none":
      "Dieser Server verschickt keine Mails. Sag ihnen selbst, dass es hinter ihrem alten Link etwas zu lesen gibt.",
    publish: "Entscheidungen veröffentlichen",
    "publish.changes_one": "{{count}} Änderung veröffentlichen",
    "publish.changes_other": "{{count}} Änderungen veröffentlichen",
    "publish.choice": "Auswahl veröffentlichen",
    "publish.ask": "Veröffentlichen, was du entschieden hast?",
    "publish.first":
      "Von jetzt an können sie die gewählten Themen mit deinen Entscheidungen und Gründen lesen.",
    "publish.visible":
      "Sie sehen, was sich wann geändert hat und was vorher dastand. Sollen Worte ganz verschwinden, nimm zuerst alles zurück und veröffentliche dann neu.",
    "publish.mail": "In zwei Minuten bekommen sie eine Mail.",
    "publish.no-mail": "Es wird keine Mail verschickt.",
    "publish.no-more-mail": "Es wird keine weitere Mail verschickt.",
    "choose-one": "Wähle mindestens ein Thema.",
    "nothing-left":
      "Es gibt nichts mehr zu veröffentlichen. Nimm zurück, was sie noch lesen, oder entscheide über ein Thema.",
    "nothing-new": "Alles ist so veröffentlicht, wie es in der Übersicht steht.",
    "nothing-new.some_one": "Eine von {{all}} ist veröffentlicht, wie sie in der Übersicht steht.",
    "nothing-new.some_other":
      "{{first}} von {{all}} sind veröffentlicht, wie sie in der Übersicht stehen.",
    unread: "Was gelesen wurde, lässt sich nicht zurückholen.",
    "take-back": "Zurücknehmen",
    "take-back.ask": "Zurücknehmen, was du entschieden hast?",
    "take-back.text":
      "Von jetzt an kann es hinter dem alten Link niemand mehr lesen. Vielleicht wurde es schon gelesen. Die Übersicht bleibt, wie sie ist.",
    elsewhere:
      "Die Befragten lesen schon Entscheidungen aus einer anderen Übersicht. Zwei würden sich widersprechen: Nimm zuerst jene zurück, dann veröffentliche hier.",
    "elsewhere.open": "„{{title}}“ öffnen",
    readers: "Wer was liest",
    reads_one: "liest {{count}} Thema",
    reads_other: "liest {{count}} Themen",
    "reads-none": "liest nichts: Kein Kommentar daraus gehört zu einem gewählten Thema",
    look: "Ansehen, was sie sehen",
    "look.at": "Ansehen, was sie sehen: {{title}}",
    apart:
      "Die Befragten einer Umfrage lesen nur Themen, in denen Kommentare aus ihr stehen, und sehen nur deren Stimmen; von den anderen Umfragen erfahren sie nichts.",
  },
);
