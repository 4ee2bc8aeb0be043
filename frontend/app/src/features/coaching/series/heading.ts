import { inWords, type Translate } from "../../../shared/i18n";
import type { Offer, Pairing } from "../types";
import { heldOf, movedOf } from "./series";

/** The finding of a series in one sentence. */
export function sayStanding(t: Translate, pairing: Pairing): string {
  const held = heldOf(pairing).length;
  if (held === 0)
    return t("{{coach}} is your coach. Your first session is still to come", {
      coach: pairing.coach,
    });
  return t(
    "One of {{all}} sessions done, {{moved}} | {{first}} of {{all}} sessions done, {{moved}}",
    {
      count: held,
      all: inWords(pairing.sessions),
      moved: sayMoved(t, pairing),
    },
  );
}

function sayMoved(t: Translate, pairing: Pairing): string {
  const moved = movedOf(pairing).length;
  const skills = pairing.skills.length;
  if (moved === 0) return t("no progress noted yet");
  if (moved === 2 && skills === 2) return t("with progress on both skills");
  return moved === skills
    ? t("with progress on your skill | with progress on all {{words}} skills", { count: skills })
    : t(
        "with progress on one of {{skills}} skills | with progress on {{words}} of {{skills}} skills",
        { count: moved, skills: inWords(skills) },
      );
}

/** The finding of the whole page: the own series first, then what waits for the reader, then who could be asked. */
export function sayFinding(t: Translate, pairings: Pairing[], offers: Offer[]): string {
  const find = (mine: Pairing["mine"], state: Pairing["state"]) =>
    pairings.filter((each) => each.mine === mine && each.state === state);
  const [running] = find("coachee", "running");
  if (running) return sayStanding(t, running);
  const requests = find("coach", "asked").length;
  if (requests > 0)
    return t(
      "A colleague has asked you for coaching | {{first}} colleagues have asked you for coaching",
      { count: requests },
    );
  const [asked] = find("coachee", "asked");
  if (asked) return t("You’ve asked {{name}} and are waiting for an answer", { name: asked.coach });
  const free = offers.filter(({ mine, source, free }) => !mine && !source && free > 0).length;
  return free > 0
    ? t(
        "You don’t have a coach yet, but one colleague offers coaching | You don’t have a coach yet, but {{words}} colleagues offer coaching",
        { count: free },
      )
    : t("You don’t have a coach yet");
}
