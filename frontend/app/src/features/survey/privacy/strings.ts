import { defineStrings } from "../../../shared/i18n";

export const privacyStrings = defineStrings(
  "survey-privacy",
  {
    title: "What this means for respondents",
    note: "Everyone reads the same rules before the first question.",
    "flow-alone": "{{group}} ({{people}}) is shown on its own.",
    "flow-together": "{{groups}} are shown together as {{block}}.",
    "flow-named": "{{person}} isn’t anonymous.",
    people_one: "{{count}} person",
    people_other: "{{count}} people",
    "people-sum": "{{sum}} people",
    "by-name": "not anonymous",
    "of-group": "{{group}} ({{count}})",
    "empty-form": "<b>Your form has no questions yet.</b> Choose or write some in part 1.",
    "untaken-items":
      "<b>The items aren’t in the form yet.</b> Select them in part 1 and choose “Use these items”.",
    "unfinished-question": "<b>One question has no text yet.</b> Write it, or delete the question.",
    "mail-not-set-up": "<b>This server can’t send email.</b> Choose links to hand out in part 4.",
    "empty-audience": "<b>You haven’t chosen anyone yet.</b> Choose people in part 2.",
    "archived-person":
      "<b>Someone you chose has been archived.</b> Remove them in part 2, or restore them in People.",
    "closes-in-past": "<b>The closing time is in the past.</b> Choose a later one in part 3.",
    "insecure-address":
      "<b>This address can’t keep answers secret.</b> Links would start with {{address}}, and browsers can only seal answers over https. Ask {{operator}} to set up a certificate.",
    nothing_one:
      "<b>With one person, no results can be shown.</b> That takes {{k}} answers; with fewer, you only see how many people took part.",
    nothing_other:
      "<b>With {{count}} people, no results can be shown.</b> That takes {{k}} answers; with fewer, you only see how many people took part.",
    "merged-small":
      "<b>Answers from {{small}} appear together under Smaller groups,</b> because a group needs at least {{k}} people. They read this before they answer.",
    "merged-joined":
      "<b>Answers from {{small}} appear under Smaller groups, together with those from {{joined}}.</b> A group needs at least {{k}} people; the next smallest is added so that nobody’s answers can be worked out by subtraction. They read this before they answer.",
    named:
      "<b>{{person}} isn’t anonymous.</b> They read this before they answer, and they aren’t counted in any group.",
    "manager-merged":
      "Your manager answers without a name, as part of Smaller groups. They read this before they answer.",
    "handed-out_one":
      "<b>You hand out the only link,</b> so nobody can rule out that you used it yourself. If it’s sent by email, they can. Everyone is told, and you have to announce the closing time a day ahead.",
    "handed-out_other":
      "<b>You hand out all {{count}} links,</b> so nobody can rule out that you used them yourself. If they’re sent by email, they can. Everyone is told, and you have to announce the closing time a day ahead.",
    taken_one:
      "<b>You have access to {{count}} of {{links}} links from the start</b> ({{from}}): it isn’t sent by email, or it goes to your mailbox or a shared one. You could answer with it, so it doesn’t count towards the {{k}} answers a group needs. Everyone is told, and you have to announce the closing time a day ahead.",
    taken_other:
      "<b>You have access to {{count}} of {{links}} links from the start</b> ({{from}}): they aren’t sent by email, or they go to your mailbox or a shared one. You could answer with them, so they don’t count towards the {{k}} answers a group needs. Everyone is told, and you have to announce the closing time a day ahead.",
    "in-group": "{{n}} in {{group}}",
    "all-mailed_one": "The only link is sent by email, and you don’t see it.",
    "all-mailed_other": "All {{count}} links are sent by email, and you don’t see any of them.",
    fewer:
      "If fewer than {{k}} people in a group answer, the group joins Smaller groups. If even those don’t reach {{k}}, you only see how many people took part, and no anonymous answers.",
    "fewer-alone":
      "If fewer than {{k}} people answer anonymously, you see how many took part but not what they said.",
    pooled:
      "Comments from all groups are mixed and shown without their group, because not every group can reach {{twice}} answers.",
    "pooled-handed-out":
      "Comments from all groups are mixed and shown without their group, because you hand out all links.",
    labelled:
      "Comments are shuffled. Their group is only shown if every group shown has {{twice}} answers, and people are told so.",
    survey: "“{{title}}” ({{day}})",
    "asked-the-same":
      "{{surveys}} asked almost the same questions. If someone answers only one of the two, the difference can reveal their answer. People are told this.",
    "asked-nearly":
      "{{surveys}} asked almost the same people something else. People are told this, because the surveys can be compared.",
    "names-shown": "People see who else is asked in their own group.",
    "names-hidden": "People see how many are asked in their group, but no names.",
    "by-spelling":
      "Answers in languages other than English are grouped into themes <b>by spelling</b> rather than meaning, because this server has no model for them. Whoever runs it can add one.",
    turnout:
      "An earlier survey asks the same of other people. <b>Figures are only shown</b> if no difference between the two could reveal what fewer than {{k}} people said. Comments are shown in any case.",
    rounded:
      "You’re asking exactly the same people again. If the number of answers differs by fewer than {{k}}, <b>averages are shown as whole numbers</b> and nothing else.",
    "this-computer":
      "Your address is {{address}}, so links only work on this computer. That’s fine for trying it out, but you can’t ask anyone else.",
    fixed:
      "After launch, you can’t change the form, the groups or these rules. You can still move the closing time.",
  },
  {
    title: "Was das für die Befragten bedeutet",
    note: "Alle lesen dieselben Regeln vor der ersten Frage.",
    "flow-alone": "{{group}} ({{people}}) wird für sich gezeigt.",
    "flow-together": "{{groups}} werden zusammen gezeigt, als {{block}}.",
    "flow-named": "{{person}} antwortet nicht anonym.",
    people_one: "{{count}} Person",
    people_other: "{{count}} Personen",
    "people-sum": "{{sum}} Personen",
    "by-name": "nicht anonym",
    "of-group": "{{group}} ({{count}})",
    "empty-form":
      "<b>Das Formular hat noch keine Fragen.</b> Wähle oder schreib welche im ersten Teil.",
    "untaken-items":
      "<b>Die Punkte sind noch nicht im Formular.</b> Wähle sie im ersten Teil und drücke „Diese Punkte übernehmen“.",
    "unfinished-question":
      "<b>Eine Frage hat noch keinen Text.</b> Schreib ihn, oder lösche die Frage.",
    "mail-not-set-up":
      "<b>Dieser Server kann keine Mails verschicken.</b> Wähle im vierten Teil Links zum Verteilen.",
    "empty-audience":
      "<b>Du hast noch niemanden ausgewählt.</b> Wähle im zweiten Teil, wen du fragst.",
    "archived-person":
      "<b>Jemand, den du gewählt hast, ist archiviert.</b> Nimm die Person im zweiten Teil heraus, oder hol sie unter „Leute“ zurück.",
    "closes-in-past":
      "<b>Das Ende liegt in der Vergangenheit.</b> Wähle im dritten Teil einen späteren Zeitpunkt.",
    "insecure-address":
      "<b>Diese Adresse kann Antworten nicht geheim halten.</b> Die Links würden mit {{address}} beginnen, und Browser können Antworten nur über https versiegeln. Bitte {{operator}} um ein Zertifikat.",
    nothing_one:
      "<b>Bei einer Person gibt es keine Ergebnisse.</b> Gezeigt wird ab {{k}} Antworten; bei weniger siehst du nur, wie viele teilgenommen haben.",
    nothing_other:
      "<b>Bei {{count}} Personen gibt es keine Ergebnisse.</b> Gezeigt wird ab {{k}} Antworten; bei weniger siehst du nur, wie viele teilgenommen haben.",
    "merged-small":
      "<b>Die Antworten von {{small}} erscheinen zusammen unter Kleinere Gruppen,</b> weil eine Gruppe mindestens {{k}} Personen braucht. Das lesen sie, bevor sie antworten.",
    "merged-joined":
      "<b>Die Antworten von {{small}} erscheinen unter Kleinere Gruppen, zusammen mit denen von {{joined}}.</b> Eine Gruppe braucht mindestens {{k}} Personen; die nächstkleinste kommt dazu, damit sich einzelne Antworten nicht herausrechnen lassen. Das lesen sie, bevor sie antworten.",
    named:
      "<b>{{person}} antwortet nicht anonym,</b> liest das vor dem Antworten und zählt in keiner Gruppe.",
    "manager-merged":
      "Deine Führungskraft antwortet ohne Namen, als Teil der Kleineren Gruppen. Das liest sie, bevor sie antwortet.",
    "handed-out_one":
      "<b>Du verteilst den einzigen Link,</b> also kann niemand ausschließen, dass du ihn selbst benutzt. Geht er per Mail, schon. Das wird allen gesagt, und das Ende musst du einen Tag vorher ankündigen.",
    "handed-out_other":
      "<b>Du verteilst alle {{count}} Links,</b> also kann niemand ausschließen, dass du sie selbst benutzt. Gehen sie per Mail, schon. Das wird allen gesagt, und das Ende musst du einen Tag vorher ankündigen.",
    taken_one:
      "<b>Auf {{count}} von {{links}} Links hast du von Anfang an Zugriff</b> ({{from}}): Er geht nicht per Mail hinaus, oder an dein oder ein gemeinsames Postfach. Du könntest damit antworten, darum zählt er nicht zu den {{k}}, ab denen eine Gruppe gezeigt wird. Das wird allen gesagt, und das Ende musst du einen Tag vorher ankündigen.",
    taken_other:
      "<b>Auf {{count}} von {{links}} Links hast du von Anfang an Zugriff</b> ({{from}}): Sie gehen nicht per Mail hinaus, oder an dein oder ein gemeinsames Postfach. Du könntest damit antworten, darum zählen sie nicht zu den {{k}}, ab denen eine Gruppe gezeigt wird. Das wird allen gesagt, und das Ende musst du einen Tag vorher ankündigen.",
    "in-group": "{{n}} in der Gruppe {{group}}",
    "all-mailed_one": "Der einzige Link geht per Mail hinaus, und du siehst ihn nicht.",
    "all-mailed_other": "Alle {{count}} Links gehen per Mail hinaus, und du siehst keinen davon.",
    fewer:
      "Antworten weniger als {{k}} aus einer Gruppe, kommt sie zu Kleinere Gruppen. Kommen auch dort keine {{k}} zusammen, siehst du nur, wie viele teilgenommen haben, und keine anonymen Antworten.",
    "fewer-alone":
      "Antworten weniger als {{k}} anonym, siehst du, wie viele teilgenommen haben, aber nicht, was sie gesagt haben.",
    pooled:
      "Kommentare aus allen Gruppen werden gemischt und ohne Gruppe gezeigt, weil nicht jede Gruppe auf {{twice}} Antworten kommen kann.",
    "pooled-handed-out":
      "Kommentare aus allen Gruppen werden gemischt und ohne Gruppe gezeigt, weil du alle Links verteilst.",
    labelled:
      "Kommentare werden gemischt. Die Gruppe steht nur dabei, wenn jede gezeigte Gruppe {{twice}} Antworten hat; das wird allen gesagt.",
    survey: "„{{title}}“ ({{day}})",
    "asked-the-same":
      "{{surveys}} hat fast dasselbe gefragt. Wenn jemand nur eine der beiden Umfragen beantwortet, kann der Unterschied die Antwort verraten. Das wird allen gesagt.",
    "asked-nearly":
      "{{surveys}} hat fast dieselben Leute etwas anderes gefragt. Das wird allen gesagt, denn die Umfragen lassen sich vergleichen.",
    "names-shown": "Alle sehen, wer in ihrer eigenen Gruppe sonst noch gefragt wird.",
    "names-hidden": "Alle sehen, wie viele in ihrer Gruppe gefragt werden, aber keine Namen.",
    "by-spelling":
      "Antworten in anderen Sprachen als Englisch werden <b>nach der Schreibweise</b> zu Themen gruppiert, nicht nach der Bedeutung: Dieser Server hat dafür kein Modell. Wer ihn betreibt, kann eines ergänzen.",
    turnout:
      "Eine frühere Umfrage fragt andere Personen dasselbe. <b>Zahlen werden nur gezeigt</b>, wenn kein Unterschied zwischen beiden verraten könnte, was weniger als {{k}} Personen gesagt haben. Kommentare werden in jedem Fall gezeigt.",
    rounded:
      "Du fragst genau dieselben Personen noch einmal. Wenn sich die Zahl der Antworten um weniger als {{k}} unterscheidet, <b>werden Durchschnitte als ganze Zahlen gezeigt</b> und sonst nichts.",
    "this-computer":
      "Deine Adresse ist {{address}}, darum gehen Links nur auf diesem Computer. Zum Ausprobieren reicht das, aber du kannst niemand anderen fragen.",
    fixed:
      "Nach dem Start kannst du Formular, Gruppen und diese Regeln nicht mehr ändern. Das Ende kannst du noch verschieben.",
  },
);
