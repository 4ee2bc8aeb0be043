import { defineStrings } from "../i18n";

/**
 * Every slug of the contract: `.title` is what went wrong, `.text` what is safe and what to do. Read in a page about the
 * thing itself, so neither names it again.
 */
export const problemStrings = defineStrings(
  "problems",
  {
    "invalid-request.title": "Something here cannot be accepted",
    "invalid-request.text": "Nothing was changed. See the message at the field.",
    "malformed-json.title": "The server could not read what this page sent",
    "malformed-json.text": "Nothing was changed. Reload the page; it may be older than the server.",
    "cross-origin.title": "This request came from another address",
    "cross-origin.text":
      "Nothing was changed. Open Tenward at the address its server was set up with, and try again there.",
    "body-too-large.title": "That is more than the server accepts at once",
    "body-too-large.text": "Nothing was changed. Send it in smaller parts.",
    "unsupported-media-type.title": "The server does not accept this kind of content",
    "unsupported-media-type.text":
      "Nothing was changed. Reload the page; it may be older than the server.",
    "not-signed-in.title": "You are signed out",
    "not-signed-in.text":
      "Your session has ended. What you typed stays on this page: sign in in a new tab, then send it again here.",
    "wrong-credentials.title": "E-mail and password do not match",
    "wrong-credentials.text": "Check both. The password is case-sensitive.",
    "wrong-password.title": "That is not your current password",
    "wrong-password.text": "Nothing was changed. Enter the password you sign in with now.",
    "missing-scope.title": "This token may not do this",
    "missing-scope.text":
      "Nothing was changed. What a token may do is fixed: make another one that has this scope.",
    "reader-not-told.title": "This survey does not name who reads by this token",
    "reader-not-told.text":
      "Those asked were not told. The token reads surveys that are launched from now on.",
    "session-only.title": "No token may do this",
    "session-only.text": "Nothing was changed. Somebody has to sign in and do it on the page.",
    "forbidden.title": "You are not allowed to do this",
    "forbidden.text":
      "Your role in this workspace does not allow it. An owner can give you another one.",
    "not-found.title": "There is nothing here",
    "not-found.text": "It was removed, it never existed, or it belongs to somebody else.",
    "too-many-requests.title": "Too many failed attempts",
    "too-many-requests.text": "Wait a few minutes, then try again. Nothing is lost.",
    "bad-setup-code.title": "This set-up code is not right",
    "bad-setup-code.text":
      "A code works until the server is set up. Each start prints a new one: copy the address from the console again.",
    "already-set-up.title": "This server is already set up",
    "already-set-up.text": "Its owner can sign in and invite you.",
    "bad-code.title": "This link no longer works",
    "bad-code.text":
      "It was already used, it has expired, or part of it is missing. Ask whoever gave it to you for a new one.",
    "email-taken.title": "This address is already in use",
    "email-taken.text": "Nothing was changed. An e-mail address can only belong to one person.",
    "external-id-taken.title": "Somebody else has this external id",
    "external-id-taken.text": "Nothing was changed. It stands for one person only.",
    "group-name-taken.title": "You already have a group with this name",
    "group-name-taken.text": "Nothing was changed. Choose another name.",
    "group-not-empty.title": "Somebody is still in this group",
    "group-not-empty.text":
      "Move them to another group first, then remove it. They may be in the archive.",
    "standard-group.title": "This group is built in",
    "standard-group.text":
      "Team, Other leads, Product, Clients and Manager cannot be renamed or removed. Leave one empty if you do not need it.",
    "idempotency-key-reused.title": "This was already sent with different content",
    "idempotency-key-reused.text":
      "Reload the page to see what was saved, then send the rest again.",
    "changed-meanwhile.title": "This was changed elsewhere in the meantime",
    "changed-meanwhile.text":
      "Your text is not lost, but not saved yet either. Compare it with the current version, then save again.",
    "precondition-required.title": "The server needs to know which version this changes",
    "precondition-required.text": "Nothing was changed. Reload the page and try again.",
    "last-owner.title": "The workspace needs an owner",
    "last-owner.text": "Nothing was changed. Make somebody else an owner first.",
    "already-owner.title": "This member is already an owner",
    "already-owner.text":
      "Nothing was changed. If you no longer want to be an owner, change your own role.",
    "has-running-surveys.title": "This member has a survey that is not over yet",
    "has-running-surveys.text":
      "Nothing was removed. Wait until it has closed and its keys are gone, or cancel it.",
    "not-a-draft.title": "This survey is no longer a draft",
    "not-a-draft.text": "It was launched or removed. Once launched, a survey can no longer change.",
    "insecure-address.title": "This address cannot keep answers secret",
    "insecure-address.text":
      "Browsers can seal answers only over https. Your draft is saved. Ask whoever runs this server to set up a certificate, or try it on the server’s own computer.",
    "similar-audience.title": "Almost the same people were asked almost the same questions",
    "similar-audience.text":
      "Comparing the results could reveal individual answers. The draft shows who they are, and what you can do instead.",
    "not-launchable.title": "This draft cannot be launched yet",
    "not-launchable.text":
      "It is saved. It needs somebody to ask and a closing time in the future.",
    "mail-not-set-up.title": "This server sends no mail",
    "mail-not-set-up.text":
      "Whoever runs it has to set a mail server in TENWARD_SMTP_HOST. Until then, hand out links.",
    "mail-under-way.title": "This mail is already on its way",
    "mail-under-way.text":
      "It is waiting to be sent, or has been sent. You can only resend mails that did not arrive.",
    "returned-too-soon.title": "It is too early to report that this mail came back",
    "returned-too-soon.text":
      "You can report it a day after it went out. If this server reads its mailbox, a delivery report counts sooner.",
    "reminder-gone.title": "This reminder has already been sent",
    "reminder-gone.text": "It can no longer be changed.",
    "reminder-untimely.title": "A reminder cannot be sent then",
    "reminder-untimely.text":
      "It can be sent once the invitations have gone out, and until half an hour before the survey closes.",
    "not-running.title": "This survey is not running",
    "not-running.text": "It has not been launched yet, or it has ended.",
    "not-launched.title": "This survey has not been launched yet",
    "not-launched.text": "Nothing was changed. You can only ask again what has been asked before.",
    "not-everybody-answered.title": "Not everybody has answered yet",
    "not-everybody-answered.text":
      "It can close at once only when everybody has answered or declined and no links are in your hands. Otherwise announce a time at least 24 hours ahead.",
    "results-not-ready.title": "The results are not ready yet",
    "results-not-ready.text": "You can read them once the survey has closed and its keys are gone.",
    "not-published.title": "Nothing has been published yet",
    "not-published.text": "Once it is, you can read it at the same link.",
    "nothing-to-publish.title": "There is nothing to publish",
    "nothing-to-publish.text":
      "Nothing was changed. Write something, choose ratings or comments, or give a theme a verdict.",
    "nothing-to-gather.title": "There is nothing to gather",
    "nothing-to-gather.text":
      "What you chose contains no comments and no clauses. Choose another survey, or write down your role.",
    "nothing-to-remind.title": "No theme has a reminder date",
    "nothing-to-remind.text": "Choose “not now” for a theme, with a date when it comes back.",
    "nothing-to-undo.title": "There is nothing to undo",
    "nothing-to-undo.text": "Everything is as it was when the themes were gathered.",
    "nothing-to-redo.title": "There is nothing to redo",
    "nothing-to-redo.text": "You can redo what you undid until you change something else.",
    "published.title": "Those who answered can read this board",
    "published.text": "Nothing was removed. Withdraw what you published from it first.",
    "taken-back.title": "It was withdrawn",
    "taken-back.text":
      "What was published can no longer be read. If something is published again, it will be at the same link.",
    "verdict-unpublished.title": "Those who answered cannot read that it needs clarifying",
    "verdict-unpublished.text":
      "Publish the verdict first: a question back quotes only what they can read.",
    "told-elsewhere.title": "Those who answered can read verdicts from another board",
    "told-elsewhere.text":
      "Nothing was published. Withdraw the verdicts of the other board first, so that people do not read two verdicts about the same thing.",
    "goal-unfinished.title": "This goal is not ready yet",
    "goal-unfinished.text":
      "It stays a draft. Say how you will know that you got there, and write one step; then begin.",
    "three-goals-active.title": "Three goals are active already",
    "three-goals-active.text":
      "This one waits, and nothing is lost. Let one of the three rest first.",
    "nothing-to-vote-on.title": "There is nothing to vote on",
    "nothing-to-vote-on.text":
      "A vote asks about 1 to 16 clauses that are new or changed. Add or change a clause, or propose a part of them first.",
    "voted-often.title": "A clause was voted on three times in 60 days",
    "voted-often.text":
      "More votes on the same words would show who changed their mind. Talk about it, or wait until the first of these votes is 60 days old.",
    "vote-open.title": "The vote is still running",
    "vote-open.text": "Nothing was changed. You can agree on the version once the vote has closed.",
    "vote-too-small.title": "Too few voted to show anything",
    "vote-too-small.text":
      "Nothing was changed. Agree on it in a talk, and write down where and with whom.",
    "not-agreed.title": "This version has not been agreed on yet",
    "not-agreed.text": "Others can read a version once it is agreed. Nothing was changed.",
    "fixed-form.title": "The form of a vote belongs to its agreement",
    "fixed-form.text":
      "Nothing was changed. Change the clauses in the agreement; the vote follows.",
    "no-evidence.title": "Nothing shows yet that it is reached",
    "no-evidence.text":
      "The goal goes on as it was. Mark a line of its log as evidence, or say in a sentence why there is none.",
    "not-open-task.title": "This is done or dropped already",
    "not-open-task.text": "Maybe in another tab. Reload the page to see it as it is.",
    "talk-over.title": "This talk is over",
    "talk-over.text":
      "Maybe in another tab. Reload the page; what you typed can go into the next one.",
    "step-missing.title": "A session closes with one step",
    "step-missing.text":
      "Nothing is lost: what you wrote stays here. See at the fields what the step still needs.",
    "pairing-over.title": "This coaching is not running",
    "pairing-over.text":
      "It has ended, or nobody has accepted it yet. What you wrote in it stays with you.",
    "pairing-exists.title": "The two of you work together already",
    "pairing-exists.text": "Nothing was changed. End that coaching before you begin another.",
    "no-place.title": "Every place of this coach is taken",
    "no-place.text": "Nothing was changed. Choose somebody else, or ask again later.",
    "places-taken.title": "More of your coachings are running",
    "places-taken.text": "Nothing was changed. Offer at least as many places as are taken.",
    "told-first.title": "The team has not been told yet",
    "told-first.text":
      "The duty stays where it was. Tell the team who takes over, when, and in which words; then go on.",
    "already-shared.title": "They can read it already",
    "already-shared.text": "It is shared with this member. You can take it back at any time.",
    "theme-gone.title": "This theme is no longer on the board",
    "theme-gone.text":
      "It was removed or merged into another one in another tab. Your change was not saved.",
    "self-rating-open.title": "Rate yourself first",
    "self-rating-open.text":
      "You can read the answers once you have rated yourself, or have chosen not to.",
    "self-rating-frozen.title": "Your own rating can no longer change",
    "self-rating-frozen.text": "You have finished it, or skipped it.",
    "unreadable-calendar.title": "This is no calendar file",
    "unreadable-calendar.text":
      "Nothing was kept. Export the calendar as a file that ends in .ics, and choose it here.",
    "unreadable-document.title": "This file cannot be read",
    "unreadable-document.text":
      "It is damaged, or it is not PDF, DOCX, HTML, Markdown or text. Save it as one of these, or paste its text.",
    "locked-document.title": "This file is protected by a password",
    "locked-document.text": "Save it without the password, or paste its text.",
    "picture-of-text.title": "This file contains only images",
    "picture-of-text.text": "It was probably scanned. Paste its text instead.",
    "empty-document.title": "There is no text in this file",
    "empty-document.text": "Choose another one, or paste its text.",
    "document-too-long.title": "This file is too long for a job description",
    "document-too-long.text":
      "The limit is 5 MB, 40 pages and 300 sentences. Paste only the part that is about your role.",
    "document-too-costly.title": "Reading this file takes too much time or memory",
    "document-too-costly.text": "Reading was stopped. Paste its text instead.",
    "readers-busy.title": "Other files are being read right now",
    "readers-busy.text": "Wait a few seconds, then try again.",
    "self-rating-incomplete.title": "Your own rating is not complete yet",
    "self-rating-incomplete.text":
      "What you typed is kept. Each item needs a rating or “I can’t say”.",
    "closed.title": "This survey is closed",
    "closed.text": "It can no longer be answered or changed.",
    "cancelled.title": "This survey was cancelled",
    "cancelled.text": "No answer was opened, and none ever will be.",
    "not-open.title": "This survey is not open yet",
    "not-open.text": "Come back when it opens. The link stays the same.",
    "unknown-invite.title": "This server does not know this link",
    "unknown-invite.text": "Part of it may be missing. Copy the whole link, to the last character.",
    "ballot-already-issued.title": "You started answering in another browser",
    "ballot-already-issued.text":
      "Each link can be used once. Continue in the browser you started in.",
    "bad-blinded-message.title": "The browser sent something that cannot be signed",
    "bad-blinded-message.text": "Nothing was counted. Reload the page and send again.",
    "bad-signature.title": "This answer has no valid signature",
    "bad-signature.text": "It was not counted. Reload the page and send again.",
    "bad-size.title": "This answer does not have the size all answers must have",
    "bad-size.text": "It was not counted. Reload the page and send again.",
    "token-spent.title": "This answer has already been sent",
    "token-spent.text": "Once received, an answer cannot be replaced.",
    "method-not-allowed.title": "The server cannot do that here",
    "method-not-allowed.text":
      "Nothing was changed. Reload the page; it may be older than the server.",
    "unavailable.title": "The server cannot answer right now",
    "unavailable.text": "Everything confirmed so far is safe. Try again in a moment.",
    "internal-error.title": "The server made a mistake",
    "internal-error.text":
      "Everything confirmed so far is safe. Try again; if it keeps happening, tell whoever runs this server.",
    "no-problem-given.title": "The answer did not come from Tenward",
    "no-problem-given.text":
      "Something between this browser and the server answered instead. Try again in a moment.",
    "unreachable.title": "The server is not responding",
    "unreachable.text":
      "What you typed stays on this page. Check your connection and whether the server is running, then try again.",
    "unexpected.title": "This page made a mistake",
    "unexpected.text": "Everything confirmed so far is safe. Reload the page.",
    "unknown.title": "Something went wrong that this page does not know about",
    "unknown.text":
      "Everything confirmed so far is safe. Reload the page; it may be older than the server.",
    wait_one: "Try again in one minute.",
    wait_other: "Try again in {{count}} minutes.",
  },
  {
    "invalid-request.title": "Etwas hier kann nicht angenommen werden",
    "invalid-request.text": "Nichts wurde geändert. Beim Feld steht, was nicht stimmt.",
    "malformed-json.title": "Der Server konnte nicht lesen, was diese Seite geschickt hat",
    "malformed-json.text":
      "Nichts wurde geändert. Lade die Seite neu; vielleicht ist sie älter als der Server.",
    "cross-origin.title": "Diese Anfrage kam von einer anderen Adresse",
    "cross-origin.text":
      "Nichts wurde geändert. Öffne Tenward unter der Adresse, die für den Server eingerichtet ist, und versuch es dort noch einmal.",
    "body-too-large.title": "Das ist mehr, als der Server auf einmal annimmt",
    "body-too-large.text": "Nichts wurde geändert. Schick es in kleineren Teilen.",
    "unsupported-media-type.title": "Diese Art von Inhalt nimmt der Server nicht an",
    "unsupported-media-type.text":
      "Nichts wurde geändert. Lade die Seite neu; vielleicht ist sie älter als der Server.",
    "not-signed-in.title": "Du bist abgemeldet",
    "not-signed-in.text":
      "Deine Sitzung ist zu Ende. Was du geschrieben hast, bleibt auf dieser Seite: Melde dich in einem neuen Tab an und schick es dann hier noch einmal.",
    "wrong-credentials.title": "E-Mail und Passwort passen nicht zusammen",
    "wrong-credentials.text":
      "Prüfe beides. Beim Passwort kommt es auf Groß- und Kleinschreibung an.",
    "wrong-password.title": "Das ist nicht dein aktuelles Passwort",
    "wrong-password.text":
      "Nichts wurde geändert. Gib das Passwort ein, mit dem du dich jetzt anmeldest.",
    "missing-scope.title": "Das darf dieses Token nicht",
    "missing-scope.text":
      "Nichts wurde geändert. Was ein Token darf, steht fest: Lege eines an, das auch das darf.",
    "reader-not-told.title": "Diese Umfrage nennt nicht, wer mit diesem Token liest",
    "reader-not-told.text":
      "Die Gefragten wussten nichts davon. Das Token liest Umfragen, die ab jetzt starten.",
    "session-only.title": "Das darf kein Token",
    "session-only.text":
      "Nichts wurde geändert. Jemand muss sich anmelden und es auf der Seite tun.",
    "forbidden.title": "Das darfst du nicht",
    "forbidden.text":
      "Deine Rolle in diesem Workspace erlaubt es nicht. Ein Owner kann dir eine andere geben.",
    "not-found.title": "Hier ist nichts",
    "not-found.text": "Es wurde entfernt, es gab es nie, oder es gehört jemand anderem.",
    "too-many-requests.title": "Zu viele Fehlversuche",
    "too-many-requests.text":
      "Warte ein paar Minuten und versuch es dann noch einmal. Nichts ist verloren.",
    "bad-setup-code.title": "Dieser Einrichtungscode stimmt nicht",
    "bad-setup-code.text":
      "Ein Code gilt, bis der Server eingerichtet ist. Jeder Start zeigt einen neuen: Kopiere die Adresse noch einmal aus der Konsole.",
    "already-set-up.title": "Dieser Server ist schon eingerichtet",
    "already-set-up.text": "Der Owner kann sich anmelden und dich einladen.",
    "bad-code.title": "Dieser Link gilt nicht mehr",
    "bad-code.text":
      "Er wurde schon benutzt, er ist abgelaufen, oder ein Teil fehlt. Wer ihn dir gegeben hat, kann dir einen neuen machen.",
    "email-taken.title": "Diese Adresse ist schon vergeben",
    "email-taken.text":
      "Nichts wurde geändert. Eine E-Mail-Adresse kann nur zu einer Person gehören.",
    "external-id-taken.title": "Diese externe Kennung hat schon jemand",
    "external-id-taken.text": "Nichts wurde geändert. Sie steht für genau eine Person.",
    "group-name-taken.title": "Du hast schon eine Gruppe mit diesem Namen",
    "group-name-taken.text": "Nichts wurde geändert. Wähle einen anderen Namen.",
    "group-not-empty.title": "In dieser Gruppe ist noch jemand",
    "group-not-empty.text":
      "Verschiebe zuerst alle in eine andere Gruppe, dann entferne sie. Vielleicht sind sie im Archiv.",
    "standard-group.title": "Diese Gruppe gehört zu Tenward",
    "standard-group.text":
      "Team, Andere Leads, Produkt, Kundschaft und Führungskraft lassen sich nicht umbenennen oder entfernen. Lass leer, was du nicht brauchst.",
    "idempotency-key-reused.title": "Das wurde schon mit anderem Inhalt geschickt",
    "idempotency-key-reused.text":
      "Lade die Seite neu, um zu sehen, was gespeichert ist, und schick dann den Rest noch einmal.",
    "changed-meanwhile.title": "Das wurde inzwischen anderswo geändert",
    "changed-meanwhile.text":
      "Dein Text ist nicht verloren, aber auch noch nicht gespeichert. Vergleiche ihn mit der aktuellen Fassung und speichere dann noch einmal.",
    "precondition-required.title": "Der Server muss wissen, welche Fassung das ändert",
    "precondition-required.text":
      "Nichts wurde geändert. Lade die Seite neu und versuch es noch einmal.",
    "last-owner.title": "Der Workspace braucht einen Owner",
    "last-owner.text": "Nichts wurde geändert. Mach zuerst jemand anderen zum Owner.",
    "already-owner.title": "Dieses Mitglied ist schon Owner",
    "already-owner.text":
      "Nichts wurde geändert. Willst du selbst nicht mehr Owner sein, ändere deine eigene Rolle.",
    "has-running-surveys.title": "Dieses Mitglied hat eine Umfrage, die noch nicht zu Ende ist",
    "has-running-surveys.text":
      "Nichts wurde entfernt. Warte, bis sie geschlossen ist und ihre Schlüssel vernichtet sind, oder sag sie ab.",
    "not-a-draft.title": "Diese Umfrage ist kein Entwurf mehr",
    "not-a-draft.text":
      "Sie wurde gestartet oder entfernt. Nach dem Start lässt sich eine Umfrage nicht mehr ändern.",
    "insecure-address.title": "Diese Adresse kann Antworten nicht geheim halten",
    "insecure-address.text":
      "Browser können Antworten nur über https versiegeln. Dein Entwurf ist gespeichert. Bitte die, die diesen Server betreiben, um ein Zertifikat, oder probier es auf dem Rechner des Servers selbst.",
    "similar-audience.title": "Fast dieselben Leute wurden fast dasselbe gefragt",
    "similar-audience.text":
      "Ein Vergleich der Ergebnisse könnte einzelne Antworten verraten. Im Entwurf steht, wer das ist und was du stattdessen tun kannst.",
    "not-launchable.title": "Dieser Entwurf kann noch nicht gestartet werden",
    "not-launchable.text":
      "Er ist gespeichert. Er braucht jemanden, den du fragst, und ein Ende in der Zukunft.",
    "mail-not-set-up.title": "Dieser Server verschickt keine Mails",
    "mail-not-set-up.text":
      "Dazu muss in TENWARD_SMTP_HOST ein Mailserver stehen. Verteile bis dahin Links.",
    "mail-under-way.title": "Diese Mail ist schon unterwegs",
    "mail-under-way.text":
      "Sie wartet auf den Versand oder ist gesendet. Neu senden kannst du nur, was nicht angekommen ist.",
    "returned-too-soon.title": "Für die Meldung, dass diese Mail zurückkam, ist es zu früh",
    "returned-too-soon.text":
      "Melden kannst du es einen Tag nach dem Versand. Liest dieser Server sein Postfach, zählt ein Zustellbericht schon vorher.",
    "reminder-gone.title": "Diese Erinnerung ist schon gesendet",
    "reminder-gone.text": "Sie lässt sich nicht mehr ändern.",
    "reminder-untimely.title": "Zu diesem Zeitpunkt lässt sich nicht erinnern",
    "reminder-untimely.text":
      "Erinnern kannst du, sobald die Einladungen gesendet sind, und bis eine halbe Stunde, bevor die Umfrage schließt.",
    "not-running.title": "Diese Umfrage läuft nicht",
    "not-running.text": "Sie wurde noch nicht gestartet, oder sie ist zu Ende.",
    "not-launched.title": "Diese Umfrage wurde noch nicht gestartet",
    "not-launched.text":
      "Nichts wurde geändert. Noch einmal fragen kannst du nur, was schon gefragt wurde.",
    "not-everybody-answered.title": "Noch haben nicht alle geantwortet",
    "not-everybody-answered.text":
      "Sofort schließen kannst du sie nur, wenn alle geantwortet oder abgelehnt haben und keine Links in deiner Hand sind. Sonst kündige einen Zeitpunkt an, der mindestens 24 Stunden in der Zukunft liegt.",
    "results-not-ready.title": "Die Ergebnisse sind noch nicht da",
    "results-not-ready.text":
      "Du kannst sie lesen, sobald die Umfrage geschlossen ist und ihre Schlüssel vernichtet sind.",
    "not-published.title": "Noch ist nichts veröffentlicht",
    "not-published.text": "Sobald es so weit ist, steht es hinter demselben Link.",
    "nothing-to-publish.title": "Es gibt nichts zu veröffentlichen",
    "nothing-to-publish.text":
      "Nichts wurde geändert. Schreib etwas, wähle Bewertungen oder Kommentare, oder entscheide über ein Thema.",
    "nothing-to-gather.title": "Es gibt nichts zu sammeln",
    "nothing-to-gather.text":
      "Was du gewählt hast, enthält keine Kommentare und keine Sätze deiner Rolle. Wähle eine andere Umfrage, oder schreib deine Rolle auf.",
    "nothing-to-remind.title": "Kein Thema hat ein Erinnerungsdatum",
    "nothing-to-remind.text":
      "Wähle bei einem Thema „jetzt nicht“ und ein Datum, an dem es zurückkommt.",
    "nothing-to-undo.title": "Es gibt nichts rückgängig zu machen",
    "nothing-to-undo.text": "Alles ist so, wie es nach dem Sammeln der Themen war.",
    "nothing-to-redo.title": "Es gibt nichts zu wiederholen",
    "nothing-to-redo.text":
      "Was du rückgängig gemacht hast, kannst du wiederholen, bis du etwas anderes änderst.",
    "published.title": "Die Befragten können diese Übersicht lesen",
    "published.text":
      "Nichts wurde entfernt. Nimm zuerst zurück, was du davon veröffentlicht hast.",
    "taken-back.title": "Es wurde zurückgenommen",
    "taken-back.text":
      "Was veröffentlicht war, ist nicht mehr zu lesen. Wird wieder etwas veröffentlicht, steht es hinter demselben Link.",
    "verdict-unpublished.title": "Die Befragten lesen nicht, dass es geklärt werden muss",
    "verdict-unpublished.text":
      "Veröffentliche zuerst die Entscheidung: Eine Rückfrage zitiert nur, was sie lesen können.",
    "told-elsewhere.title": "Die Befragten lesen Entscheidungen aus einer anderen Übersicht",
    "told-elsewhere.text":
      "Nichts wurde veröffentlicht. Nimm zuerst die Entscheidungen der anderen Übersicht zurück, damit niemand zwei Entscheidungen über dasselbe liest.",
    "goal-unfinished.title": "Dieses Ziel ist noch nicht so weit",
    "goal-unfinished.text":
      "Es bleibt ein Entwurf. Sag, woran du merkst, dass du da bist, und schreib einen Schritt auf; dann fang an.",
    "three-goals-active.title": "Drei Ziele sind schon aktiv",
    "three-goals-active.text":
      "Dieses wartet, und nichts geht verloren. Lass zuerst eines der drei ruhen.",
    "nothing-to-vote-on.title": "Es gibt nichts abzustimmen",
    "nothing-to-vote-on.text":
      "Eine Abstimmung fragt nach 1 bis 16 Sätzen, die neu oder geändert sind. Ergänze oder ändere einen Satz, oder schlag zuerst einen Teil vor.",
    "voted-often.title": "Über einen Satz wurde in 60 Tagen dreimal abgestimmt",
    "voted-often.text":
      "Noch mehr Abstimmungen über dieselben Worte würden zeigen, wer seine Meinung geändert hat. Sprecht darüber, oder warte, bis die erste davon 60 Tage her ist.",
    "vote-open.title": "Die Abstimmung läuft noch",
    "vote-open.text":
      "Nichts wurde geändert. Vereinbaren kannst du die Version, wenn die Abstimmung geschlossen ist.",
    "vote-too-small.title": "Zu wenige haben abgestimmt, um etwas zu zeigen",
    "vote-too-small.text":
      "Nichts wurde geändert. Vereinbart es in einem Gespräch, und schreib auf, wo und mit wem.",
    "not-agreed.title": "Diese Version ist noch nicht vereinbart",
    "not-agreed.text":
      "Andere können eine Version lesen, sobald sie vereinbart ist. Nichts wurde geändert.",
    "fixed-form.title": "Das Formular einer Abstimmung gehört ihrer Vereinbarung",
    "fixed-form.text":
      "Nichts wurde geändert. Ändere die Sätze in der Vereinbarung; die Abstimmung folgt.",
    "no-evidence.title": "Noch zeigt nichts, dass es erreicht ist",
    "no-evidence.text":
      "Das Ziel geht weiter wie bisher. Markiere eine Zeile im Log als Beleg, oder sag in einem Satz, warum es keinen gibt.",
    "not-open-task.title": "Das ist schon erledigt oder aufgegeben",
    "not-open-task.text":
      "Vielleicht in einem anderen Tab. Lade die Seite neu, um zu sehen, wie es steht.",
    "talk-over.title": "Dieses Gespräch ist vorbei",
    "talk-over.text":
      "Vielleicht in einem anderen Tab. Lade die Seite neu; was du getippt hast, passt ins nächste.",
    "step-missing.title": "Eine Sitzung schließt mit einem Schritt",
    "step-missing.text":
      "Nichts ist verloren: Was du geschrieben hast, bleibt hier. An den Feldern steht, was dem Schritt noch fehlt.",
    "pairing-over.title": "Dieses Coaching läuft nicht",
    "pairing-over.text":
      "Es ist beendet, oder niemand hat zugesagt. Was du darin geschrieben hast, bleibt bei dir.",
    "pairing-exists.title": "Ihr arbeitet schon zusammen",
    "pairing-exists.text":
      "Nichts wurde geändert. Beende dieses Coaching, bevor du ein neues beginnst.",
    "no-place.title": "Alle Plätze dieses Coachs sind vergeben",
    "no-place.text": "Nichts wurde geändert. Wähle jemand anderen, oder frag später noch einmal.",
    "places-taken.title": "Es laufen mehr deiner Coachings",
    "places-taken.text":
      "Nichts wurde geändert. Biete mindestens so viele Plätze an, wie vergeben sind.",
    "told-first.title": "Dem Team wurde es noch nicht gesagt",
    "told-first.text":
      "Die Aufgabe bleibt, wo sie war. Sag dem Team, wer übernimmt, wann und in welchen Worten; dann geht es weiter.",
    "already-shared.title": "Es ist dort schon zu lesen",
    "already-shared.text":
      "Es ist mit diesem Mitglied geteilt. Du kannst es jederzeit zurücknehmen.",
    "theme-gone.title": "Dieses Thema ist nicht mehr in der Übersicht",
    "theme-gone.text":
      "Es wurde in einem anderen Tab entfernt oder mit einem anderen zusammengelegt. Deine Änderung wurde nicht gespeichert.",
    "self-rating-open.title": "Schätze dich zuerst selbst ein",
    "self-rating-open.text":
      "Du kannst die Antworten lesen, sobald du dich selbst eingeschätzt hast oder darauf verzichtest.",
    "self-rating-frozen.title": "Deine Selbsteinschätzung lässt sich nicht mehr ändern",
    "self-rating-frozen.text": "Du hast sie abgeschlossen oder ausgelassen.",
    "unreadable-calendar.title": "Das ist keine Kalenderdatei",
    "unreadable-calendar.text":
      "Nichts wurde behalten. Exportiere den Kalender als Datei, die auf .ics endet, und wähle sie hier.",
    "unreadable-document.title": "Diese Datei lässt sich nicht lesen",
    "unreadable-document.text":
      "Sie ist beschädigt oder weder PDF, DOCX, HTML, Markdown noch Text. Speichere sie als eines davon, oder füge ihren Text ein.",
    "locked-document.title": "Diese Datei ist mit einem Passwort geschützt",
    "locked-document.text": "Speichere sie ohne Passwort, oder füge ihren Text ein.",
    "picture-of-text.title": "Diese Datei enthält nur Bilder",
    "picture-of-text.text": "Wahrscheinlich wurde sie gescannt. Füge stattdessen ihren Text ein.",
    "empty-document.title": "In dieser Datei steht kein Text",
    "empty-document.text": "Wähle eine andere, oder füge ihren Text ein.",
    "document-too-long.title": "Diese Datei ist zu lang für eine Stellenbeschreibung",
    "document-too-long.text":
      "Möglich sind höchstens 5 MB, 40 Seiten und 300 Sätze. Füge nur den Teil ein, der von deiner Rolle handelt.",
    "document-too-costly.title": "Diese Datei zu lesen, braucht zu viel Zeit oder Speicher",
    "document-too-costly.text": "Es wurde abgebrochen. Füge stattdessen ihren Text ein.",
    "readers-busy.title": "Gerade werden andere Dateien gelesen",
    "readers-busy.text": "Warte ein paar Sekunden und versuch es dann noch einmal.",
    "self-rating-incomplete.title": "Deine Selbsteinschätzung ist noch nicht vollständig",
    "self-rating-incomplete.text":
      "Was du geschrieben hast, ist gespeichert. Jeder Punkt braucht eine Bewertung oder „kann ich nicht sagen“.",
    "closed.title": "Diese Umfrage ist geschlossen",
    "closed.text": "Sie kann nicht mehr beantwortet oder geändert werden.",
    "cancelled.title": "Diese Umfrage wurde abgesagt",
    "cancelled.text": "Keine Antwort wurde geöffnet, und keine wird es je.",
    "not-open.title": "Diese Umfrage ist noch nicht offen",
    "not-open.text": "Komm wieder, wenn sie öffnet. Der Link bleibt derselbe.",
    "unknown-invite.title": "Diesen Link kennt der Server nicht",
    "unknown-invite.text":
      "Vielleicht fehlt ein Teil. Kopiere den ganzen Link, bis zum letzten Zeichen.",
    "ballot-already-issued.title": "Du hast in einem anderen Browser angefangen zu antworten",
    "ballot-already-issued.text":
      "Jeder Link gilt einmal. Mach in dem Browser weiter, in dem du angefangen hast.",
    "bad-blinded-message.title": "Der Browser hat etwas geschickt, das nicht signiert werden kann",
    "bad-blinded-message.text": "Nichts wurde gezählt. Lade die Seite neu und sende noch einmal.",
    "bad-signature.title": "Diese Antwort hat keine gültige Signatur",
    "bad-signature.text": "Sie wurde nicht gezählt. Lade die Seite neu und sende noch einmal.",
    "bad-size.title": "Diese Antwort hat nicht die Größe, die alle Antworten haben müssen",
    "bad-size.text": "Sie wurde nicht gezählt. Lade die Seite neu und sende noch einmal.",
    "token-spent.title": "Diese Antwort wurde schon gesendet",
    "token-spent.text": "Eine angekommene Antwort lässt sich nicht ersetzen.",
    "method-not-allowed.title": "Das kann der Server hier nicht",
    "method-not-allowed.text":
      "Nichts wurde geändert. Lade die Seite neu; vielleicht ist sie älter als der Server.",
    "unavailable.title": "Der Server kann gerade nicht antworten",
    "unavailable.text": "Alles, was bestätigt wurde, ist sicher. Versuch es gleich noch einmal.",
    "internal-error.title": "Der Server hat einen Fehler gemacht",
    "internal-error.text":
      "Alles, was bestätigt wurde, ist sicher. Versuch es noch einmal; passiert es wieder, sag denen Bescheid, die diesen Server betreiben.",
    "no-problem-given.title": "Die Antwort kam nicht von Tenward",
    "no-problem-given.text":
      "Etwas zwischen diesem Browser und dem Server hat stattdessen geantwortet. Versuch es gleich noch einmal.",
    "unreachable.title": "Der Server antwortet nicht",
    "unreachable.text":
      "Was du geschrieben hast, bleibt auf dieser Seite. Prüfe die Verbindung und ob der Server läuft, und versuch es dann noch einmal.",
    "unexpected.title": "Diese Seite hat einen Fehler gemacht",
    "unexpected.text": "Alles, was bestätigt wurde, ist sicher. Lade die Seite neu.",
    "unknown.title": "Etwas ging schief, das diese Seite nicht kennt",
    "unknown.text":
      "Alles, was bestätigt wurde, ist sicher. Lade die Seite neu; vielleicht ist sie älter als der Server.",
    wait_one: "Versuch es in einer Minute wieder.",
    wait_other: "Versuch es in {{count}} Minuten wieder.",
  },
);
