import { formatDay, formatTime, ownZone, useStrings } from "../../../shared/i18n";
import { timeStrings } from "./strings";
import { clockChange, instantOf, isSkipped, offsetAt, offsetName, placeOf } from "./zones";

/** What a local time in a zone means: its distance to UTC, a change of the clocks until then, the reader's own time. */
export function ZoneNote({ local, zone }: { local: string; zone: string }) {
  const say = useStrings(timeStrings);
  const at = instantOf(local, zone);
  const change = clockChange(new Date(), at, zone);
  const elsewhere = offsetAt(at, zone) !== offsetAt(at, ownZone());
  return (
    <>
      {placeOf(zone) === "UTC"
        ? say("utc")
        : say("zone", { place: placeOf(zone), offset: offsetName(offsetAt(at, zone)) })}
      {change &&
        !isSkipped(local, zone) &&
        ` ${say("change", { day: formatDay(change.toISOString(), zone), time: local.slice(11) })}`}
      {elsewhere && ` ${say("yours", { time: formatTime(at.toISOString()) })}`}
    </>
  );
}

/** Why a local time cannot be meant, for the field it stands in. */
export function useSkipped(): (local: string, zone: string) => string | undefined {
  const say = useStrings(timeStrings);
  return (local, zone) => (isSkipped(local, zone) ? say("skipped") : undefined);
}
