import { inWords, type Say } from "../../../shared/i18n";
import type { coachingStrings } from "../strings";
import type { Offer, Pairing } from "../types";
import { heldOf, movedOf } from "./series";

type SayCoaching = Say<typeof coachingStrings.en>;

/** The finding of a series in one sentence. */
export function sayStanding(say: SayCoaching, pairing: Pairing): string {
  const held = heldOf(pairing).length;
  if (held === 0) return say("h1.begun", { coach: pairing.coach });
  return say("h1.held", {
    count: held,
    all: inWords(pairing.sessions),
    moved: sayMoved(say, pairing),
  });
}

function sayMoved(say: SayCoaching, pairing: Pairing): string {
  const moved = movedOf(pairing).length;
  const skills = pairing.skills.length;
  if (moved === 0) return say("moved.none");
  if (moved === 2 && skills === 2) return say("moved.both");
  return moved === skills
    ? say("moved.all", { count: skills })
    : say("moved.some", { count: moved, skills: inWords(skills) });
}

/** The finding of the whole page: the own series first, then what waits for the reader, then who could be asked. */
export function sayFinding(say: SayCoaching, pairings: Pairing[], offers: Offer[]): string {
  const find = (mine: Pairing["mine"], state: Pairing["state"]) =>
    pairings.filter((each) => each.mine === mine && each.state === state);
  const [running] = find("coachee", "running");
  if (running) return sayStanding(say, running);
  const requests = find("coach", "asked").length;
  if (requests > 0) return say("h1.requests", { count: requests });
  const [asked] = find("coachee", "asked");
  if (asked) return say("h1.asked", { name: asked.coach });
  const free = offers.filter(({ mine, source, free }) => !mine && !source && free > 0).length;
  return free > 0 ? say("h1.none.some", { count: free }) : say("h1.none");
}
