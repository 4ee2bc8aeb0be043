import { defineStrings } from "../../../shared/i18n";

export const endedStrings = defineStrings(
  "survey-ended",
  {
    "closing.h1": "Opening the answers",
    "closing.lede":
      "“{{title}}” closed on {{time}}. The answers are opened in memory and shuffled question by question, and the key is deleted. You can leave this page; it carries on without you.",
    "closing.wait": "Anybody who had started sending gets two minutes; then it begins.",
    "closing.opened": "Opened so far: {{n}} of {{m}}.",
    "withheld.h1": "The results have to wait until the keys are destroyed",
    "withheld.text":
      "The answers to “{{title}}” are opened and shuffled, but a key could not be destroyed, and nobody can see results until it is. Nothing is lost: the server tries again every minute, and this page then continues. Until then, ask whoever runs this server, {{operator}}, to look for the reason in its log.",
    "by-lead.h1": "Cancelled, and nobody read anything",
    "by-lead.text":
      "You cancelled “{{title}}” on {{time}}; people who open their link are told so.",
    "by-owner.h1": "An owner cancelled this survey unread",
    "by-owner.text":
      "An owner of this workspace cancelled “{{title}}” on {{time}}; people who open their link are told so.",
    "keys.gone": "Its keys, sealed answers and links have been destroyed.",
    "keys.going":
      "The sealed answers and the links are deleted; the keys are still being destroyed. If this message stays, ask whoever runs this server, {{operator}}, to look for the reason in its log: the server tries again every minute.",
    asked_one: "The person you asked sees the same on their page.",
    asked_other: "The {{count}} people you asked see the same on their page.",
    "settled.h1": "Cancelled, and its answers are deleted",
    "settled.text":
      "“{{title}}” was cancelled on {{time}}. It had already started to close, or its keys were missing, so the answers may have been opened and shuffled before. {{asked}}",
    "keys-lost.h1": "Cancelled, because its keys are missing",
    "keys-lost.text":
      "The server could not find the keys of “{{title}}”. Without them it cannot open the answers, so it deleted them on {{time}}. Keys are never part of a backup: if the server was restored from one, the answers may have been opened and shuffled before. {{asked}}",
    "halted.h1": "Cancelled automatically, and nobody read anything",
    "halted.text":
      "In one group “{{title}}” held more answers than links had been used, and nobody cancelled it, so it was cancelled automatically on {{time}}; people who open their link are told so.",
    copy: "Copy as a new survey",
    "stopped.h1": "The answers stay sealed: the numbers do not add up",
    "stopped.text":
      "In one group “{{title}}” holds more answers than links have been used. That must never happen, so opening was stopped. Ask whoever runs this server, {{operator}}, to find the reason, then cancel the survey. If you do not, it is cancelled automatically on {{time}}, so that the answers and their key are not kept.",
    "stopped.code": "more-answers-than-ballots",
  },
  {
    "closing.h1": "Die Antworten werden geöffnet",
    "closing.lede":
      "„{{title}}“ wurde am {{time}} geschlossen. Die Antworten werden im Speicher geöffnet und Frage für Frage gemischt, und der Schlüssel wird gelöscht. Du kannst diese Seite verlassen; es geht ohne dich weiter.",
    "closing.wait": "Wer schon beim Senden war, bekommt zwei Minuten; dann geht es los.",
    "closing.opened": "Bisher geöffnet: {{n}} von {{m}}.",
    "withheld.h1": "Die Ergebnisse müssen warten, bis die Schlüssel vernichtet sind",
    "withheld.text":
      "Die Antworten auf „{{title}}“ sind geöffnet und gemischt, aber ein Schlüssel ließ sich nicht vernichten, und vorher sieht niemand Ergebnisse. Nichts ist verloren: Der Server versucht es jede Minute wieder, und dann geht diese Seite weiter. Bitte bis dahin {{operator}}, im Protokoll des Servers nach dem Grund zu sehen.",
    "by-lead.h1": "Abgesagt, und niemand hat etwas gelesen",
    "by-lead.text":
      "Du hast „{{title}}“ am {{time}} abgesagt; wer den Link öffnet, erfährt es auch.",
    "by-owner.h1": "Ein Owner hat diese Umfrage ungelesen abgesagt",
    "by-owner.text":
      "Ein Owner dieses Workspace hat „{{title}}“ am {{time}} abgesagt; wer den Link öffnet, erfährt es auch.",
    "keys.gone": "Schlüssel, versiegelte Antworten und Links sind vernichtet.",
    "keys.going":
      "Die versiegelten Antworten und die Links sind gelöscht; die Schlüssel werden noch vernichtet. Bleibt diese Meldung stehen, bitte {{operator}}, im Protokoll des Servers nach dem Grund zu sehen: Er versucht es jede Minute wieder.",
    asked_one: "Die gefragte Person sieht dasselbe auf ihrer Seite.",
    asked_other: "Die {{count}} Gefragten sehen dasselbe auf ihrer Seite.",
    "settled.h1": "Abgesagt, und die Antworten sind gelöscht",
    "settled.text":
      "„{{title}}“ wurde am {{time}} abgesagt. Das Schließen hatte begonnen, oder die Schlüssel fehlten; darum können die Antworten vorher geöffnet und gemischt worden sein. {{asked}}",
    "keys-lost.h1": "Abgesagt, weil die Schlüssel fehlen",
    "keys-lost.text":
      "Der Server fand die Schlüssel von „{{title}}“ nicht. Ohne sie kann er die Antworten nicht öffnen, darum hat er sie am {{time}} gelöscht. Schlüssel sind nie Teil einer Sicherung: Wurde der Server aus einer wiederhergestellt, können die Antworten vorher geöffnet und gemischt worden sein. {{asked}}",
    "halted.h1": "Automatisch abgesagt, und niemand hat etwas gelesen",
    "halted.text":
      "„{{title}}“ enthielt in einer Gruppe mehr Antworten, als Links benutzt wurden, und niemand hat abgesagt. Darum wurde die Umfrage am {{time}} automatisch abgesagt; wer den Link öffnet, erfährt es auch.",
    copy: "Als neue Umfrage kopieren",
    "stopped.h1": "Die Antworten bleiben versiegelt: Die Zahlen passen nicht zusammen",
    "stopped.text":
      "„{{title}}“ enthält in einer Gruppe mehr Antworten, als Links benutzt wurden. Das darf nie geschehen, darum wurde das Öffnen angehalten. Bitte {{operator}}, nach dem Grund zu suchen, und sag die Umfrage dann ab. Tust du es nicht, wird sie am {{time}} automatisch abgesagt, damit die Antworten und ihr Schlüssel nicht aufbewahrt werden.",
    "stopped.code": "more-answers-than-ballots",
  },
);
