import type { Block, PrivacyPreview } from "../types";

/* The story of openapi.yaml, for tests: Ines asks six in her team, two in product, five clients and her manager. */

export const team: Block = {
  id: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0401",
  kind: "team",
  invited: 6,
  named: false,
  members: [{ groupId: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0001", kind: "team", invited: 6 }],
};

export const merged: Block = {
  id: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0402",
  kind: "smaller",
  invited: 7,
  named: false,
  members: [
    { groupId: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0003", kind: "product", invited: 2 },
    { groupId: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0004", kind: "client", invited: 5 },
  ],
};

export const named: Block = {
  id: "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0403",
  kind: "manager",
  invited: 1,
  named: true,
  person: "Petra Lenz",
};

export const preview: PrivacyPreview = {
  k: 4,
  invited: 14,
  blocks: [team, merged, named],
  ratingsPossible: true,
  commentsPossible: true,
  labelsPossible: false,
  histogramPossible: false,
  obstacles: [],
  mailSetUp: false,
  mailed: 0,
  handedOut: "printed",
  takenAtLaunch: 0,
  related: [],
};
