import { type Message, msg } from "../i18n";

/**
 * Every code of `FieldError` in the contract has a text, shown at the field; `code.kind` is for a
 * field with a text of its own.
 */
export const faultTexts: Record<string, Message> = {
  required: msg("Enter a value."),
  "unknown-field": msg("The server doesn’t know this field. Reload the page."),
  "unknown-field.file": msg("Tenward knows no field and no question of this name."),
  "wrong-type": msg("The server expects something different here. Reload the page."),
  "bad-format": msg("Check the format."),
  "bad-format.email": msg("Enter a valid email address."),
  "bad-format.calendar": msg("Enter the whole address. It starts with https:// or webcal://."),
  "bad-text": msg(
    "This contains a character that can’t be saved. Type the text instead of pasting it.",
  ),
  "too-short": msg("Enter at least {{min}} character. | Enter at least {{min}} characters."),
  "too-long": msg("Use at most {{max}} character. | Use at most {{max}} characters."),
  "too-few": msg("Choose at least {{min}}."),
  "too-many": msg("Choose at most {{max}}."),
  "out-of-range": msg("Enter a value from {{min}} to {{max}}."),
  "out-of-range.min": msg("Enter {{min}} or more."),
  "out-of-range.max": msg("Enter {{max}} or less."),
  "out-of-range.step": msg("A step takes 5 to 90 minutes. Start with a smaller part."),
  "common-password": msg("This password is widely known and easy to guess."),
  "too-short.password": msg(
    "{{count}} character so far. Use at least {{min}}, and avoid well-known passwords. | {{count}} characters so far. Use at least {{min}}, and avoid well-known passwords.",
  ),
  duplicate: msg("This appears twice."),
  "unknown-group": msg("This group no longer exists."),
  "unknown-lead": msg("No lead here has this email address."),
  "unknown-survey": msg("This survey no longer exists."),
  "unknown-person": msg("Someone you chose has since been removed."),
  "in-past": msg("This time has already passed."),
  "in-future": msg("This date is in the future."),
  "within-minutes": msg("Choose a time at least 5 minutes from now."),
  "too-soon": msg("Choose a time at least 24 hours from now."),
  "skipped-hour": msg("This time doesn’t exist that night, because the clocks go forward."),
  "unknown-zone": msg("This time zone is unknown."),
  "empty-audience": msg("Choose someone to ask."),
  "empty-form": msg("Add at least one question."),
  "same-question": msg(
    "Another question asks the same. Whoever answers only one of them would stand out.",
  ),
  "voted-already": msg(
    "Some of these people could vote on the very same words less than 60 days ago.",
  ),
  "lookalike-character": msg(
    "“{{character}}” only looks like a letter, or can’t be seen. Replace it with a plain letter.",
  ),
  "asked-by-name": msg("Some of these people were asked about this by name less than 60 days ago."),
  "answered-anonymously": msg(
    "They may have answered this anonymously in the last 60 days, so don’t ask them by name.",
  ),
  "unfinished-question": msg("A question has no words yet."),
  "too-many-points": msg("A form holds at most {{max}} points."),
  "too-many-open": msg("A form holds at most {{max}} open questions."),
  "unknown-template": msg("This template no longer exists."),
  "unknown-address": msg("No email was sent to this address."),
  "unknown-goal": msg("This goal no longer exists."),
  "unknown-task": msg("This task no longer exists."),
  "left-blank": msg("Replace the words in square brackets first."),
  "not-a-monday": msg("Choose a Monday."),
  "before-vote": msg("The vote closed later. Choose that day or a later one."),
  "unknown-thread": msg("The item this is linked to no longer exists."),
  "unknown-member": msg("Choose another member of this workspace."),
  "unknown-thing": msg("This no longer exists, so you can’t share it."),
  "not-https": msg(
    "The address must start with https://. http:// only works with a host that the administrator has allowed.",
  ),
  "private-address": msg(
    "This address is in a private network, and the administrator hasn’t allowed it.",
  ),
  "port-not-allowed": msg("The administrator hasn’t allowed this port."),
  "unknown-item": msg("This item isn’t part of the survey. Reload the page."),
  "undecided-theme": msg("You can’t publish a theme without a verdict."),
  "unexplained-theme": msg("Add a reason before you publish this verdict."),
  contradictory: msg("This doesn’t go together with something else you chose."),
  "contradictory.rating": msg("Choose either a rating or “I can’t say”."),
  alone: msg("This can’t be combined with anything else."),
  "not-together": msg("Create one token for answers, and another one for people or your own work."),
  "another-reader": msg("Create a new token for a tool that someone else runs."),
  "missing-scope": msg("The token doesn’t have the scope {{scope}}."),
  unrated: msg("Choose a rating or “I can’t say”."),
  "nothing-rated": msg(
    "You chose “I can’t say” for every item. Rate at least one, or open the answers without rating yourself.",
  ),
  "mail-not-set-up": msg("This server can’t send email. Hand out links instead."),
  "archived-person": msg("Someone you chose has been archived."),
};

export const unknownFault = msg("The server doesn’t accept this.");
