import type { Pairing, Session } from "./types";

/* A series with a coach, for tests. */

export const session = (
  number: number,
  more: { [K in keyof Session]?: Session[K] | undefined } = {},
  step: "open" | "done" | "dropped" = "open",
): Session =>
  JSON.parse(
    JSON.stringify({
      talkId: `t${number}`,
      number,
      day: "2026-12-01",
      state: "held",
      step: { taskId: `k${number}`, text: `Step ${number}`, by: "me", state: step, etag: '"0"' },
      ...more,
    }),
  );

export const pairing = (more: Partial<Pairing> = {}): Pairing => ({
  id: "p1",
  coach: "Katrin Sommer",
  coachee: "Ines Falk",
  mine: "coachee",
  purpose: "Decide less and stay calm about it.",
  skills: [{ name: "Delegation" }],
  rhythmDays: 14,
  sessions: 6,
  state: "running",
  held: [],
  createdAt: "2026-11-28T09:00:00Z",
  ...more,
});
