import { type Message, msg } from "../../../shared/i18n";
import type { Written } from "../../../shared/write";

/**
 * A page, or something that can be done there. An address may name `:running`, the survey that people answer now, `:closed`, the
 * one that closed last, and `:board`, the latest board; without one it leads to all surveys.
 */
export type SoughtTarget = {
  key: string;
  label: Message;
  /** Other words that people look for it by, in English and German. */
  words: readonly [en: string, de: string];
} & ({ to: string } | { write: Written } | { opens: "keys" });

/** All pages that have an address without an id, and what people do most. */
export const targets: readonly SoughtTarget[] = [
  {
    ...{ key: "/", to: "/", label: msg("Home") },
    words: ["start, overview, dashboard, what next", "Start, Übersicht, wie weiter"],
  },
  {
    ...{ key: "/role", to: "/role", label: msg("Role") },
    words: [
      "responsibilities, duties, job description, expectations of my role, interpretation",
      "Verantwortung, Verantwortlichkeiten, Pflichten, Aufgabenbereich, Stelle, zuständig, Zuständigkeiten, Erwartungen an meine Rolle",
    ],
  },
  {
    ...{ key: "action:paste-role", to: "/role", label: msg("Paste the text of your role") },
    words: [
      "job description, job posting, job ad, profile, upload pdf, read document, official",
      "Stellenbeschreibung, Stellenanzeige, Ausschreibung, Profil, PDF hochladen, hineinkopieren, einfügen",
    ],
  },
  {
    ...{ key: "/role/agreement", to: "/role/agreement", label: msg("Role agreement") },
    words: [
      "contract, clauses, what we agreed, nobody agreed, signed, version, in force",
      "Vertrag, Sätze, was wir vereinbart haben, zugestimmt, Version, gilt",
    ],
  },
  {
    ...{ key: "action:vote", to: "/role/agreement", label: msg("Ask for a vote on the agreement") },
    words: [
      "anonymous vote, poll, agree, object, consent, ask by name",
      "Abstimmung, abstimmen, anonym, zustimmen, Einwand, namentlich, mit Namen fragen",
    ],
  },
  {
    ...{ key: "/surveys", to: "/surveys", label: msg("Ask: surveys and themes") },
    words: [
      "questionnaires, polls, all surveys, answers, feedback rounds",
      "Umfragen, Fragebögen, Antworten, Befragungen, Rückmeldungen",
    ],
  },
  {
    ...{ key: "/surveys/new", to: "/surveys/new", label: msg("New survey") },
    words: [
      "start questionnaire, ask my team, what do you expect, what people need, create form, anonymous feedback",
      "Umfrage anlegen, Fragebogen, Befragung starten, mein Team fragen, was erwartet ihr, was Leute brauchen, anonymes Feedback",
    ],
  },
  {
    ...{
      key: "action:running",
      to: "/surveys/:running",
      label: msg("See who a survey still waits for"),
    },
    words: [
      "count, how many answered, who has not answered, participation, response rate, close or end survey early, extend",
      "wie viele haben geantwortet, wer hat noch nicht geantwortet, Beteiligung, Rücklauf, Umfrage beenden, vorzeitig schließen, verlängern",
    ],
  },
  {
    ...{
      key: "action:remind",
      to: "/surveys/:running#remind",
      label: msg("Remind people to answer"),
    },
    words: [
      "reminder, nudge, chase, send again, follow up with those who have not answered",
      "Erinnerung schicken, erinnern, nachhaken, noch einmal senden",
    ],
  },
  {
    ...{ key: "action:links", to: "/surveys/:running", label: msg("Hand out the links") },
    words: [
      "print links, qr code, slips, paper, distribute, copy link, without email",
      "Links drucken, ausdrucken, verteilen, QR-Code, QR-Codes, Zettel, Papier, ohne E-Mail",
    ],
  },
  {
    ...{ key: "action:themes", to: "/themes/:board", label: msg("Group comments, and decide") },
    words: [
      "themes, cluster, sort comments, verdict, realistic, not now, say what I decided, reply",
      "Themen, gruppieren, Kommentare sortieren, Entscheidung, realistisch, jetzt nicht, was ich entschieden habe",
    ],
  },
  {
    ...{ key: "action:publish", to: "/themes/:board/publish", label: msg("Publish decisions") },
    words: [
      "tell respondents, answer back, what happens next, close the loop, share results",
      "veröffentlichen, den Befragten sagen, wie es weitergeht, Rückmeldung geben, Ergebnisse zeigen",
    ],
  },
  {
    ...{ key: "action:add-heard", to: "/themes/:board", label: msg("Add what you heard") },
    words: [
      "asked in person, told me, somebody said, face to face, verbal, spoken answer, over coffee, what she expects",
      "mündlich, persönlich gefragt, hat mir jemand gesagt, unter vier Augen, Gespräch, beim Kaffee, erzählt",
    ],
  },
  {
    ...{ key: "/gaps", to: "/gaps", label: msg("Rate: gaps") },
    words: [
      "why not a 10, ratings, weak, fall short, strengths, blind spots, compare with spring, how am I doing, improve, differences, see it differently",
      "warum keine Zehn, Bewertung, Schwächen, zu schwach, Stärken, blinde Flecken, Vergleich mit dem Frühjahr, wo stehe ich, Unterschied, Lücken, Abstände",
    ],
  },
  {
    ...{ key: "action:rate-self", to: "/surveys/:closed/self-rating", label: msg("Rate yourself") },
    words: [
      "self rating, self assessment, score myself, my own view, before reading results",
      "Selbsteinschätzung, mich selbst einschätzen, Selbstbewertung, mir selbst Noten geben, eigene Sicht",
    ],
  },
  {
    ...{ key: "/grow", to: "/grow", label: msg("Grow: goals and log") },
    words: [
      "my goals, progress, evidence, proof, development, learning, milestones",
      "meine Ziele, Fortschritt, Belege, Nachweise, Entwicklung, lernen, Meilensteine",
    ],
  },
  {
    ...{ key: "/grow/new", to: "/grow/new", label: msg("New goal") },
    words: [
      "set an objective, okr, target, ambition, plan to improve",
      "Ziel setzen, neues Ziel, vornehmen, Vorhaben, verbessern",
    ],
  },
  {
    ...{ key: "/grow/year", to: "/grow/year", label: msg("My year, to print") },
    words: [
      "annual review, what did I achieve, brag sheet, appraisal, salary talk, summary, successes",
      "Jahresgespräch, was habe ich geschafft, Erfolge des Jahres, Gehaltsgespräch, Zusammenfassung, Jahresrückblick, Unterlage",
    ],
  },
  {
    ...{ key: "/week", to: "/week", label: msg("Week") },
    words: [
      "this week, today, agenda, days, to do",
      "diese Woche, heute, Tage, was ansteht, zu tun",
    ],
  },
  {
    ...{ key: "/week/plan", to: "/week/plan", label: msg("Plan the week") },
    words: [
      "planning, block time, focus time, reserve hours, schedule tasks, monday",
      "Wochenplanung, Woche planen, nächste Woche, Zeit reservieren, Fokuszeit, einplanen, einteilen, Montag",
    ],
  },
  {
    ...{ key: "/week/close", to: "/week/close", label: msg("Close the week") },
    words: [
      "review, look back, wrap up, friday, retrospective",
      "Wochenrückblick, zurückblicken, abschließen, Freitag, Rückschau",
    ],
  },
  {
    ...{ key: "/week/priority", to: "/week/priority", label: msg("Priority") },
    words: [
      "urgent, important, eisenhower, what first, order of tasks",
      "dringend, wichtig, Eisenhower, was zuerst, Reihenfolge, Priorität",
    ],
  },
  {
    ...{ key: "/week/hours", to: "/week/hours", label: msg("Hours") },
    words: [
      "working hours, time spent, meetings, capacity, overtime, where did my time go",
      "Arbeitszeit, Stunden, Besprechungen, Auslastung, Überstunden, wohin geht meine Zeit",
    ],
  },
  {
    ...{ key: "action:calendar", to: "/week/hours", label: msg("Connect your calendar") },
    words: [
      "outlook, google, ical, sync, subscribe, my calendar, working hours",
      "Kalender verbinden, Outlook, Google, iCal, abonnieren, abgleichen",
    ],
  },
  {
    ...{ key: "/situations", to: "/situations", label: msg("Situations") },
    words: [
      "templates, records, practices, what to do when",
      "Vorlagen, Einträge, Übungen, was tun wenn",
    ],
  },
  {
    ...{
      key: "/situations/templates/new",
      to: "/situations/templates/new",
      label: msg("New template"),
    },
    words: ["own questions, my own form", "eigene Vorlage, eigene Fragen"],
  },
  {
    ...{ key: "/people", to: "/people", label: msg("People") },
    words: [
      "contacts, stakeholders, team, in touch, not spoken to for long, who needs me",
      "Kontakte, Leute, Team, lange nicht gesprochen, wer braucht mich",
    ],
  },
  {
    ...{ key: "/people/add", to: "/people/add", label: msg("Add people") },
    words: [
      "import, spreadsheet, excel, csv, upload list, invite my boss, paste names",
      "importieren, Excel-Liste, CSV, hochladen, einlesen, Liste, Chefin hinzufügen, Namen einfügen",
    ],
  },
  {
    ...{ key: "action:add-person", write: "person", label: msg("Add a person") },
    words: [
      "colleague, boss, manager, stakeholder, new contact, invite",
      "Kollegin, Kollege, Kollegen, Chef, Chefin, Führungskraft, eintragen, hinzufügen",
    ],
  },
  {
    ...{ key: "action:one-on-one", to: "/people", label: msg("Schedule a one-on-one") },
    words: [
      "meeting with, talk, 1:1, repeat every week, recurring, agenda, jour fixe",
      "Einzelgespräch planen, Gespräch, Termin mit, jede Woche wiederholen, Agenda, Jour fixe, Zweiergespräch",
    ],
  },
  {
    ...{ key: "/people#promises", to: "/people#promises", label: msg("Promises") },
    words: [
      "kept, missed, commitments, what I owe people, what people owe me",
      "Zusagen, Versprechen, gehalten, schulde, offen",
    ],
  },
  {
    ...{ key: "/people#coaching", to: "/people#coaching", label: msg("Coaching") },
    words: [
      "coach me, mentor, sessions, pairing, find somebody to help me grow",
      "Coach, Mentorin, Mentor, Sitzungen, begleiten, jemanden suchen",
    ],
  },
  {
    ...{ key: "/people/team", to: "/people/team", label: msg("The team’s page") },
    words: [
      "what my team can read, share with everyone, public link, principles, who to ask",
      "Seite fürs Team, was mein Team lesen kann, allen zeigen, öffentlicher Link, Grundsätze",
    ],
  },
  {
    ...{ key: "/shared", to: "/shared", label: msg("Shared with you") },
    words: [
      "goals of others, agreements of others",
      "Ziele anderer, Vereinbarungen anderer, geteilt",
    ],
  },
  {
    ...{ key: "/settings/account", to: "/settings/account", label: msg("Your account") },
    words: [
      "profile, name, email address, settings, sessions, devices, sign out",
      "Profil, Name, E-Mail-Adresse, Einstellungen, Konto, Sitzungen, Geräte, abmelden",
    ],
  },
  {
    ...{
      key: "action:password",
      to: "/settings/account#password",
      label: msg("Change your password"),
    },
    words: ["passphrase, sign in, login", "Kennwort, Passwort, Anmeldung, Passwort ändern"],
  },
  {
    ...{
      key: "action:second-factor",
      to: "/settings/account",
      label: msg("Set up a second factor"),
    },
    words: [
      "two factor, 2fa, two step login, authenticator, passkey, security key, recovery codes, forgot",
      "zweiter Faktor, zwei Faktoren, 2FA, Authenticator, Passkey, Sicherheitsschlüssel, Notfallcodes, vergessen",
    ],
  },
  {
    ...{ key: "action:colours", to: "/settings/account", label: msg("Change colours") },
    words: [
      "dark mode, light, black background, theme, night",
      "dunkel, hell, dunkler Hintergrund, Farben, Nachtmodus",
    ],
  },
  {
    ...{ key: "action:language", to: "/settings/account", label: msg("Change the language") },
    words: ["german, english, switch to, translate", "Deutsch, Englisch, umstellen, Sprache"],
  },
  {
    ...{
      key: "action:leave",
      to: "/settings/account",
      label: msg("Leave, and take your data along"),
    },
    words: [
      "delete my account, export everything, download all, quit, remove me",
      "Konto löschen, alles herunterladen, exportieren, verlassen, kündigen, mitnehmen",
    ],
  },
  {
    ...{ key: "/settings/privacy", to: "/settings/privacy", label: msg("Data protection") },
    words: [
      "privacy, gdpr, who can see my data, retention, erase a person, export everything",
      "Datenschutz, DSGVO, wer sieht meine Daten, Löschfristen, Person löschen, Auskunft, alles herunterladen",
    ],
  },
  {
    ...{ key: "/settings/tools", to: "/settings/tools", label: msg("Integrations") },
    words: [
      "api key, token, webhook, chat bot, slack, jira, assistant, connect, mcp",
      "API-Schlüssel, Token, Webhook, Chat, Slack, Jira, Assistent, anbinden, verbinden, Schnittstelle",
    ],
  },
  {
    ...{ key: "/settings/members", to: "/settings/members", label: msg("Members") },
    words: [
      "invite another lead, suspend, roles, owner, colleagues with an account, block",
      "Mitglied sperren, weitere Führungskraft einladen, Rollen, Konten, Inhaber",
    ],
  },
  {
    ...{ key: "/settings/server", to: "/settings/server", label: msg("Going live") },
    words: [
      "backup, restore, mail server, smtp, certificate, address, administrator",
      "Sicherung, zurückspielen, wiederherstellen, Mailserver, SMTP, Zertifikat, Adresse, Administrator",
    ],
  },
  {
    ...{ key: "action:log-entry", write: "entry", label: msg("Log entry") },
    words: [
      "write down, note, jot down, diary, journal, got done, achievement, remember, thanks",
      "Tagebuch, notieren, aufschreiben, geschafft, Erfolg, merken, daran denken, Dank",
    ],
  },
  {
    ...{ key: "action:add-task", write: "task", label: msg("Task") },
    words: [
      "to-do, todo, remember to, do not forget, next step, reminder",
      "To-do, Aufgabe, erledigen, daran denken, nicht vergessen, nächster Schritt",
    ],
  },
  {
    ...{ key: "action:add-request", write: "asked", label: msg("Request") },
    words: [
      "somebody asked me, favour, urgent, came in, wants something from me",
      "Anfrage, jemand bittet mich, Gefallen, dringend, will etwas von mir",
    ],
  },
  {
    ...{ key: "action:keys", opens: "keys", label: msg("Keyboard shortcuts") },
    words: ["keys, commands, hotkeys", "Tastenkürzel, Tasten, Tastatur, Kurzbefehle"],
  },
];
