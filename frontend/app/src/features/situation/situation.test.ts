import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { queries, type Schemas } from "../../shared/api";
import { today } from "../../shared/days";
import { loadLanguage, speak } from "../../shared/i18n";
import { questionsLeft } from "../../shared/situation";
import { network } from "../../test/network";
import { answerWith, askedBeside, sourceOf, suggested, told } from "./answers";
import { proposals } from "./begin";
import { flagsOf } from "./flags";
import { landLeave, leavesOf, leftWords, pointsOf, textsOf } from "./leaves";
import type { Leave, Situation, SituationAnswer, SituationForm, SituationQuestion } from "./types";
import { weekSaysQuery } from "./weekSays";

const amir = { id: "6f1c2b9e-0d0b-4a55-9a53-0a3a5f0e0001", name: "Amir" };
const own = (text: string) => ({ own: text });

const folder = `${import.meta.dirname}/../../../../../backend/src/main/resources/situations`;
const shipped = readdirSync(folder).map((file) => ({
  file,
  form: JSON.parse(readFileSync(`${folder}/${file}`, "utf8")).form as SituationForm,
}));
const of = (key: string): SituationForm => {
  const found = shipped.find(({ file }) => file === `${key}.json`);
  if (!found) throw new Error(key);
  return found.form;
};

const form: SituationForm = {
  ...{ name: own("Two disagree"), note: own("Hear both.") },
  fields: [
    { key: "mine", label: own("Mine"), kind: "number" },
    { key: "theirs", label: own("Theirs"), kind: "number" },
    { key: "by", label: own("By"), kind: "day" },
  ],
  lines: [
    { key: "who", label: own("Who"), kind: "person" },
    { key: "wants", label: own("Wants"), kind: "line" },
    {
      ...{ key: "role", label: own("Role"), kind: "choice" },
      choices: [
        { key: "knows", name: own("Knows") },
        { key: "learns", name: own("Learns") },
      ],
    },
  ],
};

it("replaces one answer and keeps the others, of the same question in another line too", () => {
  const answers = [
    { field: "wants", line: 1, text: "A queue" },
    { field: "wants", line: 2, text: "A batch job" },
  ];
  const changed = answerWith(answers, "wants", 2, [{ text: "A restart" }]);
  expect(changed).toEqual([answers[0], { field: "wants", line: 2, text: "A restart" }]);
  expect(answerWith(answers, "wants", 1, [])).toEqual([answers[1]]);
});

it.each([
  ["0.125", true],
  ["1450.5", true],
  ["-1", false],
  ["", false],
])("stores the amount “%s” as it is, in each language: %s", async (text, isStored) => {
  await loadLanguage("de");
  speak("de");
  const amount = { key: "cost", label: own("Cost"), kind: "amount" as const, most: 2000 };
  const said = [{ field: "cost", text }];
  expect(told({ ...form, fields: [amount] }, said)).toEqual(isStored ? said : []);
  speak("en");
});

it("asks for nobody beside what came out of answers", () => {
  const keys = (of: SituationForm) => [...of.fields, ...(of.lines ?? [])].map(({ key }) => key);
  expect(keys(askedBeside(form, { kind: "theme" }))).not.toContain("who");
  expect(keys(askedBeside(form, { kind: "clause" }))).toContain("who");
  expect(keys(askedBeside(form, undefined))).toContain("who");
});

describe("what stands out", () => {
  const of = (flags: SituationForm["flags"], answers: SituationAnswer[]) =>
    flagsOf({ ...form, ...(flags && { flags }) }, answers, "2027-01-15");

  it("is a missing answer of a line that is begun", () => {
    const begun = [{ field: "who", line: 2, person: amir }];
    expect(of([{ kind: "missing", field: "wants" }], begun)).toEqual([
      { kind: "missing", label: own("Wants"), line: 2 },
    ]);
  });

  it("is a day before today, not today", () => {
    const past = [{ kind: "past", field: "by" }] as const;
    expect(of([...past], [{ field: "by", text: "2027-01-14" }])).toHaveLength(1);
    expect(of([...past], [{ field: "by", text: "2027-01-15" }])).toEqual([]);
  });

  it("is two numbers that differ by two, not by one", () => {
    const apart = [{ kind: "apart", field: "mine", other: "theirs" }] as const;
    const mine = { field: "mine", text: "7" };
    expect(of([...apart], [mine, { field: "theirs", text: "9" }])).toHaveLength(1);
    expect(of([...apart], [mine, { field: "theirs", text: "8" }])).toEqual([]);
  });

  it("is a choice that no line has", () => {
    const chosen = [{ field: "role", line: 1, text: "knows" }];
    expect(of([{ kind: "unchosen", field: "role" }], chosen)).toEqual([
      { kind: "unchosen", label: own("Role"), choice: own("Learns") },
    ]);
  });
});

it("suggests the first choice of which all conditions hold, and none without conditions", () => {
  const choices = [
    { key: "later", name: own("Later") },
    {
      ...{ key: "do", name: own("Do") },
      suggested: [
        { field: "important", is: "yes" },
        { field: "urgent", is: "yes" },
      ],
    },
    { key: "plan", name: own("Plan"), suggested: [{ field: "important", is: "yes" }] },
  ];
  const important = { field: "important", text: "yes" };
  expect(suggested({ choices }, [important])?.key).toBe("plan");
  expect(suggested({ choices }, [important, { field: "urgent", text: "yes" }])?.key).toBe("do");
  expect(suggested({ choices }, [])).toBeUndefined();
});

it("suggests the choice with an empty list once what the others name is answered", () => {
  const { choices } = of("my-plate").fields.find(({ key }) => key === "quadrant") ?? {};
  const box = (important: string, urgent: string, only?: string) =>
    suggested({ ...(choices && { choices }) }, [
      { field: "important", text: important },
      { field: "urgent", text: urgent },
      ...(only ? [{ field: "only", text: only }] : []),
    ])?.key;
  expect([box("no", "no", "yes"), box("no", "no")]).toEqual(["delete", "delete"]);
  expect([box("yes", "yes", "yes"), box("yes", "no", "yes")]).toEqual(["do", "schedule"]);
  const others = [box("yes", "yes", "no"), box("yes", "no", "no"), box("no", "yes", "yes")];
  expect([...others, box("no", "yes", "no")]).toEqual(Array(4).fill("delegate"));
  expect(box("yes", "yes")).toBeUndefined();
});

it("names nobody in a task of the lead, since a person’s link shows what names them", () => {
  const situation: Situation = {
    ...{ id: "s", template: "t", name: own("T"), title: "The build is slow", day: "2027-01-15" },
    ...{ state: "open", answers: [{ field: "who", person: amir }], createdAt: "", etag: "" },
  };
  const asked: SituationForm = {
    ...form,
    fields: [{ key: "who", label: own("Who"), kind: "person" }],
    lines: [],
  };
  const left = (leave: Partial<Leave>) =>
    landLeave(asked, situation, { kind: "task", label: own("Task"), person: "who", ...leave })[0]
      ?.fields;
  expect(left({})).toMatchObject({ text: "The build is slow" });
  expect(left({})).not.toHaveProperty("personId");
  expect(left({ state: "waiting" })).toMatchObject({ personId: amir.id });
});

describe("an agenda item", () => {
  const beth = { id: "6f1c2b9e-0d0b-4a55-9a53-0a3a5f0e0002", name: "Beth" };
  const meet: SituationForm = {
    ...form,
    lines: [
      { key: "who", label: own("Who"), kind: "person" },
      { key: "ask", label: own("Ask"), kind: "line" },
    ],
  };
  const point: Leave = { kind: "point", label: own("Add"), text: ["ask"], person: "who" };
  const situation: Situation = {
    ...{ id: "s", template: "t", name: own("T"), day: "2027-01-15", state: "open", etag: "" },
    ...{ createdAt: "" },
    answers: [
      { field: "who", line: 1, person: amir },
      { field: "ask", line: 1, text: "Who is called\nat night?" },
      { field: "who", line: 2, person: beth },
      { field: "ask", line: 2, text: "Who promised a date?" },
      { field: "who", line: 3, person: beth },
    ],
  };

  it("is for the person of its line, and stands in the next one-on-one with them alone", () => {
    expect(pointsOf(meet, situation, point).map(({ person, text }) => [person.name, text])).toEqual(
      [
        ["Amir", "Who is called at night?"],
        ["Beth", "Who promised a date?"],
      ],
    );
    const left = landLeave(meet, situation, point, undefined, new Map([[beth.id, "talk-7"]]));
    expect(left).toHaveLength(1);
    expect(left[0]).toMatchObject({
      ...{ operation: "POST /api/talks/{talkId}/points", path: { talkId: "talk-7" } },
      fields: { text: "Who promised a date?" },
    });
  });

  it("is never the name of the template, which the other person would read", () => {
    const asked: SituationForm = {
      ...form,
      fields: [{ key: "who", label: own("Who"), kind: "person" }],
    };
    const about = { ...situation, answers: [{ field: "who", person: amir }] };
    const whole: Leave = { kind: "point", label: own("Add"), person: "who" };
    expect(pointsOf(asked, about, whole)).toEqual([]);
    expect(pointsOf(asked, { ...about, title: "The next release" }, whole)).toEqual([
      { person: amir, text: "The next release" },
    ]);
  });
});

it("leaves the questions that were written, and none of another kind", () => {
  const asks: SituationForm = {
    ...form,
    leaves: [
      { kind: "question", label: own("Ask"), text: ["wants"] },
      { kind: "task", label: own("Do"), text: ["by"] },
    ],
  };
  const answers = [
    { field: "wants", line: 1, text: " Who is called? " },
    { field: "wants", line: 2, text: " " },
    { field: "by", text: "2027-01-15" },
  ];
  const left: Situation = {
    ...{ id: "s", template: "t", name: own("T"), form: asks, day: "2027-01-15", state: "open" },
    ...{ answers, createdAt: "", etag: "" },
  };
  expect(questionsLeft(left)).toEqual(["Who is called?"]);
});

it("leaves the whole text with each reader, where their link shows it, and copies the same", () => {
  const update = of("update");
  const [copy, sent, , next] = update.leaves ?? [];
  const answers = [
    { field: "moved", text: "Reviews are done by noon" },
    { field: "needed", text: "A second tester" },
    { field: "people", person: amir },
    { field: "repeat", text: "7" },
  ];
  const situation: Situation = {
    ...{ id: "s", template: "update", name: update.name, day: "2027-01-15", state: "open" },
    ...{ answers, createdAt: "", etag: "" },
  };
  const land = (leave: Leave | undefined, told = answers as SituationAnswer[]) =>
    leave ? landLeave(update, { ...situation, answers: told }, leave) : [];
  const text = "What moved\nReviews are done by noon\n\nWhat I need\nA second tester";
  const line = { kind: "touch", card: "update", personId: amir.id, text };
  expect(land(sent).map(({ fields }) => fields)).toMatchObject([line]);
  expect(copy && leftWords(copy, update, answers)).toBe(text);
  expect(land(next)[0]?.fields).toMatchObject({ card: "update" });
  // Nobody reads the name of the template as an update.
  expect(land(sent, [{ field: "people", person: amir }])).toEqual([]);
});

it("proposes what the week says, nothing that names a colleague or is private", async () => {
  const entry = (more: Partial<Schemas["Entry"]>): Schemas["Entry"] => ({
    ...{ id: "e", day: today(), kind: "did", text: "", evidence: false },
    ...{ createdAt: "", etag: "", ...more },
  });
  const items = [
    entry({ text: "Reviews are done by noon" }),
    entry({ kind: "went-wrong", text: "The alarm woke two of us" }),
    entry({ kind: "went-wrong", text: "Amir broke the release" }),
    entry({ text: "Spoke about pay", person: amir }),
    entry({ text: "What I sent before", card: "update", taskId: "t" }),
    entry({ kind: "reflection", text: "I am tired" }),
  ];
  network({
    "GET /api/entries": { items },
    "GET /api/home": { recent: [], next: { kind: "write-survey" } },
    "GET /api/people": { items: [amir] },
    "GET /api/colleagues": { items: [] },
  });
  const week = await queries.fetchQuery(weekSaysQuery);
  expect(proposals(of("update"), week)).toEqual([
    { field: "moved", text: "Reviews are done by noon" },
    { field: "stuck", text: "The alarm woke two of us" },
  ]);
  vi.unstubAllGlobals();
});

/* What is shipped, filled once. */

const filled = (
  { key: field, kind, choices }: SituationQuestion,
  line?: number,
): SituationAnswer => {
  const at = { field, ...(line && { line }) };
  if (kind === "person" || kind === "people") return { ...at, person: amir };
  const texts: Partial<Record<SituationQuestion["kind"], string>> = {
    ...{ number: "7", minutes: "30", day: "2027-01-15", period: "14", "yes-no": "yes" },
    choice: choices?.[0]?.key ?? "",
  };
  return { ...at, text: texts[kind] ?? "Retry queue" };
};

it.each(shipped)("$file is whole in both languages and lands what it leaves", ({ form: of }) => {
  const { name, note, fields, lines = [], outcomes = [], leaves = [] } = of;
  const choices = [...fields, ...lines].flatMap((each) => each.choices ?? []);
  const texts = [
    ...[name, note, ...[...fields, ...lines, ...leaves].map(({ label }) => label)],
    ...[...choices, ...outcomes].map((each) => each.name),
  ];
  for (const text of texts) {
    expect(text.en?.trim()).toBeTruthy();
    expect(text.de?.trim()).toBeTruthy();
  }
  const missing = leaves.map((each) => each.missing);
  const answers = [
    ...fields.map((each) => filled(each)),
    ...lines.filter(({ key }) => !missing.includes(key)).map((each) => filled(each, 1)),
  ];
  const situation: Situation = {
    ...{ id: "s", template: "t", name, form: of, day: "2027-01-15", state: "open", answers },
    ...{ title: "The next release", createdAt: "", etag: "" },
  };
  const kinds = ["point", "question", "goal"] as const;
  const offered = leavesOf(of, situation).filter(({ kind }) => kind !== "copy");
  const named = (each: Leave) => kinds.includes(each.kind as (typeof kinds)[number]);
  expect(offered.filter(named)).toEqual(leaves.filter(named));
  for (const leave of offered) {
    if (leave.kind === "goal" || leave.kind === "question") {
      expect(textsOf(of, situation, leave)).toEqual(["Retry queue"]);
      continue;
    }
    const left = landLeave(of, situation, leave, undefined, new Map([[amir.id, "talk"]]));
    expect(left.length).toBeGreaterThan(0);
    for (const each of left) expect(each.fields?.text).toBeTruthy();
  }
});

it("knows what leads to answers: where it began, its goal, or a tie", () => {
  const goals = [
    { id: "g1", thread: { kind: "item" as const, key: "i", words: "Reviews" } },
    { id: "g2", thread: { kind: "clause" as const, key: "c", words: "Releases" } },
    { id: "g3" },
  ];
  const tie = (kind: "goal" | "theme" | "clause", id: string) => ({
    ties: [{ kind, id, words: id }],
  });
  expect(sourceOf({ goalId: "g1" }, goals)?.kind).toBe("item");
  expect(sourceOf(tie("goal", "g1"), goals)?.kind).toBe("item");
  expect(sourceOf(tie("theme", "t"), goals)?.kind).toBe("theme");
  for (const free of [{ goalId: "g2" }, { goalId: "g3" }, tie("goal", "g2"), tie("clause", "c")])
    expect(sourceOf(free, goals)).toBeUndefined();
});

it("leaves something of the lines that lack an answer alone", () => {
  const stagesForm = of("who-has-what");
  const [goal] = stagesForm.leaves ?? [];
  const answers: SituationAnswer[] = [
    { field: "what", line: 1, text: "Build" },
    { field: "learner", line: 1, person: amir },
    { field: "what", line: 2, text: "Release" },
  ];
  const stages: Situation = {
    ...{
      id: "s",
      template: "t",
      name: own("T"),
      form: stagesForm,
      day: "2027-01-15",
      state: "open",
    },
    ...{ answers, createdAt: "", etag: "" },
  };
  expect(goal && textsOf(stagesForm, stages, goal)).toEqual(["Release"]);
});
