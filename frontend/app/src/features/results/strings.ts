import { defineStrings } from "../../shared/i18n";

export const resultsStrings = defineStrings(
  "results",
  {
    ask: "Ask",
    title: "Results of {{title}}",
    "opposite.h1": "<a/> and <b/> see it the other way round",
    "opposite.lede":
      "“{{first}}”: {{a1}} from {{a}}, {{b1}} from {{b}}. “{{second}}”: {{a2}} and {{b2}}. With {{na}} and {{nb}} answers that is a reason to ask, not a verdict.",
    "apart.h1": "<a/> and <b/> stand {{by}} points apart",
    "apart.lede":
      "“{{item}}”: {{a1}} from {{a}}, {{b1}} from {{b}}. With {{na}} and {{nb}} answers that is a reason to ask, not a verdict.",
    "spread.h1": "Furthest from a ten: “{{lowest}}”",
    "spread.lede":
      "Everyone together gives it {{low}} (n {{nlow}}). Nearest to a ten is “{{highest}}” with {{high}} (n {{nhigh}}). The talk about it matters, not the number.",
    "level.h1_one": "Everyone together gives “{{item}}” {{low}}",
    "level.h1_other": "All {{number}} things lie within a point of each other",
    "level.lede_one":
      "That is the mean of {{n}} answers. The talk about it matters, not the number.",
    "level.lede_other":
      "Everyone together gives them {{low}} to {{high}}, so the comments say more than the order does.",
    "comments.h1_one": "{{n}} of {{m}} people took part and wrote {{count}} comment",
    "comments.h1_other": "{{n}} of {{m}} people took part and wrote {{count}} comments",
    "comments.lede":
      "They are shuffled, so two of them may come from the same person, and nobody can know.",
    "participation.h1": "{{n}} of {{m}} people took part",
    "participation.lede": "Nobody wrote anything that could be shown.",
    "too-few.h1": "{{n}} of {{m}} people took part, too few to show what they said",
    "too-few.lede": "With so few, single answers could be told apart, so none is shown.",
    "too-few": "Not enough answers to show",
    "too-few.text":
      "Ratings and comments are shown from {{k}} answers without a name, as everybody was promised. Nothing else was kept. Ask again when more people can answer.",
    "too-few.do": "Plan the next survey",
    closed: "Closed {{time}}",
    destroyed: "Opened, shuffled and keys destroyed {{time}}",
    counted_one: "{{count}} answer counted, {{rejected}}",
    counted_other: "{{count}} answers counted, {{rejected}}",
    rejected_zero: "none rejected",
    rejected_one: "{{count}} rejected",
    rejected_other: "{{count}} rejected",
    member: "{{group}} ({{count}})",
    "merged-small":
      "{{small}} appear together under Smaller groups, because a group is shown from {{k}}. Fixed at launch.",
    "merged-joined":
      "Under Smaller groups stand {{small}}, because a group is shown from {{k}}, and {{joined}}, taken in as the next smallest so that nothing can be subtracted. Fixed at launch.",
    "merged-here":
      "Here {{groups}} counted under Smaller groups too: not enough of them rated this, and nothing must be left to subtract.",
    "show-as": "Show as",
    chart: "Chart",
    table: "Table",
    ratings: "Ratings by group",
    everyone: "Everyone",
    n: "n {{n}}",
    named: "named",
    "plot.block":
      "{{group}}: mean {{mean}} of {{n}} answers; {{low}} gave 1 to 4, {{middle}} gave 5 to 7, {{high}} gave 8 to 10.",
    "plot.named": "{{person}} gave {{rating}}.",
    "not-shown": "Fewer than {{k}} people rated this, so nothing is shown.",
    "legend.everyone": "mean of everyone",
    "legend.group": "mean of a group",
    "legend.bands": "the fuller, the more answers; the count is below",
    caption_one: "One item, by group. The total is the sum of the groups shown.",
    caption_other: "{{number}} items, by group. An item's total is the sum of the groups shown.",
    item: "Item",
    group: "Group",
    mean: "Mean",
    "own-answer": "their own answer",
    "named-row": "{{person}}, named",
    "histogram.title": "How many gave which number",
    "histogram.caption":
      "“{{item}}”, answers from 1 to 10. Shown because every group shown has {{twice}} answers or more.",
    words: "In their own words",
    pooled_one:
      "{{count}} comment, pooled over all groups and shuffled. No group stands beside it, because not every group has the {{twice}} answers that would take.",
    pooled_other:
      "{{count}} comments, pooled over all groups and shuffled. No group stands beside them, because not every group has the {{twice}} answers that would take.",
    labelled_one:
      "{{count}} comment, shuffled. Its group stands beside it, because every group has {{twice}} answers, as they were told.",
    labelled_other:
      "{{count}} comments, shuffled. A group stands beside them, because every group has {{twice}} answers, as they were told.",
    "no-comments": "Nobody wrote anything here.",
    "no-match": "None of them contains “{{q}}”.",
    search: "Search what they wrote",
    found_one: "{{count}} of {{all}} found",
    found_other: "{{count}} of {{all}} found",
    all_one: "{{count}} comment",
    all_other: "{{count}} comments",
    examples_one: "{{count}} example",
    examples_other: "{{count}} examples",
    advice_one: "{{count}} piece of advice",
    advice_other: "{{count}} pieces of advice",
    details: "{{item}}: {{what}}",
    "examples-heading": "Examples",
    "advice-heading": "What would make it a 10",
    "shuffled-apart": "A rating, its example and its advice were shuffled apart.",
    "by-name": "{{person}}, by name",
    "by-name.note": "Told so before answering. It counts in none of the groups.",
    rated: "gave {{rating}}",
    "no-answer": "took part, and answered nothing",
    took: "{{n}} of {{m}} took part",
    "n-of-m": "{{n}} of {{m}}",
    answered: "answered",
    "not-answered": "did not",
  },
  {
    ask: "Fragen",
    title: "Ergebnisse von {{title}}",
    "opposite.h1": "<a/> und <b/> sehen es genau umgekehrt",
    "opposite.lede":
      "„{{first}}“: {{a1}} von {{a}}, {{b1}} von {{b}}. „{{second}}“: {{a2}} und {{b2}}. Bei {{na}} und {{nb}} Antworten ist das ein Grund zu fragen, kein Urteil.",
    "apart.h1": "<a/> und <b/> liegen {{by}} Punkte auseinander",
    "apart.lede":
      "„{{item}}“: {{a1}} von {{a}}, {{b1}} von {{b}}. Bei {{na}} und {{nb}} Antworten ist das ein Grund zu fragen, kein Urteil.",
    "spread.h1": "Am weitesten von der Zehn: „{{lowest}}“",
    "spread.lede":
      "Alle zusammen geben {{low}} (n {{nlow}}). Am nächsten an der Zehn ist „{{highest}}“ mit {{high}} (n {{nhigh}}). Auf das Gespräch darüber kommt es an, nicht auf die Zahl.",
    "level.h1_one": "Alle zusammen geben „{{item}}“ {{low}}",
    "level.h1_other": "Alle {{number}} liegen weniger als einen Punkt auseinander",
    "level.lede_one":
      "Das ist der Mittelwert von {{n}} Antworten. Auf das Gespräch darüber kommt es an, nicht auf die Zahl.",
    "level.lede_other":
      "Alle zusammen geben {{low}} bis {{high}}, darum sagen die Kommentare mehr als die Reihenfolge.",
    "comments.h1_one":
      "{{n}} von {{m}} Personen haben teilgenommen und {{count}} Kommentar geschrieben",
    "comments.h1_other":
      "{{n}} von {{m}} Personen haben teilgenommen und {{count}} Kommentare geschrieben",
    "comments.lede":
      "Sie sind gemischt; zwei davon können von derselben Person sein, und niemand kann es wissen.",
    "participation.h1": "{{n}} von {{m}} Personen haben teilgenommen",
    "participation.lede": "Niemand hat etwas geschrieben, das gezeigt werden könnte.",
    "too-few.h1":
      "{{n}} von {{m}} Personen haben teilgenommen, zu wenige, um zu zeigen, was sie sagten",
    "too-few.lede":
      "Bei so wenigen ließen sich einzelne Antworten erkennen, darum wird keine gezeigt.",
    "too-few": "Nicht genug Antworten, um sie zu zeigen",
    "too-few.text":
      "Bewertungen und Kommentare werden ab {{k}} Antworten ohne Namen gezeigt, wie es allen versprochen wurde. Sonst wurde nichts behalten. Frage wieder, wenn mehr Personen antworten können.",
    "too-few.do": "Die nächste Umfrage planen",
    closed: "Geschlossen {{time}}",
    destroyed: "Geöffnet, gemischt, Schlüssel vernichtet {{time}}",
    counted_one: "{{count}} Antwort gezählt, {{rejected}}",
    counted_other: "{{count}} Antworten gezählt, {{rejected}}",
    rejected_zero: "keine zurückgewiesen",
    rejected_one: "{{count}} zurückgewiesen",
    rejected_other: "{{count}} zurückgewiesen",
    member: "{{group}} ({{count}})",
    "merged-small":
      "{{small}} erscheinen zusammen unter Kleinere Gruppen, weil eine Gruppe ab {{k}} gezeigt wird. Fest seit dem Start.",
    "merged-joined":
      "Unter Kleinere Gruppen stehen {{small}}, weil eine Gruppe ab {{k}} gezeigt wird, und {{joined}}, als nächstkleinste dazugenommen, damit sich nichts abziehen lässt. Fest seit dem Start.",
    "merged-here":
      "Zu den Kleineren Gruppen kommt hier noch: {{groups}}. Nicht genug davon haben das bewertet, und nichts soll sich abziehen lassen.",
    "show-as": "Zeigen als",
    chart: "Diagramm",
    table: "Tabelle",
    ratings: "Bewertungen nach Gruppe",
    everyone: "Alle",
    n: "n {{n}}",
    named: "mit Namen",
    "plot.block":
      "{{group}}: Mittelwert {{mean}} aus {{n}} Antworten; {{low}} gaben 1 bis 4, {{middle}} gaben 5 bis 7, {{high}} gaben 8 bis 10.",
    "plot.named": "{{person}} gab {{rating}}.",
    "not-shown": "Weniger als {{k}} Personen haben das bewertet, darum wird nichts gezeigt.",
    "legend.everyone": "Mittelwert aller",
    "legend.group": "Mittelwert einer Gruppe",
    "legend.bands": "je voller, desto mehr Antworten; die Anzahl steht darunter",
    caption_one: "Ein Punkt, nach Gruppen. Die Summe ist die der gezeigten Gruppen.",
    caption_other:
      "{{number}} Punkte, nach Gruppen. Die Summe eines Punktes ist die der gezeigten Gruppen.",
    item: "Punkt",
    group: "Gruppe",
    mean: "Mittel",
    "own-answer": "die eigene Antwort",
    "named-row": "{{person}}, mit Namen",
    "histogram.title": "Wie viele welche Zahl gaben",
    "histogram.caption":
      "„{{item}}“, Antworten von 1 bis 10. Gezeigt, weil jede gezeigte Gruppe mindestens {{twice}} Antworten hat.",
    words: "In ihren eigenen Worten",
    pooled_one:
      "{{count}} Kommentar, über alle Gruppen gesammelt und gemischt. Keine Gruppe steht daneben, weil nicht jede Gruppe die {{twice}} Antworten hat, die es dafür braucht.",
    pooled_other:
      "{{count}} Kommentare, über alle Gruppen gesammelt und gemischt. Keine Gruppe steht daneben, weil nicht jede Gruppe die {{twice}} Antworten hat, die es dafür braucht.",
    labelled_one:
      "{{count}} Kommentar, gemischt. Die Gruppe steht daneben, weil jede Gruppe {{twice}} Antworten hat, wie es ihnen gesagt wurde.",
    labelled_other:
      "{{count}} Kommentare, gemischt. Eine Gruppe steht daneben, weil jede Gruppe {{twice}} Antworten hat, wie es ihnen gesagt wurde.",
    "no-comments": "Hier hat niemand etwas geschrieben.",
    "no-match": "Keiner davon enthält „{{q}}“.",
    search: "Suchen, was sie geschrieben haben",
    found_one: "{{count}} von {{all}} gefunden",
    found_other: "{{count}} von {{all}} gefunden",
    all_one: "{{count}} Kommentar",
    all_other: "{{count}} Kommentare",
    examples_one: "{{count}} Beispiel",
    examples_other: "{{count}} Beispiele",
    advice_one: "{{count}} Rat",
    advice_other: "{{count}} Ratschläge",
    details: "{{item}}: {{what}}",
    "examples-heading": "Beispiele",
    "advice-heading": "Was es zu einer 10 machen würde",
    "shuffled-apart": "Eine Bewertung, ihr Beispiel und ihr Rat wurden getrennt gemischt.",
    "by-name": "{{person}}, mit Namen",
    "by-name.note": "Wusste das vor dem Antworten. Zählt in keiner der Gruppen.",
    rated: "gab {{rating}}",
    "no-answer": "hat teilgenommen und nichts beantwortet",
    took: "{{n}} von {{m}} haben teilgenommen",
    "n-of-m": "{{n}} von {{m}}",
    answered: "geantwortet",
    "not-answered": "nicht dabei",
  },
);
