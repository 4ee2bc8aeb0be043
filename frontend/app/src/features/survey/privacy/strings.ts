import { defineStrings } from "../../../shared/i18n";

export const privacyStrings = defineStrings(
  "survey-privacy",
  {
    title: "What this means for them",
    note: "Everybody reads the same rules before the first question.",
    "flow-alone": "{{group}} is shown on its own, {{people}}.",
    "flow-together": "{{groups}} are shown together as {{block}}.",
    "flow-named": "{{person}} answers by name.",
    people_one: "{{count}} person",
    people_other: "{{count}} people",
    "people-sum": "{{sum}} people",
    "by-name": "by name",
    "of-group": "{{group}} ({{count}})",
    "empty-form": "<b>Nothing is asked yet.</b> Choose or write questions in the first part.",
    "untaken-items":
      "<b>The items are not in the form yet.</b> Choose them in the first part and press “Ask these”.",
    "unfinished-question": "<b>A question has no text yet.</b> Write it, or delete the question.",
    "mail-not-set-up":
      "<b>This server sends no mail.</b> Choose links to hand out in the fourth part.",
    "empty-audience": "<b>Nobody is chosen yet.</b> Choose people in the second part.",
    "archived-person":
      "<b>Somebody you chose is in the archive.</b> Remove them in the second part, or bring them back in your list of people.",
    "closes-in-past": "<b>The closing time has passed.</b> Choose a later one in the third part.",
    "insecure-address":
      "<b>This address cannot keep answers secret.</b> Links would begin with {{address}}, and browsers can seal answers only over https. Ask {{operator}} to set up a certificate.",
    nothing_one:
      "<b>With one person, nothing can be shown.</b> Answers appear from {{k}}; with fewer you only see how many took part.",
    nothing_other:
      "<b>With {{count}} people, nothing can be shown.</b> Answers appear from {{k}}; with fewer you only see how many took part.",
    "merged-small":
      "<b>The answers of {{small}} will appear together, under Smaller groups,</b> because a group is shown from {{k}} people. They are told this before they answer.",
    "merged-joined":
      "<b>The answers of {{small}} will appear under Smaller groups, together with those of {{joined}}.</b> A group is shown from {{k}} people; the next smallest is added so that nobody’s answers can be worked out by subtraction. They are told this before they answer.",
    named:
      "<b>{{person}} answers by name,</b> is told this beforehand, and counts in none of the groups.",
    "manager-merged":
      "Your manager answers without a name, within Smaller groups, and is told this beforehand.",
    "handed-out_one":
      "<b>You hand out the only link.</b> You could use it yourself, and nobody can rule that out; if it goes by mail, they can. Everyone is told, and the survey closes only at a time you announce a day ahead.",
    "handed-out_other":
      "<b>You hand out all {{count}} links.</b> You could use them yourself, and nobody can rule that out; if they go by mail, they can. Everyone is told, and the survey closes only at a time you announce a day ahead.",
    taken_one:
      "<b>{{count}} of {{links}} links counts as taken from the start,</b> {{from}}: it has no mail of its own, or goes to your mailbox or a shared one. You could answer with it, so it does not count towards the {{k}} answers a group needs. Everyone is told, and the survey closes only at a time you announce a day ahead.",
    taken_other:
      "<b>{{count}} of {{links}} links count as taken from the start,</b> {{from}}: they have no mail of their own, or go to your mailbox or a shared one. You could answer with them, so they do not count towards the {{k}} answers a group needs. Everyone is told, and the survey closes only at a time you announce a day ahead.",
    "in-group": "{{n}} in {{group}}",
    "all-mailed_one": "The only link goes out by mail, and you do not see it.",
    "all-mailed_other": "All {{count}} links go out by mail, and you see none of them.",
    fewer:
      "If fewer than {{k}} people in a group answer, it joins Smaller groups. If nothing reaches {{k}}, you only see how many took part, and nothing of the answers without a name.",
    "fewer-alone":
      "If fewer than {{k}} people answer without a name, you see how many took part, but nothing of what they said.",
    pooled:
      "Comments are pooled across all groups and shuffled, without their group: not every group can reach {{twice}} answers.",
    "pooled-handed-out":
      "Comments are pooled across all groups and shuffled, without their group, because you hand out all links.",
    labelled:
      "Comments are shuffled. Their group is shown only if every group shown has {{twice}} answers, and people are told this.",
    survey: "“{{title}}” ({{day}})",
    "asked-the-same":
      "{{surveys}} asked almost the same. People are told this: if somebody answers only one of the two, the difference can reveal their answer.",
    "asked-nearly":
      "{{surveys}} asked nearly the same people something else. People are told this, because surveys can be compared.",
    "names-shown": "Everybody sees who else is asked in their own group.",
    "names-hidden": "Everybody sees how many are asked in their group, and no names.",
    "by-spelling":
      "Answers in languages other than English are gathered into themes <b>by spelling</b>, not by meaning: this server has no model for them. Whoever runs it can add one.",
    "this-computer":
      "The address is {{address}}: links work on this computer only. That is enough to try it out, but not to ask anybody else.",
    fixed:
      "After launch, the form, the groups and these rules cannot be changed. You can still move the closing time.",
  },
  {
    title: "Was das für sie heißt",
    note: "Alle lesen dieselben Regeln vor der ersten Frage.",
    "flow-alone": "{{group}} erscheint für sich, {{people}}.",
    "flow-together": "{{groups}} erscheinen zusammen als {{block}}.",
    "flow-named": "{{person}} antwortet mit Namen.",
    people_one: "{{count}} Person",
    people_other: "{{count}} Personen",
    "people-sum": "{{sum}} Personen",
    "by-name": "mit Namen",
    "of-group": "{{group}} ({{count}})",
    "empty-form": "<b>Noch wird nichts gefragt.</b> Wähle oder schreib Fragen im ersten Teil.",
    "untaken-items":
      "<b>Die Punkte sind noch nicht übernommen.</b> Wähle sie im ersten Teil und drücke „Diese fragen“.",
    "unfinished-question":
      "<b>Eine Frage hat noch keinen Text.</b> Schreib ihn, oder lösche die Frage.",
    "mail-not-set-up":
      "<b>Dieser Server verschickt keine Mails.</b> Wähle im vierten Teil Links zum Verteilen.",
    "empty-audience":
      "<b>Noch ist niemand ausgewählt.</b> Wähle im zweiten Teil aus, wen du fragst.",
    "archived-person":
      "<b>Jemand, den du gewählt hast, ist im Archiv.</b> Nimm die Person im zweiten Teil heraus, oder hol sie in deiner Liste zurück.",
    "closes-in-past":
      "<b>Der Zeitpunkt des Schließens ist vorbei.</b> Wähle im dritten Teil einen späteren.",
    "insecure-address":
      "<b>Diese Adresse kann Antworten nicht geheim halten.</b> Die Links würden mit {{address}} beginnen, und Browser können Antworten nur über https versiegeln. Bitte {{operator}} um ein Zertifikat.",
    nothing_one:
      "<b>Bei einer Person kann nichts gezeigt werden.</b> Antworten erscheinen ab {{k}}; bei weniger siehst du nur, wie viele teilgenommen haben.",
    nothing_other:
      "<b>Bei {{count}} Personen kann nichts gezeigt werden.</b> Antworten erscheinen ab {{k}}; bei weniger siehst du nur, wie viele teilgenommen haben.",
    "merged-small":
      "<b>Die Antworten von {{small}} erscheinen zusammen, unter Kleinere Gruppen,</b> weil eine Gruppe ab {{k}} Leuten gezeigt wird. Das wird ihnen gesagt, bevor sie antworten.",
    "merged-joined":
      "<b>Die Antworten von {{small}} erscheinen unter Kleinere Gruppen, zusammen mit denen von {{joined}}.</b> Eine Gruppe wird ab {{k}} Leuten gezeigt; die nächstkleinste kommt dazu, damit sich niemandes Antworten ausrechnen lassen. Das wird ihnen gesagt, bevor sie antworten.",
    named:
      "<b>{{person}} antwortet mit Namen,</b> erfährt das vorher und zählt in keiner der Gruppen.",
    "manager-merged":
      "Deine Führungskraft antwortet ohne Namen, innerhalb der Kleineren Gruppen, und erfährt das vorher.",
    "handed-out_one":
      "<b>Du verteilst den einzigen Link.</b> Du könntest ihn selbst benutzen, und niemand kann das ausschließen; geht er per Mail, schon. Das wird allen gesagt, und die Umfrage schließt nur zu einem Zeitpunkt, den du einen Tag vorher ankündigst.",
    "handed-out_other":
      "<b>Du verteilst alle {{count}} Links.</b> Du könntest sie selbst benutzen, und niemand kann das ausschließen; gehen sie per Mail, schon. Das wird allen gesagt, und die Umfrage schließt nur zu einem Zeitpunkt, den du einen Tag vorher ankündigst.",
    taken_one:
      "<b>{{count}} von {{links}} Links gilt von Anfang an als in deiner Hand,</b> {{from}}: ohne eigene Mail oder mit einem Postfach, das dir oder mehreren gehört. Du könntest damit antworten, darum zählt er nicht zu den {{k}}, ab denen eine Gruppe gezeigt wird. Das wird allen gesagt, und die Umfrage schließt nur zu einem Zeitpunkt, den du einen Tag vorher ankündigst.",
    taken_other:
      "<b>{{count}} von {{links}} Links gelten von Anfang an als in deiner Hand,</b> {{from}}: ohne eigene Mail oder mit einem Postfach, das dir oder mehreren gehört. Du könntest damit antworten, darum zählen sie nicht zu den {{k}}, ab denen eine Gruppe gezeigt wird. Das wird allen gesagt, und die Umfrage schließt nur zu einem Zeitpunkt, den du einen Tag vorher ankündigst.",
    "in-group": "{{n}} in der Gruppe {{group}}",
    "all-mailed_one": "Der einzige Link geht per Mail, und du siehst ihn nicht.",
    "all-mailed_other": "Alle {{count}} Links gehen per Mail, und du siehst keinen davon.",
    fewer:
      "Antworten weniger als {{k}} aus einer Gruppe, kommt sie zu Kleinere Gruppen. Erreicht nichts {{k}}, siehst du nur, wie viele teilgenommen haben, und nichts von den Antworten ohne Namen.",
    "fewer-alone":
      "Antworten weniger als {{k}} ohne Namen, siehst du, wie viele teilgenommen haben, aber nichts von dem, was sie gesagt haben.",
    pooled:
      "Kommentare werden aus allen Gruppen zusammengelegt und gemischt, ohne ihre Gruppe: Nicht jede Gruppe kann {{twice}} Antworten erreichen.",
    "pooled-handed-out":
      "Kommentare werden aus allen Gruppen zusammengelegt und gemischt, ohne ihre Gruppe, weil du alle Links verteilst.",
    labelled:
      "Kommentare werden gemischt. Ihre Gruppe wird nur gezeigt, wenn jede gezeigte Gruppe {{twice}} Antworten hat, und das wird allen gesagt.",
    survey: "„{{title}}“ ({{day}})",
    "asked-the-same":
      "{{surveys}} hat fast dasselbe gefragt. Das wird allen gesagt: Wenn jemand nur eine der beiden Umfragen beantwortet, kann der Unterschied die Antwort verraten.",
    "asked-nearly":
      "{{surveys}} hat fast dieselben Leute etwas anderes gefragt. Das wird allen gesagt, denn Umfragen lassen sich vergleichen.",
    "names-shown": "Alle sehen, wer in der eigenen Gruppe sonst noch gefragt wird.",
    "names-hidden": "Alle sehen, wie viele in der eigenen Gruppe gefragt werden, aber keine Namen.",
    "by-spelling":
      "Antworten, die nicht auf Englisch sind, werden <b>nach der Schreibweise</b> zu Themen gesammelt, nicht nach der Bedeutung: Dieser Server hat kein Modell für sie. Wer ihn betreibt, kann eines ergänzen.",
    "this-computer":
      "Die Adresse ist {{address}}: Links gehen nur auf diesem Computer. Das reicht zum Ausprobieren, aber nicht, um andere zu fragen.",
    fixed:
      "Nach dem Start lassen sich Formular, Gruppen und diese Regeln nicht mehr ändern. Den Zeitpunkt des Schließens kannst du noch verschieben.",
  },
);
