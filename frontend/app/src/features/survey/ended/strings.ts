import { defineStrings } from "../../../shared/i18n";

export const endedStrings = defineStrings(
  "survey-ended",
  {
    ask: "Ask",
    "closing.h1": "Opening the answers",
    "closing.lede":
      "“{{title}}” closed on {{time}}. The answers are opened in memory, shuffled question by question, and the key is deleted. You can leave this page; it goes on without you.",
    "closing.wait": "Whoever had begun to send gets two minutes; then it begins.",
    "closing.opened": "Opened so far: {{n}} of {{m}}.",
    "withheld.h1": "The results wait for the keys to go",
    "withheld.text":
      "The answers to “{{title}}” are opened and shuffled, but a key could not be destroyed, and nobody sees results before it is. Nothing is lost: the server tries again by itself each minute, and this page then goes on. Until then, ask whoever runs this server, {{operator}}, to look for the reason in its log.",
    "by-lead.h1": "Cancelled, and nobody read anything",
    "by-lead.text":
      "You cancelled “{{title}}” on {{time}}; whoever opens their link reads that too.",
    "by-owner.h1": "An owner cancelled this survey, unread",
    "by-owner.text":
      "“{{title}}” was cancelled on {{time}} by an owner of this workspace; whoever opens their link reads that too.",
    "keys.gone": "Its keys, the sealed answers and the links are destroyed.",
    "keys.going":
      "The sealed answers and the links are deleted; the keys are still being destroyed. If this sentence stays, ask whoever runs this server, {{operator}}, to look for the reason in its log: it tries again by itself each minute.",
    asked_one: "The person you asked reads the same on their page.",
    asked_other: "The {{count}} people you asked read the same on their page.",
    "settled.h1": "Cancelled, and its answers are deleted",
    "settled.text":
      "“{{title}}” was cancelled on {{time}}. Its close had begun, or its keys were missing, so the answers may have been opened and shuffled before. {{asked}}",
    "keys-lost.h1": "Cancelled, because its keys are missing",
    "keys-lost.text":
      "The server did not find the keys of “{{title}}”. Without them it cannot open the answers, and deleted them on {{time}}. Keys are never part of a backup: if the server came back from one, the answers may have been opened and shuffled before. {{asked}}",
    "halted.h1": "Cancelled by itself, and nobody read anything",
    "halted.text":
      "“{{title}}” held more answers in a group than links that were used for it, and nobody cancelled it, so it was cancelled by itself on {{time}}; whoever opens their link reads that too.",
    copy: "Copy as a new survey",
    "stopped.h1": "Nothing is opened: the numbers do not add up",
    "stopped.text":
      "“{{title}}” holds more answers in a group than links that were used for it. That must never happen, so the opening stopped. Let whoever runs this server, {{operator}}, look for the reason, and then cancel it. If you do not, it is cancelled by itself on {{time}}, so that the answers and their key do not stay.",
    "stopped.code": "more-answers-than-ballots",
  },
  {
    ask: "Fragen",
    "closing.h1": "Die Antworten werden geöffnet",
    "closing.lede":
      "„{{title}}“ schloss am {{time}}. Die Antworten werden im Speicher geöffnet, Frage für Frage gemischt, und der Schlüssel wird gelöscht. Du kannst diese Seite verlassen; es geht ohne dich weiter.",
    "closing.wait": "Wer mit dem Senden begonnen hatte, bekommt zwei Minuten; dann geht es los.",
    "closing.opened": "Bisher geöffnet: {{n}} von {{m}}.",
    "withheld.h1": "Die Ergebnisse warten, bis die Schlüssel weg sind",
    "withheld.text":
      "Die Antworten auf „{{title}}“ sind geöffnet und gemischt, aber ein Schlüssel ließ sich nicht vernichten, und vorher sieht niemand Ergebnisse. Nichts ist verloren: Der Server versucht es von selbst jede Minute wieder, und dann geht diese Seite weiter. Bitte bis dahin {{operator}}, im Protokoll des Servers nach dem Grund zu sehen.",
    "by-lead.h1": "Abgesagt, und niemand hat etwas gelesen",
    "by-lead.text":
      "Du hast „{{title}}“ am {{time}} abgesagt; wer den eigenen Link öffnet, liest das auch.",
    "by-owner.h1": "Ein Owner hat diese Umfrage abgesagt, ungelesen",
    "by-owner.text":
      "„{{title}}“ wurde am {{time}} von einem Owner dieses Workspace abgesagt; wer den eigenen Link öffnet, liest das auch.",
    "keys.gone": "Schlüssel, versiegelte Antworten und Links sind vernichtet.",
    "keys.going":
      "Die versiegelten Antworten und die Links sind gelöscht; die Schlüssel werden noch vernichtet. Bleibt dieser Satz stehen, bitte {{operator}}, im Protokoll des Servers nach dem Grund zu sehen: Er versucht es von selbst jede Minute wieder.",
    asked_one: "Die gefragte Person liest dasselbe auf ihrer Seite.",
    asked_other: "Die {{count}} Gefragten lesen dasselbe auf ihrer Seite.",
    "settled.h1": "Abgesagt, und die Antworten sind gelöscht",
    "settled.text":
      "„{{title}}“ wurde am {{time}} abgesagt. Das Schließen hatte begonnen, oder die Schlüssel fehlten; darum können die Antworten vorher geöffnet und gemischt worden sein. {{asked}}",
    "keys-lost.h1": "Abgesagt, weil die Schlüssel fehlen",
    "keys-lost.text":
      "Der Server fand die Schlüssel von „{{title}}“ nicht. Ohne sie kann er die Antworten nicht öffnen, und er hat sie am {{time}} gelöscht. Schlüssel sind nie Teil einer Sicherung: Kam der Server aus einer zurück, können die Antworten vorher geöffnet und gemischt worden sein. {{asked}}",
    "halted.h1": "Von selbst abgesagt, und niemand hat etwas gelesen",
    "halted.text":
      "„{{title}}“ enthielt in einer Gruppe mehr Antworten, als Links dafür benutzt wurden, und niemand hat abgesagt. Darum wurde die Umfrage am {{time}} von selbst abgesagt; wer den eigenen Link öffnet, liest das auch.",
    copy: "Als neue Umfrage kopieren",
    "stopped.h1": "Nichts wird geöffnet: Die Zahlen passen nicht zusammen",
    "stopped.text":
      "„{{title}}“ enthält in einer Gruppe mehr Antworten, als Links dafür benutzt wurden. Das darf nie geschehen, darum hielt das Öffnen an. Lass {{operator}} nach dem Grund sehen, und sag die Umfrage dann ab. Tust du es nicht, wird sie am {{time}} von selbst abgesagt, damit die Antworten und ihr Schlüssel nicht bleiben.",
    "stopped.code": "more-answers-than-ballots",
  },
);
