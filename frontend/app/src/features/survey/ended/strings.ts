import { defineStrings } from "../../../shared/i18n";

export const endedStrings = defineStrings(
  "survey-ended",
  {
    "closing.h1": "The answers are being opened",
    "closing.lede":
      "“{{title}}” closed on {{time}}. The answers are opened in memory and shuffled question by question, and the key is deleted. You can leave this page in the meantime.",
    "closing.wait": "Anyone who was already sending gets two more minutes. Then it starts.",
    "closing.opened": "{{n}} of {{m}} opened so far.",
    "withheld.h1": "The results aren’t available until the keys are destroyed",
    "withheld.text":
      "The answers to “{{title}}” have been opened and shuffled, but one key couldn’t be destroyed. Nobody can see the results until it is. Nothing is lost: the server tries again every minute, and then this page moves on. If it doesn’t, ask {{operator}}, who runs this server, to check the log.",
    "by-lead.h1": "Cancelled without anyone reading the answers",
    "by-lead.text":
      "You cancelled “{{title}}” on {{time}}. Anyone who opens their link is told so.",
    "by-owner.h1": "An owner cancelled this survey without reading the answers",
    "by-owner.text":
      "An owner of this workspace cancelled “{{title}}” on {{time}}. Anyone who opens their link is told so.",
    "keys.gone": "Its keys, sealed answers and links have been destroyed.",
    "keys.going":
      "The sealed answers and the links have been deleted; the keys are still being destroyed. The server tries again every minute. If this message stays, ask {{operator}}, who runs this server, to check the log.",
    asked_one: "The person you asked sees the same on their page.",
    asked_other: "The {{count}} people you asked see the same on their page.",
    "settled.h1": "Cancelled, and the answers have been deleted",
    "settled.text":
      "“{{title}}” was cancelled on {{time}}. The survey had already started to close, or its keys were missing, so the answers may have been opened and shuffled before that. {{asked}}",
    "keys-lost.h1": "Cancelled because its keys are missing",
    "keys-lost.text":
      "The server couldn’t find the keys of “{{title}}”. It can’t open the answers without them, so it deleted them on {{time}}. Keys are never part of a backup. If the server was restored from one, the answers may have been opened and shuffled before. {{asked}}",
    "halted.h1": "Cancelled automatically, without anyone reading the answers",
    "halted.text":
      "“{{title}}” had more answers in one group than links that were used, and nobody cancelled it. It was therefore cancelled automatically on {{time}}. Anyone who opens their link is told so.",
    copy: "Duplicate survey",
    "stopped.h1": "The answers stay sealed because the numbers don’t add up",
    "stopped.text":
      "“{{title}}” has more answers in one group than links that were used. That should never happen, so the answers weren’t opened. Ask {{operator}}, who runs this server, to find the reason, then cancel the survey. Otherwise it’s cancelled automatically on {{time}}, so that the answers and their key aren’t kept.",
    "stopped.code": "more-answers-than-ballots",
  },
  {
    "closing.h1": "Die Antworten werden geöffnet",
    "closing.lede":
      "„{{title}}“ wurde am {{time}} geschlossen. Die Antworten werden im Arbeitsspeicher geöffnet und Frage für Frage gemischt, und der Schlüssel wird gelöscht. Du kannst die Seite inzwischen verlassen.",
    "closing.wait": "Wer gerade gesendet hat, bekommt noch zwei Minuten. Dann geht es los.",
    "closing.opened": "Bisher {{n}} von {{m}} geöffnet.",
    "withheld.h1": "Die Ergebnisse gibt es erst, wenn die Schlüssel vernichtet sind",
    "withheld.text":
      "Die Antworten auf „{{title}}“ sind geöffnet und gemischt, aber ein Schlüssel ließ sich nicht vernichten. Bis dahin sieht niemand die Ergebnisse. Nichts ist verloren: Der Server versucht es jede Minute wieder, dann geht es hier weiter. Wenn nicht, bitte {{operator}}, im Protokoll des Servers nach dem Grund zu sehen.",
    "by-lead.h1": "Abgesagt, ohne dass jemand die Antworten gelesen hat",
    "by-lead.text":
      "Du hast „{{title}}“ am {{time}} abgesagt. Wer seinen Link öffnet, liest das dort.",
    "by-owner.h1":
      "Ein Owner hat diese Umfrage abgesagt, ohne dass jemand die Antworten gelesen hat",
    "by-owner.text":
      "Ein Owner dieses Workspace hat „{{title}}“ am {{time}} abgesagt. Wer seinen Link öffnet, liest das dort.",
    "keys.gone": "Schlüssel, versiegelte Antworten und Links sind vernichtet.",
    "keys.going":
      "Die versiegelten Antworten und die Links sind gelöscht; die Schlüssel werden noch vernichtet. Der Server versucht es jede Minute wieder. Bleibt diese Meldung stehen, bitte {{operator}}, im Protokoll des Servers nach dem Grund zu sehen.",
    asked_one: "Die gefragte Person sieht dasselbe auf ihrer Seite.",
    asked_other: "Die {{count}} Gefragten sehen dasselbe auf ihrer Seite.",
    "settled.h1": "Abgesagt, und die Antworten sind gelöscht",
    "settled.text":
      "„{{title}}“ wurde am {{time}} abgesagt. Das Schließen hatte schon begonnen, oder die Schlüssel fehlten; die Antworten waren also vielleicht schon geöffnet und gemischt. {{asked}}",
    "keys-lost.h1": "Abgesagt, weil die Schlüssel fehlen",
    "keys-lost.text":
      "Der Server fand die Schlüssel von „{{title}}“ nicht. Ohne sie kann er die Antworten nicht öffnen, darum hat er sie am {{time}} gelöscht. Schlüssel sind nie Teil einer Sicherung: Wurde der Server aus einer wiederhergestellt, können die Antworten vorher geöffnet und gemischt worden sein. {{asked}}",
    "halted.h1": "Automatisch abgesagt, ohne dass jemand die Antworten gelesen hat",
    "halted.text":
      "„{{title}}“ hatte in einer Gruppe mehr Antworten, als Links benutzt wurden, und niemand hat sie abgesagt. Darum wurde sie am {{time}} automatisch abgesagt. Wer seinen Link öffnet, liest das dort.",
    copy: "Umfrage duplizieren",
    "stopped.h1": "Die Antworten bleiben versiegelt, weil die Zahlen nicht stimmen",
    "stopped.text":
      "„{{title}}“ hat in einer Gruppe mehr Antworten, als Links benutzt wurden. Das darf nicht vorkommen, darum wurden die Antworten nicht geöffnet. Bitte {{operator}}, nach dem Grund zu suchen, und sag die Umfrage dann ab. Sonst wird sie am {{time}} automatisch abgesagt, damit die Antworten und ihr Schlüssel nicht aufbewahrt werden.",
    "stopped.code": "more-answers-than-ballots",
  },
);
