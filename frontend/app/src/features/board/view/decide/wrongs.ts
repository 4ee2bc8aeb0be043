import { type Message, msg, type Translate } from "../../../../shared/i18n";
import { faultText, textOf, titleOf } from "../../../../shared/problems";
import {
  excessOf,
  longest,
  type Missing,
  type RefusedVerdict,
  type VerdictView,
} from "../../state/drafts";

type Place = "/reason" | "/horizon/text" | "/horizon/remindOn" | "";

/**
 * Maps fields, by the server's pointers, to what prevents saving; "" holds what concerns no field.
 */
export type Wrongs = ReadonlyMap<Place, string>;

const places: readonly string[] = [
  "/reason",
  "/horizon/text",
  "/horizon/remindOn",
] satisfies Place[];

const tooLong = msg(
  "Not saved yet. {{count}} character too many; the limit is {{max}}. | Not saved yet. {{count}} characters too many; the limit is {{max}}.",
);

const missingAt = {
  "reason-long": ["/reason", tooLong],
  "horizon-text": ["/horizon/text", msg("Not saved yet. Say until when.")],
  "horizon-long": ["/horizon/text", tooLong],
  "horizon-day": ["/horizon/remindOn", msg("Not saved yet. Choose a reminder date.")],
  "horizon-past": [
    "/horizon/remindOn",
    msg("Not saved yet. That date has passed; choose today or later."),
  ],
} as const satisfies Record<Missing, readonly [Place, Message]>;

export function wrongsOf({ said, missing, refused }: VerdictView, t: Translate): Wrongs {
  if (!missing) return refused ? refusedAt(refused, t) : new Map();
  const [at, wrong] = missingAt[missing];
  const [text = "", max] =
    at === "/reason" ? [said.reason, longest.reason] : [said.horizon.text, longest.horizon];
  return new Map([[at, t(wrong, { count: excessOf(text, max), max })]]);
}

function refusedAt({ slug, faults }: RefusedVerdict, t: Translate): Wrongs {
  const wrong = (at: Place, why: string) => [at, t("Not saved. {{why}}", { why })] as const;
  if (faults.length === 0) return new Map([wrong("", `${titleOf(slug)}. ${textOf(slug)}`)]);
  return new Map(faults.map((fault) => wrong(placeOf(fault.pointer), faultText(fault))));
}

const isPlace = (pointer: string): pointer is Place => places.includes(pointer);
const placeOf = (pointer: string): Place => (isPlace(pointer) ? pointer : "");
