import { msg, type Translate } from "../../../../shared/i18n";

import { faultText, textOf, titleOf } from "../../../../shared/problems";
import {
  excessOf,
  longest,
  type Missing,
  type Refused,
  type VerdictView,
} from "../../state/drafts";

type Place = "/reason" | "/horizon/text" | "/horizon/remindOn" | "";

/** What keeps a verdict from being saved, by where the server points to; at "" what is about none of the fields. */
export type Wrongs = ReadonlyMap<Place, string>;

const places: readonly string[] = [
  "/reason",
  "/horizon/text",
  "/horizon/remindOn",
] satisfies Place[];

const missingAt = {
  reason: ["/reason", "because.needed"],
  "reason-long": ["/reason", "because.long"],
  "horizon-text": ["/horizon/text", "horizon.needed"],
  "horizon-long": ["/horizon/text", "because.long"],
  "horizon-day": ["/horizon/remindOn", "remind.needed"],
  "horizon-past": ["/horizon/remindOn", "remind.past"],
} as const satisfies Record<Missing, readonly [Place, string]>;

const wrongTexts = {
  "because.needed": msg("Not saved yet. Add a reason; the people who asked for this will read it."),
  "horizon.needed": msg("Not saved yet. Say until when."),
  "remind.needed": msg("Not saved yet. Choose a reminder date."),
  "remind.past": msg("Not saved yet. That date has passed; choose today or later."),
  "because.long": msg(
    "Not saved yet. {{count}} character too many; the limit is {{max}}. | Not saved yet. {{count}} characters too many; the limit is {{max}}.",
  ),
};

export function wrongsOf({ said, missing, refused }: VerdictView, t: Translate): Wrongs {
  if (!missing) return refused ? refusedAt(refused, t) : new Map();
  const [at, key] = missingAt[missing];
  const [text = "", max] =
    at === "/reason" ? [said.reason, longest.reason] : [said.horizon.text, longest.horizon];
  return new Map([[at, t(wrongTexts[key], { count: excessOf(text, max), max })]]);
}

function refusedAt({ slug, faults }: Refused, t: Translate): Wrongs {
  const wrong = (at: Place, why: string) => [at, t("Not saved. {{why}}", { why })] as const;
  if (faults.length === 0) return new Map([wrong("", `${titleOf(slug)}. ${textOf(slug)}`)]);
  return new Map(faults.map((fault) => wrong(placeOf(fault.pointer), faultText(fault))));
}

const isPlace = (pointer: string): pointer is Place => places.includes(pointer);
const placeOf = (pointer: string): Place => (isPlace(pointer) ? pointer : "");
