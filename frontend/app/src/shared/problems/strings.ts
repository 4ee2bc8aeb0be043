import { defineStrings } from "../i18n";

/**
 * Every slug of the contract: `.title` is what went wrong, `.text` what is safe and what to do. Read in a page about the
 * thing itself, so neither names it again.
 */
export const problemStrings = defineStrings(
  "problems",
  {
    "invalid-request.title": "Something needs correcting",
    "invalid-request.text": "Nothing was changed. See the messages next to the fields.",
    "malformed-json.title": "The server couldn’t read what this page sent",
    "malformed-json.text": "Nothing was changed. Reload the page; it may be out of date.",
    "cross-origin.title": "This request came from another address",
    "cross-origin.text":
      "Nothing was changed. Open Tenward at the address it was set up with, and try again there.",
    "body-too-large.title": "This is too large",
    "body-too-large.text": "Nothing was changed. Send it in smaller parts.",
    "unsupported-media-type.title": "The server doesn’t accept this kind of content",
    "unsupported-media-type.text": "Nothing was changed. Reload the page; it may be out of date.",
    "not-signed-in.title": "You’ve been signed out",
    "not-signed-in.text":
      "Your session has ended. What you typed is still on this page. Sign in in a new tab, then try again here.",
    "wrong-credentials.title": "Wrong email or password",
    "wrong-credentials.text": "Check both. The password is case-sensitive.",
    "wrong-password.title": "This isn’t your current password",
    "wrong-password.text": "Nothing was changed. Enter the password you currently sign in with.",
    "missing-scope.title": "This token doesn’t have permission",
    "missing-scope.text":
      "Nothing was changed. A token’s scopes can’t be edited, so create a new token that includes this one.",
    "reader-not-told.title": "This token can’t read this survey",
    "reader-not-told.text":
      "Respondents weren’t told about it. It can read surveys launched from now on.",
    "session-only.title": "Tokens can’t be used for this",
    "session-only.text": "Nothing was changed. Someone has to sign in and do it in the app.",
    "forbidden.title": "You don’t have permission for this",
    "forbidden.text":
      "Your role in this workspace doesn’t allow it. An owner can change your role.",
    "not-found.title": "Not found",
    "not-found.text": "It may have been removed, never existed, or belong to someone else.",
    "too-many-requests.title": "Too many failed attempts",
    "too-many-requests.text": "Wait a few minutes, then try again. Nothing is lost.",
    "bad-setup-code.title": "This setup code is wrong",
    "bad-setup-code.text":
      "Codes are valid until the server is set up. Each start prints a new one, so copy the address from the console again.",
    "already-set-up.title": "This server is already set up",
    "already-set-up.text": "Its owner can sign in and invite you.",
    "bad-code.title": "This link no longer works",
    "bad-code.text":
      "It has been used, has expired or is incomplete. Ask whoever gave it to you for a new one.",
    "email-taken.title": "This address is already in use",
    "email-taken.text": "Nothing was changed. An email address can only belong to one person.",
    "external-id-taken.title": "This external ID is already in use",
    "external-id-taken.text": "Nothing was changed. An external ID can only belong to one person.",
    "group-name-taken.title": "You already have a group with this name",
    "group-name-taken.text": "Nothing was changed. Choose another name.",
    "group-not-empty.title": "This group isn’t empty",
    "group-not-empty.text":
      "Move everyone to another group first, including people in the archive. Then you can delete it.",
    "standard-group.title": "This group is built in",
    "standard-group.text":
      "Team, Other leads, Product, Clients and Manager can’t be renamed or deleted. Leave the ones you don’t need empty.",
    "idempotency-key-reused.title": "This was already sent with different content",
    "idempotency-key-reused.text":
      "Reload the page to see what was saved, then send the rest again.",
    "changed-meanwhile.title": "This has been changed somewhere else",
    "changed-meanwhile.text":
      "Your text isn’t lost, but it isn’t saved yet either. Compare it with the current version, then save again.",
    "precondition-required.title": "This page doesn’t know the current version",
    "precondition-required.text": "Nothing was changed. Reload the page and try again.",
    "last-owner.title": "The workspace needs an owner",
    "last-owner.text": "Nothing was changed. Make someone else an owner first.",
    "already-owner.title": "This member is already an owner",
    "already-owner.text":
      "Nothing was changed. If you no longer want to be an owner, change your own role.",
    "has-running-surveys.title": "This member still has a survey in progress",
    "has-running-surveys.text":
      "Nothing was removed. Wait until the survey has closed and its keys are destroyed, or cancel it.",
    "not-a-draft.title": "This survey is no longer a draft",
    "not-a-draft.text": "It has been launched or deleted. A survey can’t be changed after launch.",
    "insecure-address.title": "This address can’t keep answers secret",
    "insecure-address.text":
      "Browsers can only seal answers over https. Your draft is saved. Ask whoever runs this server to set up a certificate, or try it on the server’s own computer.",
    "similar-audience.title":
      "You’ve asked almost the same people almost the same questions before",
    "similar-audience.text":
      "Comparing the results could reveal individual answers. The draft shows who is affected and what you can do instead.",
    "not-launchable.title": "This draft isn’t ready to launch",
    "not-launchable.text": "It’s saved. It needs people to ask and a closing time in the future.",
    "mail-not-set-up.title": "This server can’t send email",
    "mail-not-set-up.text":
      "Whoever runs it needs to set a mail server in TENWARD_SMTP_HOST. Until then, hand out links.",
    "mail-under-way.title": "This email is already on its way",
    "mail-under-way.text":
      "It’s waiting to be sent or has been sent. You can only resend emails that weren’t delivered.",
    "returned-too-soon.title": "It’s too early to report a bounced email",
    "returned-too-soon.text":
      "You can report it a day after it was sent. If this server reads the mailbox, bounced emails count sooner.",
    "reminder-gone.title": "This reminder has already been sent",
    "reminder-gone.text": "It can no longer be changed.",
    "reminder-untimely.title": "You can’t send a reminder at that time",
    "reminder-untimely.text":
      "Choose a time after the invitations have been sent and at least half an hour before the survey closes.",
    "keys-in-sight.title": "A server sees the keys",
    "keys-in-sight.text":
      "Nothing was cancelled. If a server has just stopped, try again in half a minute.",
    "not-running.title": "This survey isn’t running",
    "not-running.text": "It hasn’t been launched yet, or it has ended.",
    "not-launched.title": "This survey hasn’t been launched yet",
    "not-launched.text":
      "Nothing was changed. You can only repeat a survey that has been launched.",
    "not-everybody-answered.title": "Not everyone has answered yet",
    "not-everybody-answered.text":
      "A survey can only close immediately when everyone has answered or declined and you don’t have access to any links. Otherwise, announce a closing time at least 24 hours ahead.",
    "results-not-ready.title": "The results aren’t ready yet",
    "results-not-ready.text":
      "You can read them once the survey has closed and its keys have been destroyed.",
    "not-published.title": "Nothing has been published yet",
    "not-published.text": "Once something is published, you can read it at this same link.",
    "nothing-to-publish.title": "There’s nothing to publish",
    "nothing-to-publish.text":
      "Nothing was changed. Write something, choose ratings or comments, or give a theme a verdict.",
    "nothing-to-gather.title": "There’s nothing to group",
    "nothing-to-gather.text":
      "Your selection contains no comments and no responsibilities. Choose another survey, or describe your role first.",
    "nothing-to-remind.title": "No theme has a reminder date",
    "nothing-to-remind.text": "Mark a theme “Not now” and choose a reminder date.",
    "nothing-to-undo.title": "There’s nothing to undo",
    "nothing-to-undo.text": "Nothing has changed since the themes were suggested.",
    "nothing-to-redo.title": "There’s nothing to redo",
    "nothing-to-redo.text": "You can redo something until you make another change.",
    "published.title": "Respondents can read this board’s decisions",
    "published.text": "Nothing was deleted. Withdraw what you published first.",
    "taken-back.title": "This has been withdrawn",
    "taken-back.text":
      "You can no longer read what was published here. If something is published again, you’ll find it at this same link.",
    "verdict-unpublished.title": "This decision hasn’t been published yet",
    "verdict-unpublished.text":
      "Publish it first. A follow-up question only quotes what respondents can already read.",
    "told-elsewhere.title": "Respondents can already read decisions from another board",
    "told-elsewhere.text":
      "Nothing was published. Withdraw the other board’s decisions first, so that people don’t read two decisions on the same theme.",
    "goal-unfinished.title": "This goal isn’t ready to start",
    "goal-unfinished.text":
      "It stays a draft. Add how you’ll know you’ve reached it and a first step, then start it.",
    "three-goals-active.title": "You already have three active goals",
    "three-goals-active.text": "This goal is saved. Pause one of the three first.",
    "nothing-to-vote-on.title": "There’s nothing to vote on",
    "nothing-to-vote-on.text":
      "A vote covers 1 to 16 clauses that are new or changed. Add or edit a clause, or propose some of them first.",
    "voted-often.title": "People have already voted on a clause three times in 60 days",
    "voted-often.text":
      "More votes on the same wording would show who changed their mind. Talk about it, or wait until the first of these votes is 60 days old.",
    "vote-open.title": "The vote is still open",
    "vote-open.text":
      "Nothing was changed. You can agree on this version once the vote has closed.",
    "vote-too-small.title": "Too few people voted to show a result",
    "vote-too-small.text":
      "Nothing was changed. Agree on it in a meeting instead, and enter where and with whom.",
    "not-agreed.title": "This version hasn’t been agreed on yet",
    "not-agreed.text": "Nothing was changed. Others can read a version once it’s agreed on.",
    "fixed-form.title": "You can’t edit this form here",
    "fixed-form.text":
      "Nothing was changed. Edit the clauses in the agreement; the vote is updated with them.",
    "no-evidence.title": "There’s no evidence yet that you’ve reached it",
    "no-evidence.text":
      "The goal stays active. Mark a log entry as evidence, or say briefly why there is none.",
    "not-open-task.title": "This is already done or dropped",
    "not-open-task.text":
      "It may have been changed in another tab. Reload the page to see the current state.",
    "talk-over.title": "This one-on-one has already been closed",
    "talk-over.text":
      "It may have been closed in another tab. Reload the page; you can use what you typed in the next one.",
    "step-missing.title": "Add a next step to close the session",
    "step-missing.text":
      "Nothing is lost; what you wrote is still here. The fields show what’s missing.",
    "pairing-over.title": "This coaching isn’t active",
    "pairing-over.text": "It has ended, or nobody has accepted it yet. You keep what you wrote.",
    "pairing-exists.title": "You’re already coaching together",
    "pairing-exists.text": "Nothing was changed. End that coaching before you start another one.",
    "no-place.title": "This coach has no free places",
    "no-place.text": "Nothing was changed. Choose someone else, or ask again later.",
    "places-taken.title": "You’re already coaching more people than that",
    "places-taken.text": "Nothing was changed. Offer at least as many places as are taken.",
    "told-first.title": "Tell the team first",
    "told-first.text":
      "The duty hasn’t been handed over. Tell the team who takes over and when, then continue.",
    "already-shared.title": "You’ve already shared this",
    "already-shared.text": "This member can read it. You can stop sharing at any time.",
    "theme-gone.title": "This theme is no longer on the board",
    "theme-gone.text": "It was removed or merged in another tab. Your change wasn’t saved.",
    "self-rating-open.title": "Rate yourself first",
    "self-rating-open.text":
      "You can read the answers once you’ve rated yourself, or chosen not to.",
    "self-rating-frozen.title": "Your self-rating can’t be changed any more",
    "self-rating-frozen.text": "You’ve finished or skipped it.",
    "unreadable-calendar.title": "This isn’t a calendar file",
    "unreadable-calendar.text":
      "Nothing was imported. Export your calendar as an .ics file and choose it here.",
    "unreadable-document.title": "This file can’t be read",
    "unreadable-document.text":
      "It’s damaged, or it isn’t a PDF, DOCX, HTML, Markdown or text file. Save it in one of these formats, or paste its text.",
    "locked-document.title": "This file is protected by a password",
    "locked-document.text": "Save it without the password, or paste its text.",
    "picture-of-text.title": "This file contains only images",
    "picture-of-text.text": "It was probably scanned. Paste its text instead.",
    "empty-document.title": "There is no text in this file",
    "empty-document.text": "Choose another one, or paste its text.",
    "document-too-long.title": "This file is too long for a job description",
    "document-too-long.text":
      "The limit is 5 MB, 40 pages and 300 sentences. Paste only the part about your role.",
    "document-too-costly.title": "This file takes too much time or memory to read",
    "document-too-costly.text": "Reading was stopped. Paste its text instead.",
    "readers-busy.title": "Other files are being read right now",
    "readers-busy.text": "Wait a few seconds, then try again.",
    "self-rating-incomplete.title": "Your self-rating isn’t complete yet",
    "self-rating-incomplete.text":
      "What you typed is saved. Every item needs a rating or “I can’t say”.",
    "closed.title": "This survey has closed",
    "closed.text": "You can’t answer or change it any more.",
    "cancelled.title": "This survey was cancelled",
    "cancelled.text": "Its answers can’t be read any more.",
    "not-open.title": "This survey hasn’t opened yet",
    "not-open.text": "Come back when it opens. Your link stays the same.",
    "unknown-invite.title": "The server doesn’t know this link",
    "unknown-invite.text":
      "Part of it may be missing. Copy the whole link, right to the last character.",
    "ballot-already-issued.title": "You’ve already started in another browser",
    "ballot-already-issued.text": "Each link works once. Continue in the browser you started in.",
    "bad-blinded-message.title": "The browser sent something that can’t be signed",
    "bad-blinded-message.text": "Nothing was counted. Reload the page and send your answers again.",
    "bad-signature.title": "This answer has no valid signature",
    "bad-signature.text": "It wasn’t counted. Reload the page and send your answers again.",
    "bad-size.title": "This answer has the wrong size",
    "bad-size.text": "It wasn’t counted. Reload the page and send your answers again.",
    "token-spent.title": "Your answer has already been received",
    "token-spent.text": "It can’t be replaced.",
    "method-not-allowed.title": "The server doesn’t support this",
    "method-not-allowed.text": "Nothing was changed. Reload the page; it may be out of date.",
    "unavailable.title": "The server isn’t available right now",
    "unavailable.text": "Everything you saved is safe. Try again in a moment.",
    "internal-error.title": "Something went wrong on the server",
    "internal-error.text":
      "Everything you saved is safe. Try again. If it keeps happening, tell whoever runs this server.",
    "no-problem-given.title": "The response didn’t come from Tenward",
    "no-problem-given.text":
      "Something between your browser and the server responded instead. Try again in a moment.",
    "unreachable.title": "The server isn’t responding",
    "unreachable.text":
      "What you typed is still on this page. Check your connection, then try again.",
    "unexpected.title": "Something went wrong on this page",
    "unexpected.text": "Everything you saved is safe. Reload the page.",
    "unknown.title": "Something went wrong",
    "unknown.text": "Everything you saved is safe. Reload the page; it may be out of date.",
    wait_one: "Try again in one minute.",
    wait_other: "Try again in {{count}} minutes.",
  },
  {
    "invalid-request.title": "Bitte korrigiere deine Eingaben",
    "invalid-request.text": "Nichts wurde geändert. Was nicht stimmt, steht bei den Feldern.",
    "malformed-json.title": "Der Server konnte nicht lesen, was diese Seite geschickt hat",
    "malformed-json.text":
      "Nichts wurde geändert. Lade die Seite neu; vielleicht ist sie veraltet.",
    "cross-origin.title": "Diese Anfrage kam von einer anderen Adresse",
    "cross-origin.text":
      "Nichts wurde geändert. Öffne Tenward unter der Adresse, die für den Server eingerichtet ist, und versuch es dort noch einmal.",
    "body-too-large.title": "Das ist zu groß",
    "body-too-large.text": "Nichts wurde geändert. Schick es in kleineren Teilen.",
    "unsupported-media-type.title": "Diese Art von Inhalt nimmt der Server nicht an",
    "unsupported-media-type.text":
      "Nichts wurde geändert. Lade die Seite neu; vielleicht ist sie veraltet.",
    "not-signed-in.title": "Du bist abgemeldet",
    "not-signed-in.text":
      "Deine Sitzung ist abgelaufen. Was du geschrieben hast, steht noch auf dieser Seite. Melde dich in einem neuen Tab an, und versuch es dann hier noch einmal.",
    "wrong-credentials.title": "E-Mail oder Passwort stimmt nicht",
    "wrong-credentials.text":
      "Prüfe beides. Beim Passwort kommt es auf Groß- und Kleinschreibung an.",
    "wrong-password.title": "Das ist nicht dein aktuelles Passwort",
    "wrong-password.text":
      "Nichts wurde geändert. Gib das Passwort ein, mit dem du dich zurzeit anmeldest.",
    "missing-scope.title": "Diesem Token fehlt die Berechtigung",
    "missing-scope.text":
      "Nichts wurde geändert. Die Berechtigungen eines Tokens lassen sich nicht ändern; lege ein neues an, das diese enthält.",
    "reader-not-told.title": "Dieses Token kann diese Umfrage nicht lesen",
    "reader-not-told.text":
      "Den Befragten wurde es nicht gesagt. Es kann Umfragen lesen, die ab jetzt starten.",
    "session-only.title": "Das geht nicht mit einem Token",
    "session-only.text": "Nichts wurde geändert. Jemand muss sich anmelden und es in der App tun.",
    "forbidden.title": "Dafür hast du keine Berechtigung",
    "forbidden.text":
      "Deine Rolle in diesem Workspace erlaubt es nicht. Ein Owner kann sie ändern.",
    "not-found.title": "Nicht gefunden",
    "not-found.text": "Es wurde entfernt, es gab es nie, oder es gehört jemand anderem.",
    "too-many-requests.title": "Zu viele Fehlversuche",
    "too-many-requests.text":
      "Warte ein paar Minuten und versuch es dann noch einmal. Nichts ist verloren.",
    "bad-setup-code.title": "Dieser Einrichtungscode stimmt nicht",
    "bad-setup-code.text":
      "Ein Code gilt, bis der Server eingerichtet ist. Jeder Start zeigt einen neuen; kopiere die Adresse noch einmal aus der Konsole.",
    "already-set-up.title": "Dieser Server ist schon eingerichtet",
    "already-set-up.text": "Der Owner kann sich anmelden und dich einladen.",
    "bad-code.title": "Dieser Link gilt nicht mehr",
    "bad-code.text":
      "Er wurde schon benutzt, ist abgelaufen oder unvollständig. Bitte die Person um einen neuen, von der du ihn hast.",
    "email-taken.title": "Diese Adresse ist schon vergeben",
    "email-taken.text":
      "Nichts wurde geändert. Eine E-Mail-Adresse kann nur zu einer Person gehören.",
    "external-id-taken.title": "Diese externe Kennung ist schon vergeben",
    "external-id-taken.text":
      "Nichts wurde geändert. Eine externe Kennung kann nur zu einer Person gehören.",
    "group-name-taken.title": "Du hast schon eine Gruppe mit diesem Namen",
    "group-name-taken.text": "Nichts wurde geändert. Wähle einen anderen Namen.",
    "group-not-empty.title": "Diese Gruppe ist nicht leer",
    "group-not-empty.text":
      "Verschiebe zuerst alle in eine andere Gruppe, auch Leute im Archiv. Dann kannst du sie löschen.",
    "standard-group.title": "Diese Gruppe gehört zu Tenward",
    "standard-group.text":
      "Team, Andere Leads, Produkt, Kundschaft und Führungskraft lassen sich nicht umbenennen oder löschen. Lass leer, was du nicht brauchst.",
    "idempotency-key-reused.title": "Das wurde schon mit anderem Inhalt geschickt",
    "idempotency-key-reused.text":
      "Lade die Seite neu, um zu sehen, was gespeichert ist, und schick dann den Rest noch einmal.",
    "changed-meanwhile.title": "Das wurde inzwischen anderswo geändert",
    "changed-meanwhile.text":
      "Dein Text ist nicht verloren, aber auch noch nicht gespeichert. Vergleiche ihn mit der aktuellen Fassung und speichere dann noch einmal.",
    "precondition-required.title": "Diese Seite kennt die aktuelle Fassung nicht",
    "precondition-required.text":
      "Nichts wurde geändert. Lade die Seite neu, und versuch es noch einmal.",
    "last-owner.title": "Der Workspace braucht einen Owner",
    "last-owner.text": "Nichts wurde geändert. Mach zuerst jemand anderen zum Owner.",
    "already-owner.title": "Dieses Mitglied ist schon Owner",
    "already-owner.text":
      "Nichts wurde geändert. Willst du selbst nicht mehr Owner sein, ändere deine eigene Rolle.",
    "has-running-surveys.title": "Dieses Mitglied hat noch eine laufende Umfrage",
    "has-running-surveys.text":
      "Nichts wurde entfernt. Warte, bis die Umfrage geschlossen ist und ihre Schlüssel vernichtet sind, oder sag sie ab.",
    "not-a-draft.title": "Diese Umfrage ist kein Entwurf mehr",
    "not-a-draft.text":
      "Sie wurde gestartet oder gelöscht. Nach dem Start lässt sich eine Umfrage nicht mehr ändern.",
    "insecure-address.title": "Diese Adresse kann Antworten nicht geheim halten",
    "insecure-address.text":
      "Browser können Antworten nur über https versiegeln. Dein Entwurf ist gespeichert. Bitte die Leute, die diesen Server betreiben, um ein Zertifikat, oder probier es auf dem Rechner des Servers aus.",
    "similar-audience.title": "Fast dieselben Leute wurden schon fast dasselbe gefragt",
    "similar-audience.text":
      "Ein Vergleich der Ergebnisse könnte einzelne Antworten verraten. Im Entwurf steht, wen es betrifft und was du stattdessen tun kannst.",
    "not-launchable.title": "Dieser Entwurf ist noch nicht startbereit",
    "not-launchable.text":
      "Er ist gespeichert. Es fehlen Leute, die du fragst, oder ein Ende in der Zukunft.",
    "mail-not-set-up.title": "Dieser Server kann keine Mails verschicken",
    "mail-not-set-up.text":
      "Wer ihn betreibt, muss in TENWARD_SMTP_HOST einen Mailserver angeben. Verteile bis dahin Links.",
    "mail-under-way.title": "Diese Mail ist schon unterwegs",
    "mail-under-way.text":
      "Sie wartet auf den Versand oder ist verschickt. Neu senden kannst du nur, was nicht angekommen ist.",
    "returned-too-soon.title": "Für diese Meldung ist es noch zu früh",
    "returned-too-soon.text":
      "Melden kannst du es einen Tag nach dem Versand. Liest dieser Server das Postfach, zählt eine Rückmeldung schon früher.",
    "reminder-gone.title": "Diese Erinnerung ist schon gesendet",
    "reminder-gone.text": "Sie lässt sich nicht mehr ändern.",
    "reminder-untimely.title": "Zu diesem Zeitpunkt lässt sich nicht erinnern",
    "reminder-untimely.text":
      "Wähle einen Zeitpunkt nach dem Versand der Einladungen und mindestens eine halbe Stunde vor dem Ende der Umfrage.",
    "keys-in-sight.title": "Ein Server sieht die Schlüssel",
    "keys-in-sight.text":
      "Nichts wurde abgesagt. Wenn ein Server eben erst stehen geblieben ist, versuch es in einer halben Minute noch einmal.",
    "not-running.title": "Diese Umfrage läuft nicht",
    "not-running.text": "Sie wurde noch nicht gestartet, oder sie ist zu Ende.",
    "not-launched.title": "Diese Umfrage wurde noch nicht gestartet",
    "not-launched.text":
      "Nichts wurde geändert. Wiederholen kannst du nur eine Umfrage, die schon gestartet wurde.",
    "not-everybody-answered.title": "Noch haben nicht alle geantwortet",
    "not-everybody-answered.text":
      "Sofort schließen lässt sich die Umfrage nur, wenn alle geantwortet oder abgelehnt haben und du auf keine Links Zugriff hast. Sonst kündige das Ende mindestens 24 Stunden vorher an.",
    "results-not-ready.title": "Die Ergebnisse sind noch nicht fertig",
    "results-not-ready.text":
      "Du kannst sie lesen, sobald die Umfrage geschlossen ist und ihre Schlüssel vernichtet sind.",
    "not-published.title": "Noch ist nichts veröffentlicht",
    "not-published.text": "Sobald etwas veröffentlicht ist, kannst du es unter diesem Link lesen.",
    "nothing-to-publish.title": "Es gibt nichts zu veröffentlichen",
    "nothing-to-publish.text":
      "Nichts wurde geändert. Schreib etwas, wähle Bewertungen oder Kommentare, oder entscheide über ein Thema.",
    "nothing-to-gather.title": "Es gibt nichts zu ordnen",
    "nothing-to-gather.text":
      "Deine Auswahl enthält keine Kommentare und keine Sätze deiner Rolle. Wähle eine andere Umfrage, oder beschreib zuerst deine Rolle.",
    "nothing-to-remind.title": "Kein Thema hat ein Erinnerungsdatum",
    "nothing-to-remind.text":
      "Wähle bei einem Thema „Jetzt nicht“ und ein Datum für die Erinnerung.",
    "nothing-to-undo.title": "Es gibt nichts rückgängig zu machen",
    "nothing-to-undo.text": "Seit die Themen vorgeschlagen wurden, hat sich nichts geändert.",
    "nothing-to-redo.title": "Es gibt nichts zu wiederholen",
    "nothing-to-redo.text": "Wiederholen kannst du etwas nur, bis du etwas anderes änderst.",
    "published.title": "Die Befragten können Entscheidungen aus dieser Übersicht lesen",
    "published.text": "Nichts wurde gelöscht. Zieh zuerst zurück, was du veröffentlicht hast.",
    "taken-back.title": "Das wurde zurückgezogen",
    "taken-back.text":
      "Was hier veröffentlicht war, ist nicht mehr zu lesen. Wird wieder etwas veröffentlicht, findest du es unter diesem Link.",
    "verdict-unpublished.title": "Diese Entscheidung ist noch nicht veröffentlicht",
    "verdict-unpublished.text":
      "Veröffentliche sie zuerst. Eine Rückfrage zitiert nur, was die Befragten schon lesen können.",
    "told-elsewhere.title": "Die Befragten lesen schon Entscheidungen aus einer anderen Übersicht",
    "told-elsewhere.text":
      "Nichts wurde veröffentlicht. Zieh zuerst die Entscheidungen der anderen Übersicht zurück, damit niemand zwei Entscheidungen zum selben Thema liest.",
    "goal-unfinished.title": "Dieses Ziel kann noch nicht beginnen",
    "goal-unfinished.text":
      "Es bleibt ein Entwurf. Ergänze, woran du den Erfolg erkennst, und einen ersten Schritt, dann kannst du beginnen.",
    "three-goals-active.title": "Du hast schon drei aktive Ziele",
    "three-goals-active.text": "Dieses Ziel ist gespeichert. Lass zuerst eines der drei ruhen.",
    "nothing-to-vote-on.title": "Es gibt nichts, worüber abgestimmt werden kann",
    "nothing-to-vote-on.text":
      "Eine Abstimmung umfasst 1 bis 16 neue oder geänderte Sätze. Ergänze oder ändere einen Satz, oder schlag zuerst einen Teil vor.",
    "voted-often.title": "Über einen Satz wurde in 60 Tagen schon dreimal abgestimmt",
    "voted-often.text":
      "Weitere Abstimmungen über denselben Wortlaut würden zeigen, wer die Meinung geändert hat. Sprecht darüber, oder warte, bis die erste davon 60 Tage her ist.",
    "vote-open.title": "Die Abstimmung läuft noch",
    "vote-open.text":
      "Nichts wurde geändert. Vereinbaren kannst du die Version, sobald die Abstimmung geschlossen ist.",
    "vote-too-small.title": "Zu wenige haben abgestimmt, um ein Ergebnis zu zeigen",
    "vote-too-small.text":
      "Nichts wurde geändert. Vereinbart es stattdessen in einem Gespräch, und gib an, wo und mit wem.",
    "not-agreed.title": "Diese Version ist noch nicht vereinbart",
    "not-agreed.text":
      "Nichts wurde geändert. Andere können eine Version lesen, sobald sie vereinbart ist.",
    "fixed-form.title": "Dieses Formular lässt sich hier nicht bearbeiten",
    "fixed-form.text":
      "Nichts wurde geändert. Ändere die Sätze in der Vereinbarung; die Abstimmung wird angepasst.",
    "no-evidence.title": "Noch fehlt ein Beleg, dass es erreicht ist",
    "no-evidence.text":
      "Das Ziel bleibt aktiv. Markiere einen Logeintrag als Beleg, oder schreib kurz, warum es keinen gibt.",
    "not-open-task.title": "Das ist schon erledigt oder verworfen",
    "not-open-task.text":
      "Vielleicht wurde es in einem anderen Tab geändert. Lade die Seite neu, um den aktuellen Stand zu sehen.",
    "talk-over.title": "Dieses Einzelgespräch ist schon abgeschlossen",
    "talk-over.text":
      "Vielleicht wurde es in einem anderen Tab abgeschlossen. Lade die Seite neu; was du getippt hast, passt auch ins nächste.",
    "step-missing.title": "Zum Abschluss der Sitzung fehlt ein nächster Schritt",
    "step-missing.text":
      "Nichts ist verloren; was du geschrieben hast, steht noch hier. Was fehlt, steht bei den Feldern.",
    "pairing-over.title": "Dieses Coaching ist nicht aktiv",
    "pairing-over.text":
      "Es ist beendet, oder niemand hat zugesagt. Was du geschrieben hast, bleibt bei dir.",
    "pairing-exists.title": "Ihr habt schon ein gemeinsames Coaching",
    "pairing-exists.text":
      "Nichts wurde geändert. Beende dieses Coaching, bevor du ein neues beginnst.",
    "no-place.title": "Dieser Coach hat keine freien Plätze",
    "no-place.text": "Nichts wurde geändert. Wähle jemand anderen, oder frag später noch einmal.",
    "places-taken.title": "Du coachst schon mehr Leute",
    "places-taken.text":
      "Nichts wurde geändert. Biete mindestens so viele Plätze an, wie vergeben sind.",
    "told-first.title": "Sag es zuerst dem Team",
    "told-first.text":
      "Die Aufgabe ist noch nicht übergeben. Sag dem Team, wer übernimmt und wann, dann geht es weiter.",
    "already-shared.title": "Das hast du schon geteilt",
    "already-shared.text": "Dieses Mitglied kann es lesen. Du kannst das Teilen jederzeit beenden.",
    "theme-gone.title": "Dieses Thema ist nicht mehr in der Übersicht",
    "theme-gone.text":
      "Es wurde in einem anderen Tab entfernt oder zusammengelegt. Deine Änderung wurde nicht gespeichert.",
    "self-rating-open.title": "Schätze dich zuerst selbst ein",
    "self-rating-open.text":
      "Du kannst die Antworten lesen, sobald du dich selbst eingeschätzt hast oder darauf verzichtest.",
    "self-rating-frozen.title": "Deine Selbsteinschätzung lässt sich nicht mehr ändern",
    "self-rating-frozen.text": "Du hast sie abgeschlossen oder ausgelassen.",
    "unreadable-calendar.title": "Das ist keine Kalenderdatei",
    "unreadable-calendar.text":
      "Nichts wurde importiert. Exportiere deinen Kalender als .ics-Datei, und wähle sie hier.",
    "unreadable-document.title": "Diese Datei lässt sich nicht lesen",
    "unreadable-document.text":
      "Sie ist beschädigt oder keine PDF-, DOCX-, HTML-, Markdown- oder Textdatei. Speichere sie in einem dieser Formate, oder füge ihren Text ein.",
    "locked-document.title": "Diese Datei ist mit einem Passwort geschützt",
    "locked-document.text": "Speichere sie ohne Passwort, oder füge ihren Text ein.",
    "picture-of-text.title": "Diese Datei enthält nur Bilder",
    "picture-of-text.text": "Wahrscheinlich wurde sie gescannt. Füge stattdessen ihren Text ein.",
    "empty-document.title": "In dieser Datei steht kein Text",
    "empty-document.text": "Wähle eine andere, oder füge ihren Text ein.",
    "document-too-long.title": "Diese Datei ist zu lang für eine Stellenbeschreibung",
    "document-too-long.text":
      "Das Limit sind 5 MB, 40 Seiten und 300 Sätze. Füge nur den Teil ein, der von deiner Rolle handelt.",
    "document-too-costly.title": "Das Lesen dieser Datei braucht zu viel Zeit oder Speicher",
    "document-too-costly.text": "Das Lesen wurde abgebrochen. Füge stattdessen ihren Text ein.",
    "readers-busy.title": "Gerade werden andere Dateien gelesen",
    "readers-busy.text": "Warte ein paar Sekunden und versuch es dann noch einmal.",
    "self-rating-incomplete.title": "Deine Selbsteinschätzung ist noch nicht vollständig",
    "self-rating-incomplete.text":
      "Was du geschrieben hast, ist gespeichert. Jeder Punkt braucht eine Bewertung oder „Kann ich nicht beurteilen“.",
    "closed.title": "Diese Umfrage ist geschlossen",
    "closed.text": "Du kannst sie nicht mehr beantworten oder ändern.",
    "cancelled.title": "Diese Umfrage wurde abgesagt",
    "cancelled.text": "Die Antworten sind nicht mehr lesbar.",
    "not-open.title": "Diese Umfrage hat noch nicht begonnen",
    "not-open.text": "Komm wieder, wenn sie beginnt. Dein Link bleibt derselbe.",
    "unknown-invite.title": "Diesen Link kennt der Server nicht",
    "unknown-invite.text":
      "Vielleicht fehlt ein Teil. Kopiere den ganzen Link, bis zum letzten Zeichen.",
    "ballot-already-issued.title": "Du hast schon in einem anderen Browser angefangen",
    "ballot-already-issued.text":
      "Jeder Link gilt einmal. Mach in dem Browser weiter, in dem du angefangen hast.",
    "bad-blinded-message.title": "Der Browser hat etwas geschickt, das nicht signiert werden kann",
    "bad-blinded-message.text":
      "Es wurde nichts gezählt. Lade die Seite neu, und sende deine Antworten noch einmal.",
    "bad-signature.title": "Diese Antwort hat keine gültige Signatur",
    "bad-signature.text":
      "Sie wurde nicht gezählt. Lade die Seite neu, und sende deine Antworten noch einmal.",
    "bad-size.title": "Diese Antwort hat die falsche Größe",
    "bad-size.text":
      "Sie wurde nicht gezählt. Lade die Seite neu, und sende deine Antworten noch einmal.",
    "token-spent.title": "Deine Antwort ist schon angekommen",
    "token-spent.text": "Sie lässt sich nicht mehr ersetzen.",
    "method-not-allowed.title": "Das unterstützt der Server hier nicht",
    "method-not-allowed.text":
      "Nichts wurde geändert. Lade die Seite neu; vielleicht ist sie veraltet.",
    "unavailable.title": "Der Server ist gerade nicht verfügbar",
    "unavailable.text":
      "Alles, was du gespeichert hast, ist sicher. Versuch es gleich noch einmal.",
    "internal-error.title": "Auf dem Server ist etwas schiefgegangen",
    "internal-error.text":
      "Alles, was du gespeichert hast, ist sicher. Versuch es noch einmal. Passiert es wieder, sag Bescheid, wer diesen Server betreibt.",
    "no-problem-given.title": "Die Antwort kam nicht von Tenward",
    "no-problem-given.text":
      "Etwas zwischen diesem Browser und dem Server hat stattdessen geantwortet. Versuch es gleich noch einmal.",
    "unreachable.title": "Der Server antwortet nicht",
    "unreachable.text":
      "Was du geschrieben hast, steht noch auf dieser Seite. Prüfe deine Verbindung, und versuch es dann noch einmal.",
    "unexpected.title": "Auf dieser Seite ist etwas schiefgegangen",
    "unexpected.text": "Alles, was du gespeichert hast, ist sicher. Lade die Seite neu.",
    "unknown.title": "Etwas ist schiefgegangen",
    "unknown.text":
      "Alles, was du gespeichert hast, ist sicher. Lade die Seite neu; vielleicht ist sie veraltet.",
    wait_one: "Versuch es in einer Minute noch einmal.",
    wait_other: "Versuch es in {{count}} Minuten noch einmal.",
  },
);
