import { defineStrings } from "../../shared/i18n";

export const strings = defineStrings(
  "home",
  {
    home: "Home",
    eyebrow: "Your next step",
    "reader.title": "Nobody shares anything with you yet",
    "reader.text":
      "When a lead shares something, it stands here. Until then there is nothing for you to do.",

    "write-role.title": "Write down what is expected of you",
    "write-role.text":
      "From your job description, or in your own words. You say what each sentence means here; only you read it.",
    "write-role.go": "Begin with your role",
    "write-role.other": "Add people",

    "add-people.title": "Add the people around you",
    "add-people.text":
      "Whoever feels what you do: your team, your manager, product, clients, other leads. From four people on, a group can be shown on its own.",
    "add-people.go": "Add people",
    "add-people.other": "Paste a list",

    "ask.title": "Ask what they expect from you",
    "ask.text_one":
      "{{count}} person can be asked. A form takes about four minutes, and you see what it means for them before anything is sent.",
    "ask.text_other":
      "{{count}} people can be asked. A form takes about four minutes, and you see what it means for them before anything is sent.",
    "ask.go": "Start a survey",

    "go-on.title": "Finish what you want to ask",
    "go-on.text": "“{{title}}” is a draft from {{created}}. It reaches nobody until you launch it.",
    "go-on.go": "Go on with the draft",

    "hand-out.title_one": "Hand out the link",
    "hand-out.title_other": "Hand out the {{count}} links",
    "hand-out.text":
      "“{{title}}” is open and nobody has answered yet. Each person needs a link of their own. It closes on {{closes}}.",
    "hand-out.go": "Print the links",

    "wait.title_one": "{{count}} of {{invited}} has answered",
    "wait.title_other": "{{count}} of {{invited}} have answered",
    "wait.text":
      "“{{title}}” closes on {{closes}}. Until then nobody can read an answer, and neither can you.",
    "wait.go": "See who has not yet, by group",

    "close.title": "Everybody has answered or declined",
    "close.text":
      "“{{title}}” can close now. Closing opens the answers, shuffles them and destroys the key.",
    "close.go": "Go and close it",

    "opening.title": "The answers are being opened",
    "opening.text":
      "“{{title}}” is closed. The answers are shuffled question by question, then the key is deleted. You can leave this page, it goes on without you.",
    "opening.go": "Look at the survey",

    "held-back.title": "Results are held back",
    "held-back.text":
      "Time was up for “{{title}}”, but nobody sees its results yet. Its page says why, and who can help.",
    "held-back.go": "See why",

    "rate.title": "Rate yourself first: two minutes",
    "rate.text_zero":
      "“{{title}}” is closed, without an answer. Its page opens once you have said how you see yourself.",
    "rate.text_one":
      "“{{title}}” is closed, with one answer. It opens once you have said how you see yourself.",
    "rate.text_other":
      "“{{title}}” is closed, with {{count}} answers. They open once you have said how you see yourself.",
    "rate.go": "Rate myself",
    "read.title_zero": "Nobody answered this time",
    "read.title_one": "Read what one person said",
    "read.title_other": "Read what {{count}} people said",
    "read.text_zero": "“{{title}}” is closed, and there was no answer to shuffle. The key is gone.",
    "read.text": "“{{title}}” is closed. The answers are shuffled and the key to them is gone.",
    "read.go": "Read the results",

    "due.title_one": "One “not now” is over",
    "due.title_other": "{{first}} “not now” are over",
    "due.text_one":
      "In “{{title}}” you promised to come back to it. Decide again; those who asked for it will read what becomes of it.",
    "due.text_other":
      "In “{{title}}” you promised to come back to them. Decide again; those who asked for them will read what becomes of them.",
    "due.go": "Decide again",
    "gather.title": "Gather the answers into themes",
    "gather.text":
      "You have read “{{title}}”. What was said more than once stands together then, and you say of each what you make of it.",
    "gather.go": "Gather them",
    "decide.title_one": "Say what you make of one theme",
    "decide.title_other": "Say what you make of {{count}} themes",
    "decide.text_one":
      "In “{{title}}” it waits for your verdict: realistic, needs clarifying, or not now.",
    "decide.text_other":
      "In “{{title}}” they wait for your verdict: realistic, needs clarifying, or not now.",
    "decide.go": "Go to the themes",
    "tell.title": "Tell them what you decided",
    "tell.text":
      "Every theme in “{{title}}” has its verdict. Those who answered read behind their old link what becomes of it, once you publish.",
    "tell.go": "Tell those who answered",

    "ask-again.title": "Ask the next question when you have acted on the last",
    "ask-again.text":
      "You have read “{{title}}”. People answer again when they have seen something change.",
    "ask-again.go": "Start a survey",
    "ask-again.other": "Read the results again",

    loop: "Where you are in the loop",
    role: "Role",
    loopRole_one: "{{count}} sentence is written down",
    loopRole_other: "{{count}} sentences are written down",
    loopNoRole: "Nothing written down yet",
    ask: "Ask",
    understand: "Understand",
    loopNoThemes: "Nothing gathered yet",
    loopOpen_one: "One theme waits for your verdict",
    loopOpen_other: "{{count}} themes wait for your verdict",
    loopDecided: "Every theme has its verdict",
    rate: "Rate",
    loopRate: "See yourself beside them",
    loopNoRate: "Nothing to compare yet",
    loopNothing: "Nobody asked yet",
    loopDraft: "A draft is waiting",
    loopRunning: "Running, closes {{when}}",
    loopClosed_zero: "Nobody answered by {{day}}",
    loopClosed_one: "{{count}} person answered by {{day}}",
    loopClosed_other: "{{count}} people answered by {{day}}",

    running: "Running: {{title}}",
    closesOn: "Closes on {{closes}}.",
    of: "{{answered}} of {{invited}}",
    named: "by name",
    answered: "answered",
    notYet: "not yet",
    open: "Open the survey",
    links: "Print links",

    recent: "Recent",
    begun: "You started “<a>{{title}}</a>”.",
    closed_one: "“<a>{{title}}</a>” closed with {{count}} answer.",
    closed_other: "“<a>{{title}}</a>” closed with {{count}} answers.",
  },
  {
    home: "Start",
    eyebrow: "Dein nächster Schritt",
    "reader.title": "Noch teilt niemand etwas mit dir",
    "reader.text":
      "Sobald ein Lead etwas teilt, steht es hier. Bis dahin gibt es für dich nichts zu tun.",

    "write-role.title": "Schreib auf, was von dir erwartet wird",
    "write-role.text":
      "Aus deiner Stellenbeschreibung oder in deinen Worten. Du sagst, was jeder Satz hier bedeutet; nur du liest es.",
    "write-role.go": "Mit deiner Rolle beginnen",
    "write-role.other": "Leute hinzufügen",

    "add-people.title": "Füge die Leute um dich herum hinzu",
    "add-people.text":
      "Alle, die deine Arbeit zu spüren bekommen: dein Team, deine Führungskraft, Produkt, Kundschaft, andere Leads. Ab vier Leuten kann eine Gruppe für sich gezeigt werden.",
    "add-people.go": "Leute hinzufügen",
    "add-people.other": "Liste einfügen",

    "ask.title": "Frage, was sie von dir erwarten",
    "ask.text_one":
      "{{count}} Person kann gefragt werden. Ein Formular dauert etwa vier Minuten, und du siehst, was es für sie bedeutet, bevor etwas verschickt wird.",
    "ask.text_other":
      "{{count}} Leute können gefragt werden. Ein Formular dauert etwa vier Minuten, und du siehst, was es für sie bedeutet, bevor etwas verschickt wird.",
    "ask.go": "Umfrage beginnen",

    "go-on.title": "Stell fertig, was du fragen willst",
    "go-on.text":
      "„{{title}}“ ist ein Entwurf vom {{created}}. Er erreicht niemanden, bis du ihn startest.",
    "go-on.go": "Am Entwurf weiterarbeiten",

    "hand-out.title_one": "Verteile den Link",
    "hand-out.title_other": "Verteile die {{count}} Links",
    "hand-out.text":
      "„{{title}}“ ist offen, und noch hat niemand geantwortet. Jede Person braucht einen eigenen Link. Ende ist am {{closes}}.",
    "hand-out.go": "Links drucken",

    "wait.title_one": "{{count}} von {{invited}} hat geantwortet",
    "wait.title_other": "{{count}} von {{invited}} haben geantwortet",
    "wait.text":
      "„{{title}}“ schließt am {{closes}}. Bis dahin kann niemand eine Antwort lesen, auch du nicht.",
    "wait.go": "Nach Gruppen ansehen",

    "close.title": "Alle haben geantwortet oder abgelehnt",
    "close.text":
      "„{{title}}“ kann jetzt schließen. Dabei werden die Antworten geöffnet und gemischt, und der Schlüssel wird vernichtet.",
    "close.go": "Hingehen und schließen",

    "opening.title": "Die Antworten werden geöffnet",
    "opening.text":
      "„{{title}}“ ist geschlossen. Die Antworten werden Frage für Frage gemischt, dann wird der Schlüssel gelöscht. Du kannst diese Seite verlassen, es geht ohne dich weiter.",
    "opening.go": "Umfrage ansehen",

    "held-back.title": "Ergebnisse werden zurückgehalten",
    "held-back.text":
      "Die Zeit für „{{title}}“ ist um, aber noch sieht niemand die Ergebnisse. Die Seite der Umfrage sagt, warum, und wer helfen kann.",
    "held-back.go": "Sehen, warum",

    "rate.title": "Schätze dich zuerst selbst ein: zwei Minuten",
    "rate.text_zero":
      "„{{title}}“ ist geschlossen, ohne eine Antwort. Die Seite dazu öffnet sich, sobald du gesagt hast, wie du dich siehst.",
    "rate.text_one":
      "„{{title}}“ ist geschlossen, mit einer Antwort. Sie öffnet sich, sobald du gesagt hast, wie du dich siehst.",
    "rate.text_other":
      "„{{title}}“ ist geschlossen, mit {{count}} Antworten. Sie öffnen sich, sobald du gesagt hast, wie du dich siehst.",
    "rate.go": "Mich einschätzen",
    "read.title_zero": "Diesmal hat niemand geantwortet",
    "read.title_one": "Lies, was eine Person gesagt hat",
    "read.title_other": "Lies, was {{count}} Leute gesagt haben",
    "read.text_zero":
      "„{{title}}“ ist geschlossen, und es gab keine Antwort zu mischen. Der Schlüssel ist gelöscht.",
    "read.text":
      "„{{title}}“ ist geschlossen. Die Antworten sind gemischt, der Schlüssel dazu ist weg.",
    "read.go": "Ergebnisse lesen",

    "due.title_one": "Ein „jetzt nicht“ ist vorbei",
    "due.title_other": "{{first}} „jetzt nicht“ sind vorbei",
    "due.text_one":
      "In „{{title}}“ hast du versprochen, darauf zurückzukommen. Entscheide noch einmal; wer es sich wünscht, wird lesen, was daraus wird.",
    "due.text_other":
      "In „{{title}}“ hast du versprochen, darauf zurückzukommen. Entscheide noch einmal; wer sich etwas davon wünscht, wird lesen, was daraus wird.",
    "due.go": "Noch einmal entscheiden",
    "gather.title": "Sammle die Antworten zu Themen",
    "gather.text":
      "Du hast „{{title}}“ gelesen. Was mehrfach gesagt wurde, steht dann beisammen, und du sagst zu jedem, was du davon hältst.",
    "gather.go": "Sammeln",
    "decide.title_one": "Sag, was du von einem Thema hältst",
    "decide.title_other": "Sag, was du von {{count}} Themen hältst",
    "decide.text_one":
      "In „{{title}}“ wartet es auf deine Entscheidung: realistisch, muss geklärt werden oder jetzt nicht.",
    "decide.text_other":
      "In „{{title}}“ warten sie auf deine Entscheidung: realistisch, muss geklärt werden oder jetzt nicht.",
    "decide.go": "Zu den Themen",
    "tell.title": "Sag ihnen, was du entschieden hast",
    "tell.text":
      "In „{{title}}“ hat jedes Thema seine Entscheidung. Wer geantwortet hat, liest hinter dem alten Link, was daraus wird, sobald du es veröffentlichst.",
    "tell.go": "Den Befragten sagen",

    "ask-again.title": "Stell die nächste Frage, wenn du auf die letzte gehandelt hast",
    "ask-again.text":
      "Du hast „{{title}}“ gelesen. Leute antworten wieder, wenn sie gesehen haben, dass sich etwas ändert.",
    "ask-again.go": "Umfrage beginnen",
    "ask-again.other": "Ergebnisse noch einmal lesen",

    loop: "Wo du im Kreislauf bist",
    role: "Rolle",
    loopRole_one: "{{count}} Satz ist aufgeschrieben",
    loopRole_other: "{{count}} Sätze sind aufgeschrieben",
    loopNoRole: "Noch nichts aufgeschrieben",
    ask: "Fragen",
    understand: "Verstehen",
    loopNoThemes: "Noch nichts gesammelt",
    loopOpen_one: "Ein Thema wartet auf dich",
    loopOpen_other: "{{count}} Themen warten auf dich",
    loopDecided: "Jedes Thema ist entschieden",
    rate: "Bewerten",
    loopRate: "Sieh dich neben den anderen",
    loopNoRate: "Noch nichts zu vergleichen",
    loopNothing: "Noch niemand gefragt",
    loopDraft: "Ein Entwurf wartet",
    loopRunning: "Läuft, Ende {{when}}",
    loopClosed_zero: "Bis {{day}} hat niemand geantwortet",
    loopClosed_one: "{{count}} Person hat bis {{day}} geantwortet",
    loopClosed_other: "{{count}} Leute haben bis {{day}} geantwortet",

    running: "Läuft: {{title}}",
    closesOn: "Ende am {{closes}}.",
    of: "{{answered}} von {{invited}}",
    named: "mit Namen",
    answered: "hat geantwortet",
    notYet: "noch nicht",
    open: "Umfrage öffnen",
    links: "Links drucken",

    recent: "Zuletzt",
    begun: "Du hast „<a>{{title}}</a>“ begonnen.",
    closed_one: "„<a>{{title}}</a>“ schloss mit {{count}} Antwort.",
    closed_other: "„<a>{{title}}</a>“ schloss mit {{count}} Antworten.",
  },
);
