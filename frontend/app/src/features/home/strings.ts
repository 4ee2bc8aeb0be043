import { defineStrings } from "../../shared/i18n";

export const strings = defineStrings(
  "home",
  {
    home: "Home",
    eyebrow: "Your next step",
    "reader.title": "Nothing has been shared with you yet",
    "reader.text":
      "When a lead shares something with you, you’ll find it here. There’s nothing to do until then.",

    "begin.title": "Start with your role, or ask people first",
    "begin.text":
      "Write down what’s expected of you, from your job description or in your own words. Only you can read it. You can also ask the people around you first and add your role later.",
    "begin.go": "Add my role",
    "begin.other": "Ask people",

    "add-people.title": "Add the people you work with",
    "add-people.text":
      "Add everyone your work affects: your team, your manager, product, clients, other leads. Results can be shown separately for groups of four or more.",
    "add-people.go": "Add people",
    "add-people.other": "Paste a list",

    "ask.title": "Ask what they expect from you",
    "ask.text_one":
      "You can ask {{count}} person. The survey takes them about four minutes. Before anything is sent, you see what it involves for them.",
    "ask.text_other":
      "You can ask {{count}} people. The survey takes them about four minutes. Before anything is sent, you see what it involves for them.",
    "ask.go": "Start a survey",

    "go-on.title": "Finish your draft",
    "go-on.text": "You started “{{title}}” on {{created}}. Nobody sees it until you launch it.",
    "go-on.go": "Continue the draft",

    "hand-out.title_one": "Hand out the link",
    "hand-out.title_other": "Hand out the {{count}} links",
    "hand-out.text":
      "“{{title}}” is open, but nobody has answered yet. Everyone needs their own link. It closes on {{closes}}.",
    "hand-out.go": "Print the links",

    "wait.title_one": "{{count}} of {{invited}} has answered",
    "wait.title_other": "{{count}} of {{invited}} have answered",
    "wait.text":
      "“{{title}}” closes on {{closes}}. Nobody can read the answers before then, not even you.",
    "wait.go": "See responses by group",

    "close.title": "Everyone has answered or declined",
    "close.text":
      "You can close “{{title}}” now. Closing opens the answers, shuffles them and destroys the key.",
    "close.go": "Go to the survey",

    "opening.title": "The answers are being opened",
    "opening.text":
      "“{{title}}” is closed. The answers are shuffled question by question, and then the key is deleted. You can leave this page while that happens.",
    "opening.go": "Open the survey",

    "held-back.title": "The results aren’t shown yet",
    "held-back.text":
      "“{{title}}” is closed, but nobody can see the results yet. The survey page explains why and who can help.",
    "held-back.go": "See why",

    "rate.title": "Rate yourself first (two minutes)",
    "rate.text_zero":
      "“{{title}}” closed without any answers. You can open it once you’ve rated yourself.",
    "rate.text_one":
      "“{{title}}” closed with one answer. You can read it once you’ve rated yourself.",
    "rate.text_other":
      "“{{title}}” closed with {{count}} answers. You can read them once you’ve rated yourself.",
    "rate.go": "Rate myself",
    "read.title_zero": "Nobody answered this time",
    "read.title_one": "Read what one person said",
    "read.title_other": "Read what {{count}} people said",
    "read.text_zero":
      "“{{title}}” closed without any answers, so there was nothing to shuffle. The key has been deleted.",
    "read.text":
      "“{{title}}” is closed. The answers have been shuffled and their key has been deleted.",
    "read.go": "Read the results",

    "due.title_one": "A “Not now” theme is due again",
    "due.title_other": "{{first}} “Not now” themes are due again",
    "due.text_one":
      "You promised to come back to it in “{{title}}”. Decide again, and the people who asked for it can read your answer.",
    "due.text_other":
      "You promised to come back to them in “{{title}}”. Decide again, and the people who asked for them can read your answers.",
    "due.go": "Decide again",
    "look-back.title": "Review “{{title}}”",
    "look-back.text":
      "You set {{day}} for this review. It takes about ten minutes and ends with a decision: keep, adjust, pause or reached.",
    "look-back.go": "Review now",
    "look-back.you": "You: {{rating}}.",
    "look-back.others": "Others: {{mean}}.",
    "look-back.start": "The ratings when you started, {{day}}.",
    "gather.title": "Group the answers into themes",
    "gather.text":
      "You’ve read “{{title}}”. Next, group the answers that say similar things, then decide on each theme.",
    "gather.go": "Group answers",
    "decide.title_one": "Decide on one theme",
    "decide.title_other": "Decide on {{count}} themes",
    "decide.text_one":
      "This theme from “{{title}}” needs your verdict: Realistic, Needs clarifying or Not now.",
    "decide.text_other":
      "These themes from “{{title}}” need your verdict: Realistic, Needs clarifying or Not now.",
    "decide.go": "Review themes",
    "tell.title": "Publish what you’ve decided",
    "tell.text":
      "Every theme in “{{title}}” has a verdict. Once you publish, everyone who answered can read your decisions at their survey link.",
    "tell.go": "Publish decisions",

    "ask-again.title": "Ask again once something has changed",
    "ask-again.text":
      "You’ve read “{{title}}”. People are more likely to answer again when they’ve seen a change.",
    "ask-again.go": "Start a survey",
    "ask-again.other": "Reread the results",

    loop: "Where you are",
    role: "Role",
    loopRole_one: "{{count}} responsibility",
    loopRole_other: "{{count}} responsibilities",
    loopNoRole: "Nothing added yet",
    ask: "Ask",
    understand: "Understand",
    loopNoThemes: "No themes yet",
    loopOpen_one: "One theme needs your verdict",
    loopOpen_other: "{{count}} themes need your verdict",
    loopDecided: "Every theme has a verdict",
    agree: "Agree",
    loopAgree: "What others can expect of you",
    rate: "Rate",
    loopRate: "Compare your view with others’",
    loopNoRate: "Nothing to compare yet",
    grow: "Grow",
    week: "Week",
    loopGrow: "Goals, next steps and your log",
    loopWeek: "Plan time for what matters",
    loopNothing: "Nobody asked yet",
    loopDraft: "One draft to finish",
    loopRunning: "Running, closes {{when}}",
    loopClosed_zero: "Nobody answered by {{day}}",
    loopClosed_one: "{{count}} person answered by {{day}}",
    loopClosed_other: "{{count}} people answered by {{day}}",

    check: "Your way to the first answers",
    "check.done": "done",
    "check.people": "People",
    "check.people.none": "Nobody added yet",
    "check.people.some_one": "{{count}} person you can ask",
    "check.people.some_other": "{{count}} people you can ask",
    "check.form": "Form",
    "check.form.none": "Choose your questions",
    "check.form.runs": "“{{title}}” is running",
    "check.links": "Links",
    "check.links.none": "One for each person",
    "check.links.some_one": "{{count}} of {{invited}} has answered",
    "check.links.some_other": "{{count}} of {{invited}} have answered",
    "check.read": "Read",
    "check.read.later": "Once the survey has closed",

    "to-do": "To do",
    "to-do.none": "Nothing is due today.",
    "to-do.more_one": "{{count}} more in your goals",
    "to-do.more_other": "{{count}} more in your goals",
    "to-do.today": "Due today",
    "to-do.since": "Was due on {{day}}",
    "to-do.asked": "Waiting for your reply. {{when}}",
    "to-do.waiting": "You’re waiting for this. {{when}}",
    "to-do.waiting.for": "Waiting for {{name}}. {{when}}",
    "to-do.came": "Mark as done",
    "to-do.look-back": "Review “{{title}}”",
    "to-do.look": "Review",
    "to-do.look.at": "Review: {{title}}",
    "to-do.no-step": "No next step yet",
    "to-do.talk": "One-on-one with {{name}}",
    "to-do.coaching": "Has asked you for coaching",
    "to-do.open": "Open",
    "to-do.open.at": "Open: {{name}}",
    "to-do.put-off": "Postponed: {{text}}",
    "to-do.decide": "Decide again",
    "to-do.decide.at": "Decide again: {{title}}",
    "to-do.choose": "Choose next step",
    "to-do.choose.at": "Choose next step: {{title}}",

    running: "Running: {{title}}",
    closesOn: "Closes on {{closes}}.",
    of: "{{answered}} of {{invited}}",
    named: "not anonymous",
    answered: "answered",
    notYet: "not yet",
    open: "Open the survey",
    links: "Print links",

    recent: "Recent activity",
    "recent.released_one": "“<a>{{title}}</a>” closed with {{count}} answer.",
    "recent.released_other": "“<a>{{title}}</a>” closed with {{count}} answers.",
    "recent.published": "You published your decisions on “<a>{{title}}</a>”.",
    "recent.evidence": "You logged <q>{{line}}</q> as evidence.",
    "recent.evidence.for": "You logged <q>{{line}}</q> as evidence for “<a>{{title}}</a>”.",
    "recent.reached": "You reached your goal “<a>{{title}}</a>”.",
  },
  {
    home: "Start",
    eyebrow: "Dein nächster Schritt",
    "reader.title": "Noch hat niemand etwas mit dir geteilt",
    "reader.text":
      "Sobald ein Lead etwas teilt, erscheint es hier. Bis dahin gibt es für dich nichts zu tun.",

    "begin.title": "Fang mit deiner Rolle an, oder frag zuerst",
    "begin.text":
      "Schreib auf, was von dir erwartet wird, aus der Stellenbeschreibung oder mit eigenen Worten. Nur du kannst es lesen. Oder frag zuerst die Leute um dich herum und ergänze deine Rolle später.",
    "begin.go": "Rolle anlegen",
    "begin.other": "Zuerst fragen",

    "add-people.title": "Füge die Leute hinzu, mit denen du arbeitest",
    "add-people.text":
      "Alle, die deine Arbeit betrifft: dein Team, deine Führungskraft, Produkt, Kundschaft, andere Leads. Gruppen ab vier Leuten können einzeln ausgewertet werden.",
    "add-people.go": "Leute hinzufügen",
    "add-people.other": "Liste einfügen",

    "ask.title": "Frag, was sie von dir erwarten",
    "ask.text_one":
      "Du kannst {{count}} Person fragen. Das Ausfüllen dauert etwa vier Minuten. Bevor etwas verschickt wird, siehst du, was das für die Befragten bedeutet.",
    "ask.text_other":
      "Du kannst {{count}} Leute fragen. Das Ausfüllen dauert etwa vier Minuten. Bevor etwas verschickt wird, siehst du, was das für die Befragten bedeutet.",
    "ask.go": "Umfrage starten",

    "go-on.title": "Stell deinen Entwurf fertig",
    "go-on.text":
      "„{{title}}“ ist ein Entwurf vom {{created}}. Niemand sieht ihn, bis du die Umfrage startest.",
    "go-on.go": "Weiterbearbeiten",

    "hand-out.title_one": "Verteile den Link",
    "hand-out.title_other": "Verteile die {{count}} Links",
    "hand-out.text":
      "„{{title}}“ läuft, aber noch hat niemand geantwortet. Jede Person braucht einen eigenen Link. Die Umfrage endet am {{closes}}.",
    "hand-out.go": "Links drucken",

    "wait.title_one": "{{count}} von {{invited}} hat geantwortet",
    "wait.title_other": "{{count}} von {{invited}} haben geantwortet",
    "wait.text":
      "„{{title}}“ endet am {{closes}}. Bis dahin kann niemand die Antworten lesen, auch du nicht.",
    "wait.go": "Rücklauf nach Gruppen",

    "close.title": "Alle haben geantwortet oder abgelehnt",
    "close.text":
      "Du kannst „{{title}}“ jetzt schließen. Dabei werden die Antworten geöffnet und gemischt, und der Schlüssel wird vernichtet.",
    "close.go": "Zur Umfrage",

    "opening.title": "Die Antworten werden geöffnet",
    "opening.text":
      "„{{title}}“ ist geschlossen. Die Antworten werden Frage für Frage gemischt, danach wird der Schlüssel gelöscht. Du kannst die Seite währenddessen verlassen.",
    "opening.go": "Umfrage ansehen",

    "held-back.title": "Die Ergebnisse werden noch nicht gezeigt",
    "held-back.text":
      "„{{title}}“ ist geschlossen, aber noch sieht niemand die Ergebnisse. Auf der Seite der Umfrage steht, warum, und wer helfen kann.",
    "held-back.go": "Grund ansehen",

    "rate.title": "Schätze dich zuerst selbst ein (zwei Minuten)",
    "rate.text_zero":
      "„{{title}}“ ist ohne Antworten zu Ende gegangen. Du kannst sie öffnen, sobald du dich selbst eingeschätzt hast.",
    "rate.text_one":
      "„{{title}}“ ist mit einer Antwort zu Ende gegangen. Du kannst sie lesen, sobald du dich selbst eingeschätzt hast.",
    "rate.text_other":
      "„{{title}}“ ist mit {{count}} Antworten zu Ende gegangen. Du kannst sie lesen, sobald du dich selbst eingeschätzt hast.",
    "rate.go": "Mich einschätzen",
    "read.title_zero": "Diesmal hat niemand geantwortet",
    "read.title_one": "Lies, was eine Person gesagt hat",
    "read.title_other": "Lies, was {{count}} Leute gesagt haben",
    "read.text_zero":
      "„{{title}}“ ist geschlossen. Es gab keine Antworten, die gemischt werden mussten. Der Schlüssel ist gelöscht.",
    "read.text":
      "„{{title}}“ ist geschlossen. Die Antworten sind gemischt, der Schlüssel dazu ist gelöscht.",
    "read.go": "Ergebnisse lesen",

    "due.title_one": "Ein Thema mit „Jetzt nicht“ ist wieder fällig",
    "due.title_other": "{{first}} Themen mit „Jetzt nicht“ sind wieder fällig",
    "due.text_one":
      "In „{{title}}“ hast du versprochen, darauf zurückzukommen. Entscheide neu, dann lesen alle, die es sich gewünscht haben, was daraus wird.",
    "due.text_other":
      "In „{{title}}“ hast du versprochen, darauf zurückzukommen. Entscheide neu, dann lesen alle, die sich etwas davon gewünscht haben, was daraus wird.",
    "due.go": "Neu entscheiden",
    "look-back.title": "Rückblick auf „{{title}}“",
    "look-back.text":
      "Du hast dir den {{day}} dafür vorgenommen. Der Rückblick dauert etwa zehn Minuten und endet mit einer Entscheidung: weiter, anpassen, ruhen lassen oder erreicht.",
    "look-back.go": "Jetzt zurückblicken",
    "look-back.you": "Du: {{rating}}.",
    "look-back.others": "Die anderen: {{mean}}.",
    "look-back.start": "Die Bewertungen zu Beginn, {{day}}.",
    "gather.title": "Ordne die Antworten nach Themen",
    "gather.text":
      "Du hast „{{title}}“ gelesen. Ordne jetzt, was sich ähnelt, nach Themen und entscheide dann über jedes Thema.",
    "gather.go": "Nach Themen ordnen",
    "decide.title_one": "Entscheide über ein Thema",
    "decide.title_other": "Entscheide über {{count}} Themen",
    "decide.text_one":
      "Dieses Thema aus „{{title}}“ braucht deine Entscheidung: realistisch, muss geklärt werden oder jetzt nicht.",
    "decide.text_other":
      "Diese Themen aus „{{title}}“ brauchen deine Entscheidung: realistisch, muss geklärt werden oder jetzt nicht.",
    "decide.go": "Zu den Themen",
    "tell.title": "Veröffentliche, was du entschieden hast",
    "tell.text":
      "Du hast über jedes Thema in „{{title}}“ entschieden. Sobald du es veröffentlichst, können alle, die geantwortet haben, es unter ihrem Umfrage-Link lesen.",
    "tell.go": "Entscheidungen veröffentlichen",

    "ask-again.title": "Frag wieder, wenn sich etwas geändert hat",
    "ask-again.text":
      "Du hast „{{title}}“ gelesen. Die Leute antworten eher wieder, wenn sie gesehen haben, dass sich etwas ändert.",
    "ask-again.go": "Umfrage starten",
    "ask-again.other": "Ergebnisse noch mal lesen",

    loop: "Wo du gerade stehst",
    role: "Rolle",
    loopRole_one: "{{count}} Satz in deiner Rolle",
    loopRole_other: "{{count}} Sätze in deiner Rolle",
    loopNoRole: "Noch nichts eingetragen",
    ask: "Fragen",
    understand: "Verstehen",
    loopNoThemes: "Noch keine Themen",
    loopOpen_one: "Ein Thema zu entscheiden",
    loopOpen_other: "{{count}} Themen zu entscheiden",
    loopDecided: "Über alle Themen entschieden",
    agree: "Vereinbaren",
    loopAgree: "Was andere von dir erwarten können",
    rate: "Bewerten",
    loopRate: "Deine Sicht und die der anderen",
    loopNoRate: "Noch keine Bewertungen",
    grow: "Wachsen",
    week: "Woche",
    loopGrow: "Ziele, nächste Schritte und dein Log",
    loopWeek: "Plane Zeit für das Wichtige ein",
    loopNothing: "Noch niemand gefragt",
    loopDraft: "Ein Entwurf ist offen",
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
    "check.form.none": "Wähle deine Fragen aus",
    "check.form.runs": "„{{title}}“ läuft",
    "check.links": "Links",
    "check.links.none": "Für jede Person ein eigener",
    "check.links.some_one": "{{count}} von {{invited}} hat geantwortet",
    "check.links.some_other": "{{count}} von {{invited}} haben geantwortet",
    "check.read": "Lesen",
    "check.read.later": "Sobald die Umfrage geschlossen ist",

    "to-do": "Zu erledigen",
    "to-do.none": "Heute ist nichts fällig.",
    "to-do.more_one": "{{count}} weitere bei deinen Zielen",
    "to-do.more_other": "{{count}} weitere bei deinen Zielen",
    "to-do.today": "Heute fällig",
    "to-do.since": "War am {{day}} fällig",
    "to-do.asked": "Wartet auf deine Antwort. {{when}}",
    "to-do.waiting": "Du wartest darauf. {{when}}",
    "to-do.waiting.for": "Du wartest auf {{name}}. {{when}}",
    "to-do.came": "Erledigt",
    "to-do.look-back": "Rückblick auf „{{title}}“",
    "to-do.look": "Zurückblicken",
    "to-do.look.at": "Zurückblicken: {{title}}",
    "to-do.no-step": "Kein nächster Schritt",
    "to-do.talk": "Gespräch mit {{name}}",
    "to-do.coaching": "Bittet dich um Coaching",
    "to-do.open": "Öffnen",
    "to-do.open.at": "Öffnen: {{name}}",
    "to-do.put-off": "Vertagt: {{text}}",
    "to-do.decide": "Neu entscheiden",
    "to-do.decide.at": "Neu entscheiden: {{title}}",
    "to-do.choose": "Schritt wählen",
    "to-do.choose.at": "Schritt wählen: {{title}}",

    running: "Läuft: {{title}}",
    closesOn: "Schließt am {{closes}}.",
    of: "{{answered}} von {{invited}}",
    named: "nicht anonym",
    answered: "hat geantwortet",
    notYet: "noch nicht",
    open: "Umfrage öffnen",
    links: "Links drucken",

    recent: "Zuletzt passiert",
    "recent.released_one": "„<a>{{title}}</a>“ endete mit {{count}} Antwort.",
    "recent.released_other": "„<a>{{title}}</a>“ endete mit {{count}} Antworten.",
    "recent.published": "Du hast deine Entscheidungen zu „<a>{{title}}</a>“ veröffentlicht.",
    "recent.evidence": "Du hast <q>{{line}}</q> als Beleg festgehalten.",
    "recent.evidence.for": "Du hast <q>{{line}}</q> als Beleg für „<a>{{title}}</a>“ festgehalten.",
    "recent.reached": "Du hast dein Ziel „<a>{{title}}</a>“ erreicht.",
  },
);
