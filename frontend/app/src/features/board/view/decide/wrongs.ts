import type { Say } from "../../../../shared/i18n";
import { faultText, textOf, titleOf } from "../../../../shared/problems";
import {
  excessOf,
  longest,
  type Missing,
  type Refused,
  type VerdictView,
} from "../../state/drafts";
import type { decideStrings } from "./strings";

type Words = Say<typeof decideStrings.en>;
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

export function wrongsOf({ said, missing, refused }: VerdictView, say: Words): Wrongs {
  if (!missing) return refused ? refusedAt(refused, say) : new Map();
  const [at, key] = missingAt[missing];
  const [text = "", max] =
    at === "/reason" ? [said.reason, longest.reason] : [said.horizon.text, longest.horizon];
  return new Map([[at, say(key, { count: excessOf(text, max), max })]]);
}

function refusedAt({ slug, faults }: Refused, say: Words): Wrongs {
  const wrong = (at: Place, why: string) => [at, say("refused", { why })] as const;
  if (faults.length === 0) return new Map([wrong("", `${titleOf(slug)}. ${textOf(slug)}`)]);
  return new Map(faults.map((fault) => wrong(placeOf(fault.pointer), faultText(fault))));
}

const isPlace = (pointer: string): pointer is Place => places.includes(pointer);
const placeOf = (pointer: string): Place => (isPlace(pointer) ? pointer : "");
