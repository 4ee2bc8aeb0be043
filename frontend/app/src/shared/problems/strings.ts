import { defineStrings } from "../i18n";

/**
 * Every slug of the contract: `.title` is what went wrong, `.text` what is safe and what to do. Read in a page about the
 * thing itself, so neither names it again.
 */
export const problemStrings = defineStrings(
  "problems",
  {
    "invalid-request.title": "Something in it cannot be accepted",
    "invalid-request.text": "Nothing was changed. What is wrong stands at the field it is about.",
    "malformed-json.title": "The server could not read what this page sent",
    "malformed-json.text": "Nothing was changed. Reload the page; it may be older than the server.",
    "cross-origin.title": "This request came from another address",
    "cross-origin.text":
      "Nothing was changed. Open Tenward under the address that its server was given, and try again there.",
    "body-too-large.title": "That is more than the server takes at once",
    "body-too-large.text": "Nothing was changed. Send it in smaller parts.",
    "unsupported-media-type.title": "The server does not take this kind of content",
    "unsupported-media-type.text":
      "Nothing was changed. Reload the page; it may be older than the server.",
    "not-signed-in.title": "You are signed out",
    "not-signed-in.text":
      "Your session has ended. What you typed stays in this page: sign in in a new tab, then send it again here.",
    "wrong-credentials.title": "E-mail and password do not belong together",
    "wrong-credentials.text": "Check both. Capitals count in the password.",
    "wrong-password.title": "That is not your current password",
    "wrong-password.text": "Nothing was changed. Type the password you sign in with now.",
    "forbidden.title": "You may not do this",
    "forbidden.text":
      "Your role in this workspace does not include it. An owner can give you another one.",
    "not-found.title": "There is nothing here",
    "not-found.text": "It was removed, it never existed, or it belongs to somebody else.",
    "too-many-requests.title": "Too many attempts failed",
    "too-many-requests.text": "Wait a few minutes, then try again. Nothing is lost.",
    "bad-setup-code.title": "This set-up code does not fit",
    "bad-setup-code.text":
      "It works once, until the server is set up. Each start prints another one: copy the address from the console again.",
    "already-set-up.title": "This server is already set up",
    "already-set-up.text": "Its owner can sign in and invite you.",
    "bad-code.title": "This link does not work any more",
    "bad-code.text":
      "It was used, it has expired, or a part of it is missing. Ask whoever gave it to you for a new one.",
    "email-taken.title": "This address is already in use",
    "email-taken.text": "Nothing was changed. An e-mail address stands for one person only.",
    "group-name-taken.title": "You already have a group of this name",
    "group-name-taken.text": "Nothing was changed. Choose another name.",
    "group-not-empty.title": "Somebody is still in this group",
    "group-not-empty.text":
      "Move them to another group first, then remove it. They may be in the archive.",
    "standard-group.title": "This group belongs to Tenward",
    "standard-group.text":
      "Team, Other leads, Product, Clients and Manager keep their names and stay. Leave one empty if you do not need it.",
    "idempotency-key-reused.title": "This was already sent with other content",
    "idempotency-key-reused.text":
      "Reload the page to see what was saved, then send the rest again.",
    "changed-meanwhile.title": "It was changed elsewhere meanwhile",
    "changed-meanwhile.text":
      "Nothing of yours is lost or saved yet. Compare with what it is now, then save again.",
    "precondition-required.title": "The server wants to know which version this changes",
    "precondition-required.text": "Nothing was changed. Reload the page and try again.",
    "last-owner.title": "The workspace needs an owner",
    "last-owner.text": "Nothing was changed. Make somebody else an owner first.",
    "already-owner.title": "This member is already an owner",
    "already-owner.text": "Nothing was changed. To own no longer, change your own role.",
    "has-running-surveys.title": "A survey of this member is not over",
    "has-running-surveys.text":
      "Nothing was removed. Wait until it has closed and its keys are gone, or cancel it.",
    "not-a-draft.title": "This survey is no longer a draft",
    "not-a-draft.text": "It was launched or removed, and from launch on nothing about it changes.",
    "insecure-address.title": "This address cannot keep answers secret",
    "insecure-address.text":
      "Browsers seal answers only on https. Your draft is saved. Ask whoever runs this server to set up a certificate, or try it on the server's own computer.",
    "similar-audience.title": "Almost the same people were asked almost the same",
    "similar-audience.text":
      "Comparing the results could show what single people answered. The draft says who they are, and what is possible instead.",
    "not-launchable.title": "This draft cannot be launched yet",
    "not-launchable.text": "It is saved. Somebody must be asked, and it must close in the future.",
    "mail-not-set-up.title": "This server sends no mail",
    "mail-not-set-up.text":
      "Whoever runs it names a mail server in TENWARD_SMTP_HOST. Until then, hand out links.",
    "mail-under-way.title": "This mail is under way",
    "mail-under-way.text":
      "It waits to be sent, or has been. Only what did not arrive can be sent again.",
    "returned-too-soon.title": "It is too soon to say that this mail came back",
    "returned-too-soon.text":
      "You can report it a day after it went out. If this server reads its mailbox, a delivery report counts sooner.",
    "reminder-gone.title": "This reminder has left",
    "reminder-gone.text": "It cannot be changed any more.",
    "reminder-untimely.title": "A reminder would reach nobody now",
    "reminder-untimely.text":
      "It can leave once the invitations have left, and until half an hour before the survey closes.",
    "not-running.title": "This survey is not running",
    "not-running.text": "It has not been launched yet, or it has ended.",
    "not-launched.title": "This survey was not asked yet",
    "not-launched.text": "Nothing was changed. Only what was launched can be asked again.",
    "not-everybody-answered.title": "Not everybody has answered yet",
    "not-everybody-answered.text":
      "It closes at once only when everybody has answered or declined, and no link is in your hands. Otherwise announce a time at least 24 hours ahead.",
    "results-not-ready.title": "The results are not ready",
    "results-not-ready.text": "They can be read once the survey has closed and its keys are gone.",
    "not-published.title": "Nothing is published yet",
    "not-published.text": "When it is, the same link shows it.",
    "nothing-to-publish.title": "There is nothing to publish",
    "nothing-to-publish.text":
      "Nothing was changed. Write a word, choose ratings or comments that were written, or give a theme a verdict.",
    "nothing-to-gather.title": "There is nothing to gather",
    "nothing-to-gather.text":
      "No comment was released in what you chose, and there is no clause. Choose another survey, or write down your role.",
    "nothing-to-remind.title": "No theme comes back on a day",
    "nothing-to-remind.text": "Say “not now” to a theme, with a day on which it comes back.",
    "nothing-to-undo.title": "There is nothing to undo",
    "nothing-to-undo.text": "Everything is as it was when the themes were gathered.",
    "nothing-to-redo.title": "There is nothing to do again",
    "nothing-to-redo.text": "What was undone can be done again until something else is changed.",
    "published.title": "Those who answered read this board",
    "published.text": "Nothing was removed. Take back what you published of it first.",
    "taken-back.title": "It was taken back",
    "taken-back.text":
      "What was published is not read any more. The same link shows what is published next.",
    "told-elsewhere.title": "Those who answered read verdicts of another board",
    "told-elsewhere.text":
      "Nothing was published. Take back the other board first, so that they do not read two verdicts about the same.",
    "theme-gone.title": "This theme is not on the board any more",
    "theme-gone.text":
      "It was removed, or merged into another one, in another tab. What you wanted to change stands where it was.",
    "self-rating-open.title": "Rate yourself first",
    "self-rating-open.text":
      "The answers open once you have said how you see yourself, or have chosen not to.",
    "self-rating-frozen.title": "Your own rating stands already",
    "self-rating-frozen.text": "It was finished or left out, and does not change any more.",
    "unreadable-document.title": "This file cannot be read",
    "unreadable-document.text":
      "It is damaged, or no PDF, DOCX, HTML, Markdown or text. Save it as one of these, or paste its text.",
    "locked-document.title": "A password locks this file",
    "locked-document.text": "Save it without the password, or paste its text.",
    "picture-of-text.title": "This file is a picture of text",
    "picture-of-text.text": "It was scanned, or holds pictures only. Paste its text instead.",
    "empty-document.title": "There is no text in this file",
    "empty-document.text": "Choose another one, or paste its text.",
    "document-too-long.title": "This file is too long for a job description",
    "document-too-long.text":
      "At most 5 MB, 40 pages and 300 sentences are read. Paste the part that is about your role.",
    "document-too-costly.title": "Reading this file takes too much time or memory",
    "document-too-costly.text": "It was stopped. Paste its text instead.",
    "readers-busy.title": "Other files are being read just now",
    "readers-busy.text": "Wait a few seconds, then try again.",
    "self-rating-incomplete.title": "Your own rating is not complete yet",
    "self-rating-incomplete.text":
      "What you typed is kept. Each item needs a rating, or that you can't say.",
    "closed.title": "This survey is closed",
    "closed.text": "Nothing more can be answered or changed.",
    "cancelled.title": "This survey was cancelled",
    "cancelled.text": "No answer was opened, and none ever will be.",
    "not-open.title": "This survey is not open yet",
    "not-open.text": "Come back when it opens. The link stays the same.",
    "unknown-invite.title": "This link is not known here",
    "unknown-invite.text":
      "It may have been cut off. Copy it again from the first to the last sign.",
    "ballot-already-issued.title": "Answering was started in another browser",
    "ballot-already-issued.text": "Each link can be used once. Go on in the browser you began in.",
    "bad-blinded-message.title": "The browser sent something that cannot be signed",
    "bad-blinded-message.text": "Nothing was counted. Reload the page and send again.",
    "bad-signature.title": "This answer carries no valid signature",
    "bad-signature.text": "It was not counted. Reload the page and send again.",
    "bad-size.title": "This answer does not have the size that all answers have",
    "bad-size.text": "It was not counted. Reload the page and send again.",
    "token-spent.title": "This answer was already given",
    "token-spent.text": "An answer cannot be replaced once it was received.",
    "method-not-allowed.title": "The server does not do that here",
    "method-not-allowed.text":
      "Nothing was changed. Reload the page; it may be older than the server.",
    "not-acceptable.title": "The server cannot answer in this form",
    "not-acceptable.text": "Nothing was changed. Reload the page; it may be older than the server.",
    "unavailable.title": "The server cannot answer right now",
    "unavailable.text": "What was confirmed is safe. Try again in a moment.",
    "internal-error.title": "The server made a mistake",
    "internal-error.text":
      "What was confirmed before is safe. Try again; if it stays, tell whoever runs this server.",
    "no-problem-given.title": "The answer did not come from Tenward",
    "no-problem-given.text":
      "Something between this browser and the server answered instead. Try again in a moment.",
    "unreachable.title": "The server does not answer",
    "unreachable.text":
      "What you typed stays in this page. Check the connection, or whether the server is running, and try again.",
    "unexpected.title": "This page made a mistake",
    "unexpected.text": "What was confirmed before is safe. Reload the page.",
    "unknown.title": "Something went wrong that this page has no words for",
    "unknown.text":
      "What was confirmed before is safe. Reload the page; it may be older than the server.",
    wait_one: "Try again in one minute.",
    wait_other: "Try again in {{count}} minutes.",
  },
  {
    "invalid-request.title": "Etwas davon kann nicht angenommen werden",
    "invalid-request.text":
      "Nichts wurde geändert. Was nicht stimmt, steht bei dem Feld, um das es geht.",
    "malformed-json.title": "Der Server konnte nicht lesen, was diese Seite geschickt hat",
    "malformed-json.text":
      "Nichts wurde geändert. Lade die Seite neu; vielleicht ist sie älter als der Server.",
    "cross-origin.title": "Diese Anfrage kam von einer anderen Adresse",
    "cross-origin.text":
      "Nichts wurde geändert. Öffne Tenward unter der Adresse, die sein Server bekommen hat, und versuche es dort.",
    "body-too-large.title": "Das ist mehr, als der Server auf einmal nimmt",
    "body-too-large.text": "Nichts wurde geändert. Schicke es in kleineren Teilen.",
    "unsupported-media-type.title": "Diese Art von Inhalt nimmt der Server nicht",
    "unsupported-media-type.text":
      "Nichts wurde geändert. Lade die Seite neu; vielleicht ist sie älter als der Server.",
    "not-signed-in.title": "Du bist abgemeldet",
    "not-signed-in.text":
      "Deine Sitzung ist zu Ende. Was du geschrieben hast, bleibt auf dieser Seite: Melde dich in einem neuen Tab an und schicke es dann hier noch einmal.",
    "wrong-credentials.title": "E-Mail und Passwort passen nicht zusammen",
    "wrong-credentials.text": "Prüfe beides. Beim Passwort zählen große und kleine Buchstaben.",
    "wrong-password.title": "Das ist nicht dein jetziges Passwort",
    "wrong-password.text":
      "Nichts wurde geändert. Schreibe das Passwort, mit dem du dich jetzt anmeldest.",
    "forbidden.title": "Das darfst du nicht",
    "forbidden.text":
      "Deine Rolle in diesem Workspace erlaubt es nicht. Wer ihn besitzt, kann dir eine andere geben.",
    "not-found.title": "Hier ist nichts",
    "not-found.text": "Es wurde entfernt, es gab es nie, oder es gehört jemand anderem.",
    "too-many-requests.title": "Zu viele Versuche sind gescheitert",
    "too-many-requests.text":
      "Warte ein paar Minuten und versuche es dann wieder. Nichts ist verloren.",
    "bad-setup-code.title": "Dieser Einrichtungscode passt nicht",
    "bad-setup-code.text":
      "Er gilt einmal, bis der Server eingerichtet ist. Jeder Start zeigt einen weiteren: Kopiere die Adresse noch einmal aus der Konsole.",
    "already-set-up.title": "Dieser Server ist schon eingerichtet",
    "already-set-up.text": "Wer ihn besitzt, kann sich anmelden und dich einladen.",
    "bad-code.title": "Dieser Link gilt nicht mehr",
    "bad-code.text":
      "Er wurde benutzt, er ist abgelaufen, oder ein Teil davon fehlt. Wer ihn dir gegeben hat, kann dir einen neuen machen.",
    "email-taken.title": "Diese Adresse ist schon vergeben",
    "email-taken.text": "Nichts wurde geändert. Eine E-Mail-Adresse steht nur für eine Person.",
    "group-name-taken.title": "Eine Gruppe mit diesem Namen hast du schon",
    "group-name-taken.text": "Nichts wurde geändert. Wähle einen anderen Namen.",
    "group-not-empty.title": "In dieser Gruppe ist noch jemand",
    "group-not-empty.text":
      "Verschiebe zuerst alle in eine andere Gruppe, dann entferne sie. Vielleicht sind sie im Archiv.",
    "standard-group.title": "Diese Gruppe gehört zu Tenward",
    "standard-group.text":
      "Team, Andere Leads, Produkt, Kundschaft und Führungskraft behalten ihren Namen und bleiben. Lass leer, was du nicht brauchst.",
    "idempotency-key-reused.title": "Das wurde schon mit anderem Inhalt geschickt",
    "idempotency-key-reused.text":
      "Lade die Seite neu, um zu sehen, was gespeichert ist, und schicke dann den Rest.",
    "changed-meanwhile.title": "Es wurde inzwischen anderswo geändert",
    "changed-meanwhile.text":
      "Von deinem Text ist nichts verloren und noch nichts gespeichert. Vergleiche mit dem jetzigen Stand und speichere dann noch einmal.",
    "precondition-required.title": "Der Server will wissen, welche Fassung das ändert",
    "precondition-required.text":
      "Nichts wurde geändert. Lade die Seite neu und versuche es noch einmal.",
    "last-owner.title": "Der Workspace braucht einen Owner",
    "last-owner.text": "Nichts wurde geändert. Mach zuerst jemand anderen zum Owner.",
    "already-owner.title": "Dieses Mitglied ist schon Owner",
    "already-owner.text":
      "Nichts wurde geändert. Willst du selbst keiner mehr sein, ändere deine eigene Rolle.",
    "has-running-surveys.title": "Eine Umfrage dieses Mitglieds ist noch nicht zu Ende",
    "has-running-surveys.text":
      "Nichts wurde entfernt. Warte, bis sie geschlossen ist und ihre Schlüssel weg sind, oder sage sie ab.",
    "not-a-draft.title": "Diese Umfrage ist kein Entwurf mehr",
    "not-a-draft.text":
      "Sie wurde gestartet oder entfernt, und ab dem Start ändert sich an ihr nichts mehr.",
    "insecure-address.title": "Diese Adresse kann Antworten nicht geheim halten",
    "insecure-address.text":
      "Browser versiegeln Antworten nur über https. Dein Entwurf ist gespeichert. Bitte, wer diesen Server betreibt, um ein Zertifikat, oder probiere es auf dem Rechner des Servers selbst.",
    "similar-audience.title": "Fast dieselben Leute wurden fast dasselbe gefragt",
    "similar-audience.text":
      "Ein Vergleich der Ergebnisse könnte zeigen, was Einzelne geantwortet haben. Der Entwurf sagt, wer das ist und was stattdessen geht.",
    "not-launchable.title": "Dieser Entwurf kann noch nicht gestartet werden",
    "not-launchable.text":
      "Er ist gespeichert. Jemand muss gefragt werden, und das Ende muss in der Zukunft liegen.",
    "mail-not-set-up.title": "Dieser Server verschickt keine Mails",
    "mail-not-set-up.text":
      "Wer ihn betreibt, nennt in TENWARD_SMTP_HOST einen Mailserver. Bis dahin verteile Links.",
    "mail-under-way.title": "Diese Mail ist unterwegs",
    "mail-under-way.text":
      "Sie wartet auf das Senden oder ist gesendet. Neu senden lässt sich nur, was nicht ankam.",
    "returned-too-soon.title": "Dass diese Mail zurückkam, lässt sich noch nicht sagen",
    "returned-too-soon.text":
      "Das geht erst einen Tag, nachdem sie abging. Liest dieser Server sein Postfach, zählt ein Bericht schon vorher.",
    "reminder-gone.title": "Diese Erinnerung ist abgegangen",
    "reminder-gone.text": "Sie lässt sich nicht mehr ändern.",
    "reminder-untimely.title": "Eine Erinnerung erreicht jetzt niemanden",
    "reminder-untimely.text":
      "Sie kann abgehen, sobald die Einladungen abgegangen sind, und bis eine halbe Stunde, bevor die Umfrage schließt.",
    "not-running.title": "Diese Umfrage läuft nicht",
    "not-running.text": "Sie wurde noch nicht gestartet, oder sie ist zu Ende.",
    "not-launched.title": "Diese Umfrage wurde noch nicht gestartet",
    "not-launched.text":
      "Nichts wurde geändert. Noch einmal fragen lässt sich nur, was schon gefragt wurde.",
    "not-everybody-answered.title": "Noch haben nicht alle geantwortet",
    "not-everybody-answered.text":
      "Sofort schließt sie nur, wenn alle geantwortet oder abgelehnt haben und du keinen fremden Link hast. Sonst kündige einen Zeitpunkt an, der mindestens 24 Stunden voraus liegt.",
    "results-not-ready.title": "Die Ergebnisse sind noch nicht da",
    "results-not-ready.text":
      "Du kannst sie lesen, sobald die Umfrage geschlossen ist und ihre Schlüssel weg sind.",
    "not-published.title": "Noch ist nichts veröffentlicht",
    "not-published.text": "Sobald es so weit ist, zeigt es derselbe Link.",
    "nothing-to-publish.title": "Es gibt nichts zu veröffentlichen",
    "nothing-to-publish.text":
      "Nichts wurde geändert. Schreibe etwas, wähle Bewertungen oder Kommentare, die es gibt, oder entscheide ein Thema.",
    "nothing-to-gather.title": "Es gibt nichts zu sammeln",
    "nothing-to-gather.text":
      "In dem, was du gewählt hast, wurde kein Kommentar freigegeben, und es gibt keinen Satz zu deiner Rolle. Wähle eine andere Umfrage, oder schreib deine Rolle auf.",
    "nothing-to-remind.title": "Kein Thema kommt an einem Tag zurück",
    "nothing-to-remind.text":
      "Sag „jetzt nicht“ zu einem Thema, mit einem Tag, an dem es zurückkommt.",
    "nothing-to-undo.title": "Es gibt nichts rückgängig zu machen",
    "nothing-to-undo.text": "Alles ist so, wie die Themen gesammelt wurden.",
    "nothing-to-redo.title": "Es gibt nichts zu wiederholen",
    "nothing-to-redo.text":
      "Was rückgängig gemacht wurde, lässt sich wiederholen, bis etwas anderes geändert wird.",
    "published.title": "Die Befragten lesen diese Übersicht",
    "published.text":
      "Nichts wurde entfernt. Nimm zuerst zurück, was du davon veröffentlicht hast.",
    "taken-back.title": "Es wurde zurückgenommen",
    "taken-back.text":
      "Was veröffentlicht war, ist nicht mehr zu lesen. Derselbe Link zeigt, was als Nächstes veröffentlicht wird.",
    "told-elsewhere.title": "Die Befragten lesen Entscheidungen einer anderen Übersicht",
    "told-elsewhere.text":
      "Nichts wurde veröffentlicht. Nimm zuerst die andere Übersicht zurück, damit sie nicht zwei Entscheidungen über dasselbe lesen.",
    "theme-gone.title": "Dieses Thema ist nicht mehr in der Übersicht",
    "theme-gone.text":
      "Es wurde in einem anderen Tab entfernt oder mit einem anderen vereint. Was du ändern wolltest, steht, wo es stand.",
    "self-rating-open.title": "Schätze dich zuerst selbst ein",
    "self-rating-open.text":
      "Die Antworten öffnen sich, sobald du gesagt hast, wie du dich siehst, oder darauf verzichtest.",
    "self-rating-frozen.title": "Deine Selbsteinschätzung steht schon",
    "self-rating-frozen.text": "Sie ist abgeschlossen oder ausgelassen und ändert sich nicht mehr.",
    "unreadable-document.title": "Diese Datei lässt sich nicht lesen",
    "unreadable-document.text":
      "Sie ist beschädigt oder weder PDF, DOCX, HTML, Markdown noch Text. Speichere sie als eines davon, oder füge ihren Text ein.",
    "locked-document.title": "Ein Passwort verschließt diese Datei",
    "locked-document.text": "Speichere sie ohne Passwort, oder füge ihren Text ein.",
    "picture-of-text.title": "Diese Datei ist ein Bild von Text",
    "picture-of-text.text":
      "Sie wurde gescannt oder enthält nur Bilder. Füge stattdessen ihren Text ein.",
    "empty-document.title": "In dieser Datei steht kein Text",
    "empty-document.text": "Wähle eine andere, oder füge ihren Text ein.",
    "document-too-long.title": "Diese Datei ist zu lang für eine Stellenbeschreibung",
    "document-too-long.text":
      "Gelesen werden höchstens 5 MB, 40 Seiten und 300 Sätze. Füge den Teil ein, der von deiner Rolle handelt.",
    "document-too-costly.title": "Diese Datei zu lesen braucht zu viel Zeit oder Speicher",
    "document-too-costly.text": "Es wurde abgebrochen. Füge stattdessen ihren Text ein.",
    "readers-busy.title": "Gerade werden andere Dateien gelesen",
    "readers-busy.text": "Warte ein paar Sekunden und versuche es noch einmal.",
    "self-rating-incomplete.title": "Deine Selbsteinschätzung ist noch nicht vollständig",
    "self-rating-incomplete.text":
      "Was du geschrieben hast, ist gespeichert. Jede Sache braucht eine Zahl oder „kann ich nicht sagen“.",
    "closed.title": "Diese Umfrage ist geschlossen",
    "closed.text": "Es kann nichts mehr beantwortet oder geändert werden.",
    "cancelled.title": "Diese Umfrage wurde abgesagt",
    "cancelled.text": "Keine Antwort wurde geöffnet, und keine wird es je.",
    "not-open.title": "Diese Umfrage ist noch nicht offen",
    "not-open.text": "Komm wieder, wenn sie öffnet. Der Link bleibt derselbe.",
    "unknown-invite.title": "Dieser Link ist hier nicht bekannt",
    "unknown-invite.text":
      "Vielleicht wurde er abgeschnitten. Kopiere ihn noch einmal vom ersten bis zum letzten Zeichen.",
    "ballot-already-issued.title": "Das Antworten wurde in einem anderen Browser begonnen",
    "ballot-already-issued.text":
      "Jeder Link gilt einmal. Mach in dem Browser weiter, in dem du angefangen hast.",
    "bad-blinded-message.title":
      "Der Browser hat etwas geschickt, das nicht unterschrieben werden kann",
    "bad-blinded-message.text": "Nichts wurde gezählt. Lade die Seite neu und sende noch einmal.",
    "bad-signature.title": "Diese Antwort trägt keine gültige Unterschrift",
    "bad-signature.text": "Sie wurde nicht gezählt. Lade die Seite neu und sende noch einmal.",
    "bad-size.title": "Diese Antwort hat nicht die Größe, die alle Antworten haben",
    "bad-size.text": "Sie wurde nicht gezählt. Lade die Seite neu und sende noch einmal.",
    "token-spent.title": "Diese Antwort wurde schon gegeben",
    "token-spent.text": "Eine angekommene Antwort lässt sich nicht ersetzen.",
    "method-not-allowed.title": "Das macht der Server hier nicht",
    "method-not-allowed.text":
      "Nichts wurde geändert. Lade die Seite neu; vielleicht ist sie älter als der Server.",
    "not-acceptable.title": "In dieser Form kann der Server nicht antworten",
    "not-acceptable.text":
      "Nichts wurde geändert. Lade die Seite neu; vielleicht ist sie älter als der Server.",
    "unavailable.title": "Der Server kann gerade nicht antworten",
    "unavailable.text": "Was bestätigt wurde, ist sicher. Versuche es gleich noch einmal.",
    "internal-error.title": "Der Server hat einen Fehler gemacht",
    "internal-error.text":
      "Was vorher bestätigt wurde, ist sicher. Versuche es noch einmal; bleibt es dabei, sag es denen, die diesen Server betreiben.",
    "no-problem-given.title": "Die Antwort kam nicht von Tenward",
    "no-problem-given.text":
      "Etwas zwischen diesem Browser und dem Server hat stattdessen geantwortet. Versuche es gleich noch einmal.",
    "unreachable.title": "Der Server antwortet nicht",
    "unreachable.text":
      "Was du geschrieben hast, bleibt auf dieser Seite. Prüfe die Verbindung und ob der Server läuft, und versuche es noch einmal.",
    "unexpected.title": "Diese Seite hat einen Fehler gemacht",
    "unexpected.text": "Was vorher bestätigt wurde, ist sicher. Lade die Seite neu.",
    "unknown.title": "Etwas ging schief, wofür diese Seite keine Worte hat",
    "unknown.text":
      "Was vorher bestätigt wurde, ist sicher. Lade die Seite neu; vielleicht ist sie älter als der Server.",
    wait_one: "Versuche es in einer Minute wieder.",
    wait_other: "Versuche es in {{count}} Minuten wieder.",
  },
);
