import { type Message, msg } from "../i18n";

/**
 * Every slug of the contract has texts, except for a few that are shown without an answer of the
 * server: what went wrong, and what is safe and what to do. They are read in a page about the thing
 * itself, so neither names it again. They are loaded with the first problem.
 */
export const problemTexts: Record<string, { title: Message; text: Message }> = {
  "invalid-request": {
    title: msg("Something needs correcting"),
    text: msg("Nothing was changed. See the messages next to the fields."),
  },
  "malformed-json": {
    title: msg("The server couldn’t read what this page sent"),
    text: msg("Nothing was changed. Reload the page; it may be out of date."),
  },
  "cross-origin": {
    title: msg("This request came from another address"),
    text: msg(
      "Nothing was changed. Open Tenward at the address it was set up with, and try again there.",
    ),
  },
  "body-too-large": {
    title: msg("This is too large"),
    text: msg("Nothing was changed. Send it in smaller parts."),
  },
  "unsupported-media-type": {
    title: msg("The server doesn’t accept this kind of content"),
    text: msg("Nothing was changed. Reload the page; it may be out of date."),
  },
  "wrong-credentials": {
    title: msg("Wrong email or password"),
    text: msg("Check both. The password is case-sensitive."),
  },
  "provider-only": {
    title: msg("Passwords are switched off here"),
    text: msg("Nothing was changed. Go to the sign-in page and use your company’s provider."),
  },
  "wrong-password": {
    title: msg("This isn’t your current password"),
    text: msg("Nothing was changed. Enter the password you currently sign in with."),
  },
  "bad-passkey": {
    title: msg("This passkey didn’t work"),
    text: msg(
      "It isn’t known here, or it took too long. Try again, or sign in with your password.",
    ),
  },
  "confirmation-needed": {
    title: msg("Enter your password first"),
    text: msg(
      "Nothing was changed. Tenward asks again before you change how you sign in or create a token.",
    ),
  },
  "second-factor-missing": {
    title: msg("You need a second factor first"),
    text: msg("Set one up on the page Your account. If you can’t open that page, reload this one."),
  },
  "second-step-needed": {
    title: msg("One more step is needed"),
    text: msg("Enter a code from your app or use a passkey."),
  },
  "missing-scope": {
    title: msg("This token doesn’t have permission"),
    text: msg(
      "Nothing was changed. A token’s scopes can’t be edited, so create a new token that includes this one.",
    ),
  },
  "reader-not-told": {
    title: msg("This token can’t read this survey"),
    text: msg("Respondents weren’t told about it. It can read surveys launched from now on."),
  },
  "session-only": {
    title: msg("Tokens can’t be used for this"),
    text: msg("Nothing was changed. Someone has to sign in and do it in the app."),
  },
  forbidden: {
    title: msg("You don’t have permission for this"),
    text: msg("Your role in this workspace doesn’t allow it. An owner can change your role."),
  },
  "not-found": {
    title: msg("Not found"),
    text: msg("It may have been removed, never existed, or belong to someone else."),
  },
  "too-many-requests": {
    title: msg("Too many failed attempts"),
    text: msg("Wait a few minutes, then try again. Nothing is lost."),
  },
  "bad-setup-code": {
    title: msg("This setup code is wrong"),
    text: msg(
      "Codes are valid until the server is set up. Each start prints a new one, so copy the address from the console again.",
    ),
  },
  "already-set-up": {
    title: msg("This server is already set up"),
    text: msg("Its owner can sign in and invite you."),
  },
  "bad-code": {
    title: msg("This link no longer works"),
    text: msg(
      "It has been used, has expired or is incomplete. Ask whoever gave it to you for a new one.",
    ),
  },
  "email-taken": {
    title: msg("This address is already in use"),
    text: msg("Nothing was changed. An email address can only belong to one person."),
  },
  "external-id-taken": {
    title: msg("This external ID is already in use"),
    text: msg("Nothing was changed. An external ID can only belong to one person."),
  },
  "group-name-taken": {
    title: msg("You already have a group with this name"),
    text: msg("Nothing was changed. Choose another name."),
  },
  "group-not-empty": {
    title: msg("This group isn’t empty"),
    text: msg(
      "Move everyone to another group first, including people in the archive. Then you can delete it.",
    ),
  },
  "standard-group": {
    title: msg("This group is built in"),
    text: msg(
      "Team, Other leads, Product, Clients and Manager can’t be renamed or deleted. Leave the ones you don’t need empty.",
    ),
  },
  "idempotency-key-reused": {
    title: msg("This was already sent with different content"),
    text: msg("Reload the page to see what was saved, then send the rest again."),
  },
  "changed-meanwhile": {
    title: msg("This has been changed somewhere else"),
    text: msg(
      "Your text isn’t lost, but it isn’t saved yet either. Compare it with the current version, then save again.",
    ),
  },
  "precondition-required": {
    title: msg("This page doesn’t know the current version"),
    text: msg("Nothing was changed. Reload the page and try again."),
  },
  "last-owner": {
    title: msg("The workspace needs an owner"),
    text: msg("Nothing was changed. Make someone else an owner first."),
  },
  suspended: {
    title: msg("Your account is suspended"),
    text: msg("Ask an owner of your workspace. Your work is kept."),
  },
  "already-owner": {
    title: msg("This member is already an owner"),
    text: msg("Nothing was changed. If you no longer want to be an owner, change your own role."),
  },
  "has-running-surveys": {
    title: msg("This member still has a survey in progress"),
    text: msg(
      "Nothing was removed. Wait until the survey has closed and its keys are destroyed, or cancel it.",
    ),
  },
  "not-a-draft": {
    title: msg("This survey is no longer a draft"),
    text: msg("It has been launched or deleted. A survey can’t be changed after launch."),
  },
  "insecure-address": {
    title: msg("This address can’t keep answers secret"),
    text: msg(
      "Browsers can only seal answers over https. Your draft is saved. Ask whoever runs this server to set up a certificate, or try it on the server’s own computer.",
    ),
  },
  "not-launchable": {
    title: msg("This draft isn’t ready to launch"),
    text: msg(
      "It’s saved. It needs people to ask, a closing time in the future, and no two questions that ask the same.",
    ),
  },
  "mail-not-set-up": {
    title: msg("This server can’t send email"),
    text: msg(
      "Whoever runs it needs to set a mail server in TENWARD_SMTP_HOST. Until then, hand out links.",
    ),
  },
  "language-model-not-set-up": {
    title: msg("This server has no language model"),
    text: msg("Set TENWARD_LLM_URL and TENWARD_LLM_MODEL, then restart the server."),
  },
  "mail-under-way": {
    title: msg("This email is already on its way"),
    text: msg(
      "It’s waiting to be sent or has been sent. You can only resend emails that weren’t delivered.",
    ),
  },
  "returned-too-soon": {
    title: msg("It’s too early to report a bounced email"),
    text: msg(
      "You can report it a day after it was sent. If this server reads the mailbox, bounced emails count sooner.",
    ),
  },
  "reminder-gone": {
    title: msg("This reminder has already been sent"),
    text: msg("It can no longer be changed."),
  },
  "reminder-untimely": {
    title: msg("You can’t send a reminder at that time"),
    text: msg(
      "Choose a time after the invitations have been sent and at least half an hour before the survey closes.",
    ),
  },
  "keys-in-sight": {
    title: msg("A server sees the keys"),
    text: msg("Nothing was cancelled. If a server has just stopped, try again in half a minute."),
  },
  "not-running": {
    title: msg("This survey isn’t running"),
    text: msg("It hasn’t been launched yet, or it has ended."),
  },
  "not-launched": {
    title: msg("This survey hasn’t been launched yet"),
    text: msg("Nothing was changed. You can only repeat a survey that has been launched."),
  },
  "not-everybody-answered": {
    title: msg("Not everyone has answered yet"),
    text: msg(
      "A survey can only close immediately when everyone has answered or declined and you don’t have access to any links. Otherwise, announce a closing time at least 24 hours ahead.",
    ),
  },
  "results-not-ready": {
    title: msg("The results aren’t ready yet"),
    text: msg("You can read them once the survey has closed and its keys have been destroyed."),
  },
  "not-published": {
    title: msg("Nothing has been published yet"),
    text: msg("Once something is published, you can read it at this same link."),
  },
  "nothing-to-publish": {
    title: msg("There’s nothing to publish"),
    text: msg(
      "Nothing was changed. Write something, choose ratings or comments, or give a theme a verdict.",
    ),
  },
  "nothing-to-gather": {
    title: msg("There’s nothing to group"),
    text: msg(
      "Your selection contains no comments and no responsibilities. Choose another survey, or describe your role first.",
    ),
  },
  "nothing-to-remind": {
    title: msg("No theme has a reminder date"),
    text: msg("Mark a theme “Not now” and choose a reminder date."),
  },
  "nothing-to-undo": {
    title: msg("There’s nothing to undo"),
    text: msg("Nothing has changed since the themes were suggested."),
  },
  "nothing-to-redo": {
    title: msg("There’s nothing to redo"),
    text: msg("You can redo something until you make another change."),
  },
  published: {
    title: msg("Respondents can read this board’s decisions"),
    text: msg("Nothing was deleted. Withdraw what you published first."),
  },
  "taken-back": {
    title: msg("This has been withdrawn"),
    text: msg(
      "You can no longer read what was published here. If something is published again, you’ll find it at this same link.",
    ),
  },
  "verdict-unpublished": {
    title: msg("This decision hasn’t been published yet"),
    text: msg(
      "Publish it first. A follow-up question only quotes what respondents can already read.",
    ),
  },
  "told-elsewhere": {
    title: msg("Respondents can already read decisions from another board"),
    text: msg(
      "Nothing was published. Withdraw the other board’s decisions first, so that people don’t read two decisions on the same theme.",
    ),
  },
  "goal-unfinished": {
    title: msg("This goal isn’t ready to start"),
    text: msg(
      "It stays a draft. Add how you’ll know you’ve reached it and a first step, then start it.",
    ),
  },
  "three-goals-active": {
    title: msg("You already have three active goals"),
    text: msg("This goal is saved. Pause one of the three first."),
  },
  "nothing-to-vote-on": {
    title: msg("There’s nothing to vote on"),
    text: msg(
      "A vote covers 1 to 16 clauses that are new or changed. Add or edit a clause, or propose some of them first.",
    ),
  },
  "vote-mixed": {
    title: msg("Someone was asked about one of these clauses in the other way within 60 days"),
    text: msg(
      "Nothing was changed. Each person answers about a clause either anonymously or by name. Both together could show what they said anonymously.",
    ),
  },
  "vote-open": {
    title: msg("The vote is still open"),
    text: msg("Nothing was changed. You can do this once the vote has closed."),
  },
  "vote-too-small": {
    title: msg("Not every new or changed clause has a result"),
    text: msg(
      "Nothing was changed. Put the others to a vote in the next version, or agree in a meeting and enter where and with whom.",
    ),
  },
  "not-agreed": {
    title: msg("This version hasn’t been agreed on yet"),
    text: msg("Nothing was changed. Others can read a version once it’s agreed on."),
  },
  "fixed-form": {
    title: msg("You can’t edit this form here"),
    text: msg(
      "Nothing was changed. Edit the clauses in the agreement; the vote is updated with them.",
    ),
  },
  "no-evidence": {
    title: msg("There’s no evidence yet that you’ve reached it"),
    text: msg(
      "The goal stays active. Mark a log entry as evidence, or say briefly why there is none.",
    ),
  },
  "not-open-task": {
    title: msg("This is already done or dropped"),
    text: msg("It may have been changed in another tab. Reload the page to see the current state."),
  },
  "talk-over": {
    title: msg("This one-on-one has already been closed"),
    text: msg(
      "It may have been closed in another tab. Reload the page; you can use what you typed in the next one.",
    ),
  },
  "link-replaced": {
    title: msg("This link has been replaced"),
    text: msg("Ask the person who gave it to you for the new one."),
  },
  "question-removed": {
    title: msg("This question was taken back"),
    text: msg("Your answer was not sent. What you wrote is still here."),
  },
  "written-again": {
    title: msg("Another text has been written in the meantime"),
    text: msg("Nothing was changed. Reload the page and read it first; what you typed stays."),
  },
  "step-missing": {
    title: msg("Add a next step to close the session"),
    text: msg("Nothing is lost; what you wrote is still here. The fields show what’s missing."),
  },
  "pairing-over": {
    title: msg("This coaching isn’t active"),
    text: msg("It has ended, or nobody has accepted it yet. You keep what you wrote."),
  },
  "pairing-exists": {
    title: msg("You’re already coaching together"),
    text: msg("Nothing was changed. End that coaching before you start another one."),
  },
  "no-place": {
    title: msg("This coach has no free places"),
    text: msg("Nothing was changed. Choose someone else, or ask again later."),
  },
  "places-taken": {
    title: msg("You’re already coaching more people than that"),
    text: msg("Nothing was changed. Offer at least as many places as are taken."),
  },
  "told-first": {
    title: msg("Tell everyone first"),
    text: msg(
      "The duty hasn’t been handed over. Tell everyone under “Who knows” who takes over and when, then continue.",
    ),
  },
  "already-shared": {
    title: msg("You’ve already shared this"),
    text: msg("This member can read it. You can stop sharing at any time."),
  },
  "same-expectation": {
    title: msg("Both are already the same expectation"),
    text: msg("Nothing was changed."),
  },
  "two-expectations": {
    title: msg("Two of these themes have a history of their own"),
    text: msg("Choose which one the merged theme continues."),
  },
  "theme-gone": {
    title: msg("This theme is no longer on the board"),
    text: msg("It was removed or merged in another tab. Your change wasn’t saved."),
  },
  "self-rating-open": {
    title: msg("Rate yourself first"),
    text: msg("You can read the answers once you’ve rated yourself, or chosen not to."),
  },
  "self-rating-frozen": {
    title: msg("Your self-rating can’t be changed any more"),
    text: msg("You’ve finished or skipped it."),
  },
  "unreadable-calendar": {
    title: msg("This isn’t a calendar file"),
    text: msg("Nothing was imported. Export your calendar as an .ics file and choose it here."),
  },
  "unreadable-document": {
    title: msg("This file can’t be read"),
    text: msg(
      "It’s damaged, or it isn’t a PDF, DOCX, HTML, Markdown or text file. Save it in one of these formats, or paste its text.",
    ),
  },
  "locked-document": {
    title: msg("This file is protected by a password"),
    text: msg("Save it without the password, or paste its text."),
  },
  "picture-of-text": {
    title: msg("This file contains only images"),
    text: msg("It was probably scanned. Paste its text instead."),
  },
  "empty-document": {
    title: msg("There is no text in this file"),
    text: msg("Choose another one, or paste its text."),
  },
  "document-too-long": {
    title: msg("This file is too long for a job description"),
    text: msg(
      "The limit is 5 MB, 40 pages and 300 sentences. Paste only the part about your role.",
    ),
  },
  "document-too-costly": {
    title: msg("This file takes too much work or memory to read"),
    text: msg("Reading was stopped. Paste its text instead."),
  },
  "readers-busy": {
    title: msg("Other files are being read right now"),
    text: msg("Wait a few seconds, then try again."),
  },
  "self-rating-incomplete": {
    title: msg("Your self-rating isn’t complete yet"),
    text: msg("What you typed is saved. Every item needs a rating or “I can’t say”."),
  },
  closed: {
    title: msg("This survey has closed"),
    text: msg("You can’t answer or change it any more."),
  },
  cancelled: {
    title: msg("This survey was cancelled"),
    text: msg("Its answers can’t be read any more."),
  },
  "not-open": {
    title: msg("This survey hasn’t opened yet"),
    text: msg("Come back when it opens. Your link stays the same."),
  },
  "unknown-invite": {
    title: msg("The server doesn’t know this link"),
    text: msg("Part of it may be missing. Copy the whole link, right to the last character."),
  },
  "ballot-already-issued": {
    title: msg("You’ve already started in another browser"),
    text: msg("Each link works once. Continue in the browser you started in."),
  },
  "bad-blinded-message": {
    title: msg("The browser sent something that can’t be signed"),
    text: msg("Nothing was counted. Reload the page and send your answers again."),
  },
  "bad-signature": {
    title: msg("This answer has no valid signature"),
    text: msg("It wasn’t counted. Reload the page and send your answers again."),
  },
  "bad-size": {
    title: msg("This answer has the wrong size"),
    text: msg("It wasn’t counted. Reload the page and send your answers again."),
  },
  "token-spent": {
    title: msg("Your answer has already been received"),
    text: msg("It can’t be replaced."),
  },
  "signed-in-as-somebody-else": {
    title: msg("Someone else has signed in in this browser"),
    text: msg(
      "Nothing was changed. What you typed is still on this page. Sign in again in a new tab, then try again here.",
    ),
  },
  "method-not-allowed": {
    title: msg("The server doesn’t support this"),
    text: msg("Nothing was changed. Reload the page; it may be out of date."),
  },
  unavailable: {
    title: msg("The server isn’t available right now"),
    text: msg("Everything you saved is safe. Try again in a moment."),
  },
  "internal-error": {
    title: msg("Something went wrong on the server"),
    text: msg(
      "Everything you saved is safe. Try again. If it keeps happening, tell whoever runs this server.",
    ),
  },
  "no-problem-given": {
    title: msg("The response didn’t come from Tenward"),
    text: msg(
      "Something between your browser and the server responded instead. Try again in a moment.",
    ),
  },
};
