import { defineStrings } from "../../../../shared/i18n";

export const mailPartStrings = defineStrings(
  "survey-mail-part",
  {
    part: "How people get it",
    "by-mail": "By email",
    "by-mail.note": "Everyone with an email address gets their own link. You don’t see the links.",
    "by-mail.off":
      "This server can’t send email yet. Whoever runs it needs to set TENWARD_SMTP_HOST (see README).",
    "by-links": "With links I hand out",
    "by-links.note":
      "On a sheet to print, or one by one in a chat. The form tells people that you have the links.",
    reach_one: "One person gets an email.",
    reach_zero: "None of these people has an email address. All links are on the sheet to print.",
    reach_other: "{{count}} people get an email.",
    without_one: "One person has no address. Their link is on the sheet to print.",
    without_other: "{{count}} people have no address. Their links are on the sheet to print.",
    words: "Your message",
    "words.hint_one": "{{count}} character left. Leave it blank to use the introduction.",
    "words.hint_other": "{{count}} characters left. Leave it blank to use the introduction.",
    reminders: "Reminders",
    "reminders.n_zero": "none",
    "reminders.n_one": "one, the day before it closes",
    "reminders.n_other": "two",
    "reminders.none":
      "The invitation then says that no other email follows before the survey closes.",
    "reminders.who": "Only sent to people who haven’t answered. You aren’t told who they are.",
    "reminders.short": "The survey closes too soon for a reminder.",
    "reminders.at":
      "{{times}}. Only sent to people who haven’t answered. The invitation mentions it.",
    see: "Preview email",
    "launch.mail": "Email",
    "launch.mails_one": "1 email, two minutes after launch",
    "launch.mails_other": "{{count}} emails, two minutes after launch",
    "launch.sheet": "Links to hand out",
  },
  {
    part: "Wie es ankommt",
    "by-mail": "Per Mail",
    "by-mail.note":
      "Alle mit einer Mailadresse bekommen einen eigenen Link. Du siehst die Links nicht.",
    "by-mail.off":
      "Dieser Server kann noch keine Mails verschicken; dazu muss TENWARD_SMTP_HOST gesetzt sein (siehe README).",
    "by-links": "Mit Links, die ich verteile",
    "by-links.note":
      "Auf einem Blatt zum Ausdrucken oder einzeln im Chat. Im Formular steht, dass du die Links hast.",
    reach_one: "Eine Person bekommt eine Mail.",
    reach_zero:
      "Keine der Personen hat eine Mailadresse. Alle Links stehen auf dem Blatt zum Ausdrucken.",
    reach_other: "{{count}} Personen bekommen eine Mail.",
    without_one: "Eine Person hat keine Adresse. Ihr Link steht auf dem Blatt zum Ausdrucken.",
    without_other:
      "{{count}} Personen haben keine Adresse. Ihre Links stehen auf dem Blatt zum Ausdrucken.",
    words: "Deine Nachricht",
    "words.hint_one":
      "Noch {{count}} Zeichen. Bleibt das Feld leer, steht in der Mail die Einleitung.",
    "words.hint_other":
      "Noch {{count}} Zeichen. Bleibt das Feld leer, steht in der Mail die Einleitung.",
    reminders: "Erinnerungen",
    "reminders.n_zero": "keine",
    "reminders.n_one": "eine, am Tag vor dem Ende",
    "reminders.n_other": "zwei",
    "reminders.none": "In der Einladung steht dann, dass bis zum Ende keine weitere Mail kommt.",
    "reminders.who":
      "Geht nur an alle, die noch nicht geantwortet haben. Du erfährst nicht, wer das ist.",
    "reminders.short": "Bis zum Ende ist für eine Erinnerung keine Zeit mehr.",
    "reminders.at":
      "{{times}}. Geht nur an alle, die noch nicht geantwortet haben. Die Einladung kündigt es an.",
    see: "Mail ansehen",
    "launch.mail": "Mail",
    "launch.mails_one": "1 Mail, zwei Minuten nach dem Start",
    "launch.mails_other": "{{count}} Mails, zwei Minuten nach dem Start",
    "launch.sheet": "Links zum Verteilen",
  },
);
