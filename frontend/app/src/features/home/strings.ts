import { defineStrings } from "../../shared/i18n";

export const strings = defineStrings(
  "home",
  {
    home: "Home",
    eyebrow: "Your next step",
    "reader.title": "Nobody shares anything with you yet",
    "reader.text":
      "When a lead shares something, it will appear here. Until then there is nothing for you to do.",

    "begin.title": "Begin with your role, or just ask",
    "begin.text":
      "Write down what is expected of you, from your job description or in your own words; only you can read it. Or ask the people around you first. Either way leads to the other.",
    "begin.go": "Begin with the role",
    "begin.other": "Just ask",

    "add-people.title": "Add the people around you",
    "add-people.text":
      "Everybody your work affects: your team, your manager, product, clients, other leads. A group of four or more can be shown on its own.",
    "add-people.go": "Add people",
    "add-people.other": "Paste a list",

    "ask.title": "Ask what they expect from you",
    "ask.text_one":
      "You can ask {{count}} person. A form takes about four minutes, and you see what it means for them before anything is sent.",
    "ask.text_other":
      "You can ask {{count}} people. A form takes about four minutes, and you see what it means for them before anything is sent.",
    "ask.go": "Start a survey",

    "go-on.title": "Finish your draft",
    "go-on.text": "“{{title}}” is a draft from {{created}}. Nobody gets it until you launch it.",
    "go-on.go": "Continue the draft",

    "hand-out.title_one": "Hand out the link",
    "hand-out.title_other": "Hand out the {{count}} links",
    "hand-out.text":
      "“{{title}}” is open and nobody has answered yet. Each person needs their own link. It closes on {{closes}}.",
    "hand-out.go": "Print the links",

    "wait.title_one": "{{count}} of {{invited}} has answered",
    "wait.title_other": "{{count}} of {{invited}} have answered",
    "wait.text":
      "“{{title}}” closes on {{closes}}. Until then nobody can read the answers, not even you.",
    "wait.go": "See who is missing, by group",

    "close.title": "Everybody has answered or declined",
    "close.text":
      "You can close “{{title}}” now. Closing opens the answers, shuffles them and destroys the key.",
    "close.go": "Go to the survey",

    "opening.title": "The answers are being opened",
    "opening.text":
      "“{{title}}” is closed. The answers are shuffled question by question, then the key is deleted. You can leave this page; it carries on without you.",
    "opening.go": "Look at the survey",

    "held-back.title": "The results are being held back",
    "held-back.text":
      "“{{title}}” has closed, but nobody can see its results yet. Its page says why, and who can help.",
    "held-back.go": "See why",

    "rate.title": "Rate yourself first: two minutes",
    "rate.text_zero":
      "“{{title}}” has closed without an answer. Its page opens once you have rated yourself.",
    "rate.text_one":
      "“{{title}}” has closed with one answer. It opens once you have rated yourself.",
    "rate.text_other":
      "“{{title}}” has closed with {{count}} answers. They open once you have rated yourself.",
    "rate.go": "Rate myself",
    "read.title_zero": "Nobody answered this time",
    "read.title_one": "Read what one person said",
    "read.title_other": "Read what {{count}} people said",
    "read.text_zero":
      "“{{title}}” has closed, and there were no answers to shuffle. The key is gone.",
    "read.text": "“{{title}}” has closed. The answers are shuffled and their key is gone.",
    "read.go": "Read the results",

    "due.title_one": "One “not now” is due again",
    "due.title_other": "{{first}} “not now” themes are due again",
    "due.text_one":
      "In “{{title}}” you promised to come back to it. Decide again; the people who asked for it will read what becomes of it.",
    "due.text_other":
      "In “{{title}}” you promised to come back to them. Decide again; the people who asked for them will read what becomes of them.",
    "due.go": "Decide again",
    "look-back.title": "Look back on “{{title}}”",
    "look-back.text":
      "You chose {{day}} for it. It takes about ten minutes and ends with one decision: keep, adjust, rest or reached.",
    "look-back.go": "Look back now",
    "look-back.you": "You {{rating}}.",
    "look-back.others": "The others {{mean}}.",
    "look-back.start": "Where it started on {{day}}.",
    "gather.title": "Gather the answers into themes",
    "gather.text":
      "You have read “{{title}}”. Gathering puts what people said more than once side by side, and you decide on each theme.",
    "gather.go": "Gather them",
    "decide.title_one": "Decide on one theme",
    "decide.title_other": "Decide on {{count}} themes",
    "decide.text_one":
      "In “{{title}}” it is waiting for your verdict: realistic, needs clarifying, or not now.",
    "decide.text_other":
      "In “{{title}}” they are waiting for your verdict: realistic, needs clarifying, or not now.",
    "decide.go": "Go to the themes",
    "tell.title": "Tell them what you decided",
    "tell.text":
      "Every theme in “{{title}}” has a verdict. Once you publish, the people who answered can read what becomes of it behind their old link.",
    "tell.go": "Tell those who answered",

    "ask-again.title": "Ask again once you have acted on this",
    "ask-again.text":
      "You have read “{{title}}”. People answer again when they have seen something change.",
    "ask-again.go": "Start a survey",
    "ask-again.other": "Read the results again",

    loop: "Where you are in the loop",
    role: "Role",
    loopRole_one: "{{count}} sentence written down",
    loopRole_other: "{{count}} sentences written down",
    loopNoRole: "Nothing written down yet",
    ask: "Ask",
    understand: "Understand",
    loopNoThemes: "Nothing gathered yet",
    loopOpen_one: "One theme is waiting for your verdict",
    loopOpen_other: "{{count}} themes are waiting for your verdict",
    loopDecided: "Every theme has a verdict",
    agree: "Agree",
    loopAgree: "What people may expect of you",
    rate: "Rate",
    loopRate: "Compare your view with theirs",
    loopNoRate: "Nothing to compare yet",
    grow: "Grow",
    week: "Week",
    loopGrow: "Goals, next steps, the log",
    loopWeek: "Give it an hour",
    loopNothing: "Nobody has been asked yet",
    loopDraft: "A draft is waiting",
    loopRunning: "Running, closes {{when}}",
    loopClosed_zero: "Nobody answered by {{day}}",
    loopClosed_one: "{{count}} person answered by {{day}}",
    loopClosed_other: "{{count}} people answered by {{day}}",

    check: "The way to the first answers",
    "check.done": "done",
    "check.people": "People",
    "check.people.none": "Nobody yet",
    "check.people.some_one": "{{count}} person you can ask",
    "check.people.some_other": "{{count}} people you can ask",
    "check.form": "Form",
    "check.form.none": "Choose what to ask",
    "check.form.runs": "“{{title}}” is running",
    "check.links": "Links",
    "check.links.none": "Each person gets their own",
    "check.links.some_one": "{{count}} of {{invited}} has answered",
    "check.links.some_other": "{{count}} of {{invited}} have answered",
    "check.read": "Read",
    "check.read.later": "Once it has closed",

    "to-do": "To do now",
    "to-do.none": "Nothing is due today.",
    "to-do.more_one": "{{count}} more on your goals",
    "to-do.more_other": "{{count}} more on your goals",
    "to-do.today": "Due today",
    "to-do.since": "Was due on {{day}}",
    "to-do.asked": "Asked of you. {{when}}",
    "to-do.waiting": "You are waiting for it. {{when}}",
    "to-do.waiting.for": "Waiting for {{name}}. {{when}}",
    "to-do.came": "It came",
    "to-do.look-back": "Look back on “{{title}}”",
    "to-do.look": "Look back",
    "to-do.look.at": "Look back: {{title}}",
    "to-do.no-step": "No next step",
    "to-do.talk": "Talk with {{name}}",
    "to-do.coaching": "Asks you to coach them",
    "to-do.open": "Open",
    "to-do.open.at": "Open: {{name}}",
    "to-do.put-off": "You put it off: {{text}}",
    "to-do.decide": "Decide again",
    "to-do.decide.at": "Decide again: {{title}}",
    "to-do.choose": "Choose a step",
    "to-do.choose.at": "Choose a step: {{title}}",

    running: "Running: {{title}}",
    closesOn: "Closes on {{closes}}.",
    of: "{{answered}} of {{invited}}",
    named: "by name",
    answered: "answered",
    notYet: "not yet",
    open: "Open the survey",
    links: "Print links",

    recent: "Recent",
    "recent.released_one": "“<a>{{title}}</a>” closed with {{count}} answer.",
    "recent.released_other": "“<a>{{title}}</a>” closed with {{count}} answers.",
    "recent.published": "You published what becomes of “<a>{{title}}</a>”.",
    "recent.evidence": "You wrote <q>{{line}}</q> and kept it as evidence.",
    "recent.evidence.for":
      "You wrote <q>{{line}}</q> and kept it as evidence for “<a>{{title}}</a>”.",
    "recent.reached": "You reached “<a>{{title}}</a>”.",
  },
  {
    home: "Start",
    eyebrow: "Dein nächster Schritt",
    "reader.title": "Noch teilt niemand etwas mit dir",
    "reader.text":
      "Sobald ein Lead etwas teilt, erscheint es hier. Bis dahin gibt es für dich nichts zu tun.",

    "begin.title": "Beginn mit deiner Rolle, oder frag einfach",
    "begin.text":
      "Schreib auf, was von dir erwartet wird, aus der Stellenbeschreibung oder mit eigenen Worten; nur du kannst es lesen. Oder frag zuerst die Leute um dich herum. Beides führt zum anderen.",
    "begin.go": "Mit der Rolle beginnen",
    "begin.other": "Einfach fragen",

    "add-people.title": "Füge die Leute um dich herum hinzu",
    "add-people.text":
      "Alle, die deine Arbeit betrifft: dein Team, deine Führungskraft, Produkt, Kundschaft, andere Leads. Ab vier Leuten kann eine Gruppe für sich gezeigt werden.",
    "add-people.go": "Leute hinzufügen",
    "add-people.other": "Liste einfügen",

    "ask.title": "Frag, was sie von dir erwarten",
    "ask.text_one":
      "Du kannst {{count}} Person fragen. Ein Formular dauert etwa vier Minuten, und du siehst, was es für sie bedeutet, bevor etwas verschickt wird.",
    "ask.text_other":
      "Du kannst {{count}} Leute fragen. Ein Formular dauert etwa vier Minuten, und du siehst, was es für sie bedeutet, bevor etwas verschickt wird.",
    "ask.go": "Umfrage beginnen",

    "go-on.title": "Mach deinen Entwurf fertig",
    "go-on.text":
      "„{{title}}“ ist ein Entwurf vom {{created}}. Niemand bekommt ihn, bis du startest.",
    "go-on.go": "Am Entwurf weiterarbeiten",

    "hand-out.title_one": "Verteile den Link",
    "hand-out.title_other": "Verteile die {{count}} Links",
    "hand-out.text":
      "„{{title}}“ ist offen, und noch hat niemand geantwortet. Jede Person braucht einen eigenen Link. Schluss ist am {{closes}}.",
    "hand-out.go": "Links drucken",

    "wait.title_one": "{{count}} von {{invited}} hat geantwortet",
    "wait.title_other": "{{count}} von {{invited}} haben geantwortet",
    "wait.text":
      "„{{title}}“ schließt am {{closes}}. Bis dahin kann niemand die Antworten lesen, auch du nicht.",
    "wait.go": "Sehen, wer fehlt, nach Gruppen",

    "close.title": "Alle haben geantwortet oder abgelehnt",
    "close.text":
      "Du kannst „{{title}}“ jetzt schließen. Dabei werden die Antworten geöffnet und gemischt, und der Schlüssel wird vernichtet.",
    "close.go": "Zur Umfrage",

    "opening.title": "Die Antworten werden geöffnet",
    "opening.text":
      "„{{title}}“ ist geschlossen. Die Antworten werden Frage für Frage gemischt, dann wird der Schlüssel gelöscht. Du kannst diese Seite verlassen, es geht ohne dich weiter.",
    "opening.go": "Umfrage ansehen",

    "held-back.title": "Die Ergebnisse werden zurückgehalten",
    "held-back.text":
      "„{{title}}“ ist geschlossen, aber noch sieht niemand die Ergebnisse. Auf der Seite der Umfrage steht, warum, und wer helfen kann.",
    "held-back.go": "Warum?",

    "rate.title": "Schätze dich zuerst selbst ein: zwei Minuten",
    "rate.text_zero":
      "„{{title}}“ ist geschlossen, ohne eine Antwort. Die Seite dazu öffnet sich, sobald du dich selbst eingeschätzt hast.",
    "rate.text_one":
      "„{{title}}“ ist geschlossen, mit einer Antwort. Sie öffnet sich, sobald du dich selbst eingeschätzt hast.",
    "rate.text_other":
      "„{{title}}“ ist geschlossen, mit {{count}} Antworten. Sie öffnen sich, sobald du dich selbst eingeschätzt hast.",
    "rate.go": "Mich einschätzen",
    "read.title_zero": "Diesmal hat niemand geantwortet",
    "read.title_one": "Lies, was eine Person gesagt hat",
    "read.title_other": "Lies, was {{count}} Leute gesagt haben",
    "read.text_zero":
      "„{{title}}“ ist geschlossen, und es gab keine Antwort zu mischen. Der Schlüssel ist gelöscht.",
    "read.text":
      "„{{title}}“ ist geschlossen. Die Antworten sind gemischt, der Schlüssel dazu ist gelöscht.",
    "read.go": "Ergebnisse lesen",

    "due.title_one": "Ein „jetzt nicht“ ist wieder fällig",
    "due.title_other": "{{first}} „jetzt nicht“ sind wieder fällig",
    "due.text_one":
      "In „{{title}}“ hast du versprochen, darauf zurückzukommen. Entscheide noch einmal; wer es sich gewünscht hat, liest, was daraus wird.",
    "due.text_other":
      "In „{{title}}“ hast du versprochen, darauf zurückzukommen. Entscheide noch einmal; wer sich etwas davon gewünscht hat, liest, was daraus wird.",
    "due.go": "Noch einmal entscheiden",
    "look-back.title": "Schau auf „{{title}}“ zurück",
    "look-back.text":
      "Du hast dir den {{day}} dafür vorgenommen. Es dauert etwa zehn Minuten und endet mit einer Entscheidung: weiter, ändern, ruhen lassen oder erreicht.",
    "look-back.go": "Jetzt zurückschauen",
    "look-back.you": "Du {{rating}}.",
    "look-back.others": "Die anderen {{mean}}.",
    "look-back.start": "Wo es am {{day}} begann.",
    "gather.title": "Sammle die Antworten zu Themen",
    "gather.text":
      "Du hast „{{title}}“ gelesen. Beim Sammeln kommt zusammen, was mehrfach gesagt wurde, und du entscheidest über jedes Thema.",
    "gather.go": "Sammeln",
    "decide.title_one": "Entscheide über ein Thema",
    "decide.title_other": "Entscheide über {{count}} Themen",
    "decide.text_one":
      "In „{{title}}“ wartet es auf deine Entscheidung: realistisch, muss geklärt werden oder jetzt nicht.",
    "decide.text_other":
      "In „{{title}}“ warten sie auf deine Entscheidung: realistisch, muss geklärt werden oder jetzt nicht.",
    "decide.go": "Zu den Themen",
    "tell.title": "Sag ihnen, was du entschieden hast",
    "tell.text":
      "In „{{title}}“ ist jedes Thema entschieden. Sobald du veröffentlichst, liest, wer geantwortet hat, hinter dem alten Link, was daraus wird.",
    "tell.go": "Den Befragten mitteilen",

    "ask-again.title": "Frag wieder, wenn du etwas davon umgesetzt hast",
    "ask-again.text":
      "Du hast „{{title}}“ gelesen. Leute antworten wieder, wenn sie gesehen haben, dass sich etwas ändert.",
    "ask-again.go": "Umfrage beginnen",
    "ask-again.other": "Ergebnisse noch einmal lesen",

    loop: "Wo du im Kreislauf bist",
    role: "Rolle",
    loopRole_one: "{{count}} Satz aufgeschrieben",
    loopRole_other: "{{count}} Sätze aufgeschrieben",
    loopNoRole: "Noch nichts aufgeschrieben",
    ask: "Fragen",
    understand: "Verstehen",
    loopNoThemes: "Noch nichts gesammelt",
    loopOpen_one: "Ein Thema wartet auf dich",
    loopOpen_other: "{{count}} Themen warten auf dich",
    loopDecided: "Jedes Thema ist entschieden",
    agree: "Vereinbaren",
    loopAgree: "Was man von dir erwarten darf",
    rate: "Bewerten",
    loopRate: "Vergleiche deine Sicht mit ihrer",
    loopNoRate: "Noch nichts zu vergleichen",
    grow: "Wachsen",
    week: "Woche",
    loopGrow: "Ziele, nächste Schritte, das Log",
    loopWeek: "Gib ihm eine Stunde",
    loopNothing: "Noch niemand gefragt",
    loopDraft: "Ein Entwurf wartet",
    loopRunning: "Läuft bis {{when}}",
    loopClosed_zero: "Bis {{day}} hat niemand geantwortet",
    loopClosed_one: "{{count}} Person hat bis {{day}} geantwortet",
    loopClosed_other: "{{count}} Leute haben bis {{day}} geantwortet",

    check: "Der Weg zu den ersten Antworten",
    "check.done": "erledigt",
    "check.people": "Leute",
    "check.people.none": "Noch niemand",
    "check.people.some_one": "{{count}} Person, die du fragen kannst",
    "check.people.some_other": "{{count}} Leute, die du fragen kannst",
    "check.form": "Formular",
    "check.form.none": "Wähle, was du fragst",
    "check.form.runs": "„{{title}}“ läuft",
    "check.links": "Links",
    "check.links.none": "Jede Person bekommt einen eigenen",
    "check.links.some_one": "{{count}} von {{invited}} hat geantwortet",
    "check.links.some_other": "{{count}} von {{invited}} haben geantwortet",
    "check.read": "Lesen",
    "check.read.later": "Sobald sie geschlossen ist",

    "to-do": "Jetzt zu tun",
    "to-do.none": "Heute ist nichts fällig.",
    "to-do.more_one": "{{count}} weiteres bei deinen Zielen",
    "to-do.more_other": "{{count}} weitere bei deinen Zielen",
    "to-do.today": "Heute fällig",
    "to-do.since": "Fällig war es am {{day}}",
    "to-do.asked": "Von dir erbeten. {{when}}",
    "to-do.waiting": "Du wartest darauf. {{when}}",
    "to-do.waiting.for": "Du wartest auf {{name}}. {{when}}",
    "to-do.came": "Es kam",
    "to-do.look-back": "Schau auf „{{title}}“ zurück",
    "to-do.look": "Zurückschauen",
    "to-do.look.at": "Zurückschauen: {{title}}",
    "to-do.no-step": "Kein nächster Schritt",
    "to-do.talk": "Gespräch mit {{name}}",
    "to-do.coaching": "Bittet dich um Coaching",
    "to-do.open": "Öffnen",
    "to-do.open.at": "Öffnen: {{name}}",
    "to-do.put-off": "Du hast es vertagt: {{text}}",
    "to-do.decide": "Neu entscheiden",
    "to-do.decide.at": "Neu entscheiden: {{title}}",
    "to-do.choose": "Schritt wählen",
    "to-do.choose.at": "Schritt wählen: {{title}}",

    running: "Läuft: {{title}}",
    closesOn: "Schließt am {{closes}}.",
    of: "{{answered}} von {{invited}}",
    named: "mit Namen",
    answered: "hat geantwortet",
    notYet: "noch nicht",
    open: "Umfrage öffnen",
    links: "Links drucken",

    recent: "Zuletzt",
    "recent.released_one": "„<a>{{title}}</a>“ schloss mit {{count}} Antwort.",
    "recent.released_other": "„<a>{{title}}</a>“ schloss mit {{count}} Antworten.",
    "recent.published": "Du hast veröffentlicht, was aus „<a>{{title}}</a>“ wird.",
    "recent.evidence": "Du hast <q>{{line}}</q> geschrieben und als Beleg behalten.",
    "recent.evidence.for":
      "Du hast <q>{{line}}</q> geschrieben und als Beleg für „<a>{{title}}</a>“ behalten.",
    "recent.reached": "Du hast „<a>{{title}}</a>“ erreicht.",
  },
);
