import type { Schemas } from "../../../../shared/api";
import type { Group, Person, Survey, Template } from "../../types";

/* The story of openapi.yaml, for tests. */

export const installation: Schemas["Installation"] = {
  version: "1",
  setUp: true,
  operator: "Nordhafen IT",
  address: "https://ask.nordhafen.example",
  addressKind: "secure",
};

export const onTrackTemplate: Template = {
  id: "on-track",
  title: { en: "Am I on track?", de: "Bin ich auf Kurs?" },
  description: {
    en: "A short check between two bigger rounds",
    de: "Eine kurze Zwischenfrage zwischen zwei größeren Runden",
  },
  questions: [
    {
      id: "on-track.focus",
      kind: "item",
      text: {
        en: "Spends their time on what matters most to us now",
        de: "Verwendet die Zeit auf das, was uns gerade am wichtigsten ist",
      },
      anchors: {
        "3": {
          en: "Often busy with things nobody here waits for.",
          de: "Oft mit anderem beschäftigt.",
        },
        "6": { en: "Mostly the right things, some of them late.", de: "Meist das Richtige." },
        "10": { en: "I can see every week how it moves ours.", de: "Ich sehe es jede Woche." },
      },
      example: true,
      advice: true,
    },
    {
      id: "on-track.missing",
      kind: "open",
      text: {
        en: "What should I be focusing on that I'm not?",
        de: "Worauf sollte ich mich konzentrieren und tue es nicht?",
      },
    },
  ],
  points: 4,
  minutes: 4,
  own: false,
  set: false,
};

export const expectationsTemplate: Template = {
  id: "expectations",
  title: { en: "What do you expect?", de: "Was erwartet ihr?" },
  description: { en: "Three open questions", de: "Drei offene Fragen" },
  questions: [
    {
      id: "expectations.expect",
      kind: "open",
      text: { en: "What do you expect from me as a tech lead?", de: "Was erwartest du von mir?" },
    },
  ],
  points: 6,
  minutes: 4,
  own: false,
  set: false,
};

export const groups: Group[] = [
  { id: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0001", kind: "team", people: 2 },
  { id: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0003", kind: "product", people: 1 },
  { id: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0005", kind: "manager", people: 1 },
];

const person = (id: string, name: string, group: Group | undefined): Person => ({
  id: `0a9e2c11-4a53-4d0f-8a86-1f7f8f7b01${id}`,
  name,
  groupId: group?.id ?? "",
  createdAt: "2026-11-16T08:00:00Z",
});

export const people: Person[] = [
  person("01", "Aylin Demir", groups[0]),
  person("02", "Bojan Petrić", groups[0]),
  person("03", "Ole Brandt", groups[1]),
  person("04", "Petra Lenz", groups[2]),
];

export const onTrack: Survey = {
  id: "5b1d7c52-6a3f-4d86-9c62-0f3c5f2b7a10",
  state: "draft",
  purpose: "form",
  template: "on-track",
  title: "Am I on track?",
  intro: "",
  k: 4,
  showNames: true,
  managerAlone: "named",
  delivery: "links",
  message: "",
  reminders: 2,
  zone: "Europe/Berlin",
  closesLocal: "2026-11-27T18:00",
  closesAt: "2026-11-27T17:00:00Z",
  audience: groups.map((group) => ({
    groupId: group.id,
    personIds: people.filter((each) => each.groupId === group.id).map((each) => each.id),
  })),
  questions: onTrackTemplate.questions,
  points: 4,
  minutes: 4,
  createdAt: "2026-11-16T08:55:00Z",
};
