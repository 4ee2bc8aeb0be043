import type { Schemas } from "../shared/api";

/* Who took part in the survey of openapi.yaml, for tests of every page that shows it. */

export const teamId = "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0401";
export const smallerId = "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0402";
const managerId = "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0403";
const groupId = (last: number) => `0a9e2c11-4a53-4d0f-8a86-1f7f8f7b000${last}`;

type Participation = Schemas["Results"]["participation"][number];
type Counts = Pick<Participation, "invited" | "answered">;

export const team = (counts: Counts): Participation => ({
  ...{ id: teamId, kind: "team", named: false },
  ...counts,
});

/** Product and clients. */
export const smaller = (product: number, client: number, answered: number): Participation => ({
  ...{ id: smallerId, kind: "smaller", named: false },
  invited: product + client,
  answered,
  members: [
    { groupId: groupId(3), kind: "product", invited: product },
    { groupId: groupId(4), kind: "client", invited: client },
  ],
});

/** Petra Lenz, by name. */
export const manager: Participation = {
  ...{ id: managerId, kind: "manager", named: true, person: "Petra Lenz" },
  ...{ invited: 1, answered: 1 },
};

/** A comment, or a piece of advice, by its number in the story. */
export const commentId = (number: number) =>
  `0a9e2c11-4a53-4d0f-8a86-1f7f8f7b07${String(number).padStart(2, "0")}`;
