import type { StorySituations } from "../story";

/** A problem that somebody brought to Mara. */
const brought = (
  ago: number,
  person: string,
  title: string,
  outcome: "listened" | "asked" | "pointed" | "took",
  minutes: number,
  ended: "they-solved" | "other-solved" | "i-solved",
  more = {},
): StorySituations["told"][number] => ({
  ...{ ago, title, template: "brought-problem", state: "done", outcome: ended },
  answers: { person, outcome, minutes: String(minutes), ...more },
});

export const english: StorySituations = {
  own: [
    {
      name: { own: "Something broke in production" },
      note: { own: "Four questions for the morning after." },
      words: { own: "incident, outage, postmortem" },
      fields: [
        { key: "what", label: { own: "What broke?" }, kind: "line", required: true },
        { key: "noticed", label: { own: "Who noticed?" }, kind: "person" },
        { key: "helped", label: { own: "What helped us?" }, kind: "text" },
        { key: "minutes", label: { own: "How long did it take, in minutes?" }, kind: "minutes" },
      ],
      outcomes: [
        { key: "fixed", name: { own: "We fixed the cause" } },
        { key: "patched", name: { own: "We fixed what people saw" } },
      ],
      leaves: [{ kind: "task", label: { own: "Add task" }, text: ["what"] }],
      counts: [{ field: "minutes", how: "sum" }],
      flags: [{ kind: "missing", field: "helped" }],
    },
  ],
  told: [
    {
      ...{ ago: 2, template: "two-disagree", title: "The retry queue", lookAgainIn: 8 },
      answers: {
        "both-want": "Refunds that are through by eight in the morning, without a call at night.",
        "not-asked": "Who is called when it breaks?",
        "really-about": "Who is called at night. The tool may come second.",
        decide: "The batch job until spring, with a restart. Then look at the load.",
        step: "Amir and Beth talk, without me. Beth tells me what they decided.",
      },
      lines: [
        {
          person: "Amir Haddad",
          wants: "A retry queue of our own, before the January load.",
          why: "The batch job loses an hour when it fails, and we only see it in the morning.",
          afraid: "That we promise Isla a date and miss it again.",
        },
        {
          person: "Beth Okafor",
          wants: "Keep the batch job and make it restart by itself.",
          why: "A second queue needs a second rota, and there are seven of us.",
          afraid: "Another night on call with a system that only Amir knows.",
        },
      ],
    },
    {
      ...{ ago: 1, template: "hand-over", title: "The next release", lookAgainIn: 12 },
      answers: {
        person: "Dana Wu",
        why: "A release that doesn’t need me. I’m away in January.",
        limits: "You decide on the day. Ask me before you change the schema.",
        report: "One line in the team channel each Friday",
        check: "yes",
      },
    },
    {
      ...{ ago: 20, template: "two-disagree", title: "Who reviews migrations" },
      ...{ state: "done", outcome: "settled" },
      note: "They split it by service. Nobody asked me again.",
      answers: {
        "both-want": "No migration that waits for a week.",
        "not-asked": "Who is called when it breaks?",
      },
      lines: [
        { person: "Callum Reid", wants: "One reviewer for all of them." },
        { person: "Farah Nasser", wants: "Whoever knows the service reviews it." },
      ],
    },
    {
      ...{ ago: 57, template: "two-disagree", title: "Two dates for the export" },
      ...{ state: "done", outcome: "i-decided" },
      note: "I decided too early. Isla had a reason I hadn’t heard.",
      answers: { "both-want": "One date.", "not-asked": "Who was promised a date?" },
      lines: [
        { person: "Hugo Martins", wants: "The export in October." },
        { person: "Isla Grant", wants: "The export after the audit." },
      ],
    },
    {
      ...{ ago: 103, template: "two-disagree", title: "Names for the ledger events" },
      ...{ state: "done", outcome: "settled" },
      note: "Gita wrote both down, and the team chose.",
      answers: { "not-asked": "Who is called when it breaks?" },
      lines: [
        { person: "Dana Wu", wants: "Names that the auditors use." },
        { person: "Gita Rao", wants: "Names that the code uses." },
      ],
    },
    {
      ...{ ago: 168, template: "two-disagree", title: "Tests before or after the review" },
      ...{ state: "done", outcome: "settled" },
      note: "They tried both for two weeks.",
      answers: { "not-asked": "Who was promised a date?" },
      lines: [
        { person: "Amir Haddad", wants: "Tests first." },
        { person: "Eoin Walsh", wants: "Review first, as the tests change with it." },
      ],
    },
    {
      ...{ ago: 9, template: "Something broke in production", title: "Refunds stood still" },
      ...{ state: "done", outcome: "patched" },
      answers: {
        what: "The batch job stopped at three in the morning",
        noticed: "Priya Shah",
        helped: "Beth’s notes from last time.",
        minutes: "95",
      },
    },
    {
      ...{ ago: 44, template: "Something broke in production", title: "The certificate expired" },
      ...{ state: "done", outcome: "fixed" },
      answers: { what: "Clients couldn’t connect", noticed: "Eoin Walsh", minutes: "40" },
    },
    brought(3, "Amir Haddad", "The test data is out of date again", "asked", 10, "they-solved"),
    brought(6, "Tom Ashworth", "Who decides on the test environment?", "asked", 15, "they-solved", {
      mine: "no",
      nothing: "He asks the platform team himself.",
    }),
    brought(11, "Tom Ashworth", "The certificate expires on Friday", "took", 40, "i-solved"),
    brought(
      14,
      "Farah Nasser",
      "A review has waited for three days",
      "pointed",
      5,
      "other-solved",
      {
        better: "Callum Reid",
      },
    ),
    brought(19, "Isla Grant", "She needs a date for the export", "took", 60, "i-solved"),
    brought(24, "Dana Wu", "Two of us want the same week off", "listened", 20, "they-solved"),
    brought(28, "Gita Rao", "The event names don’t fit the report", "asked", 15, "they-solved"),
    brought(33, "Hugo Martins", "The dashboard shows old numbers", "pointed", 10, "other-solved", {
      better: "Eoin Walsh",
    }),
    brought(38, "Eoin Walsh", "The build takes forty minutes", "asked", 20, "they-solved"),
    brought(43, "Beth Okafor", "She is called too often at night", "took", 45, "i-solved"),
    brought(49, "Callum Reid", "Nobody owns the old importer", "took", 30, "other-solved"),
    brought(
      55,
      "Jonah Pike",
      "A client wants a feature we don’t plan",
      "pointed",
      15,
      "other-solved",
      {
        better: "Kira Novak",
      },
    ),
    {
      ...{ ago: 1, template: "who-to-ask", team: true },
      answers: {},
      lines: [
        { topic: "Ledger", person: "Amir Haddad" },
        { topic: "Refund service", person: "Beth Okafor" },
        { topic: "On-call rota", person: "Eoin Walsh", deputy: "Farah Nasser" },
        { topic: "Audit questions", person: "Gita Rao" },
        { topic: "Next release", person: "Dana Wu" },
      ],
    },
    {
      ...{ ago: 16, template: "principle", team: true },
      answers: {
        what: "We write a decision down when two teams are touched.",
        why: "The refund event changed twice without warning.",
        broken: "The export in September.",
      },
    },
    {
      ...{ ago: 61, template: "principle", team: true },
      answers: {
        what: "A failed job restarts by itself before it calls anyone.",
        why: "Four of nine calls in September needed nobody.",
      },
    },
    {
      ...{ ago: 5, template: "request-order", team: true },
      answers: {},
      lines: [
        {
          what: "Refund dates",
          reason: "They have a contract date, 15 January.",
          for: "Isla Grant",
        },
        { what: "Answers for the auditor", reason: "The auditor comes on 18 January." },
        { what: "Monitoring for the ledger", reason: "It saves us about six calls a month." },
        {
          what: "Reports for finance",
          reason: "They can wait until the audit is over.",
          for: "Hugo Martins",
        },
      ],
    },
  ],
  team: { agreement: true, decisions: true },
};

export const german: StorySituations = {
  own: [],
  told: [
    {
      ...{ ago: 3, template: "two-disagree", title: "Wann wir ausliefern", lookAgainIn: 6 },
      answers: {
        "both-want": "Dass am Montag niemand nacharbeiten muss.",
        "not-asked": "Wer hat am Wochenende Bereitschaft?",
        step: "Anna und Bilal reden miteinander, ohne mich.",
      },
      lines: [
        {
          person: "Anna Krüger",
          wants: "Freitags ausliefern.",
          why: "Dann ist die Woche abgeschlossen.",
        },
        {
          person: "Bilal Demir",
          wants: "Montags ausliefern.",
          why: "Dann sind alle da.",
          afraid: "Noch ein Wochenende am Telefon.",
        },
      ],
    },
    {
      ...{ ago: 12, template: "brought-problem", title: "Die Testumgebung ist belegt" },
      ...{ state: "done", outcome: "they-solved" },
      answers: {
        person: "Emine Yıldız",
        mine: "no",
        outcome: "asked",
        minutes: "15",
      },
    },
  ],
};
