import type { Party, Talk, TalkStep } from "../../../shared/talk";

const other = (party: Party): Party => (party === "me" ? "other" : "me");

const turned = ({ etag: _, ...step }: TalkStep): TalkStep => ({ ...step, by: other(step.by) });

/**
 * A session as the coach reads it: without the coachee's preparation, with nothing to close, and each thing from the other side.
 *
 * @param coachee the name of whose session it is
 */
export function asCoachSees({ preparation: _, ...talk }: Talk, coachee: string): Talk {
  return {
    ...talk,
    access: "coach",
    with: coachee,
    linked: false,
    points: talk.points.map((point) => ({ ...point, by: other(point.by) })),
    lastSteps: talk.lastSteps.map(turned),
    steps: talk.steps.map(turned),
  };
}
