import { formatDay, formatTime, ownZone, useT } from "../../../shared/i18n";
import { clockChange, instantOf, isSkipped, offsetAt, offsetName, placeOf } from "./zones";

/**
 * Explains a local time in a zone: its distance to UTC, a change of the clocks until then, the
 * reader's own time.
 */
export function ZoneNote({ local, zone }: { local: string; zone: string }) {
  const t = useT();
  const at = instantOf(local, zone);
  const change = clockChange(new Date(), at, zone);
  const elsewhere = offsetAt(at, zone) !== offsetAt(at, ownZone());
  return (
    <>
      {placeOf(zone) === "UTC"
        ? t("Coordinated Universal Time (UTC).")
        : t("{{place}} time ({{offset}}).", {
            place: placeOf(zone),
            offset: offsetName(offsetAt(at, zone)),
          })}
      {change &&
        !isSkipped(local, zone) &&
        ` ${t("The clocks there change on {{day}}. The survey still closes at {{time}} local time.", { day: formatDay(change.toISOString(), zone), time: local.slice(11) })}`}
      {elsewhere &&
        ` ${t("In your own time zone, that is {{time}}.", { time: formatTime(at.toISOString()) })}`}
    </>
  );
}

/** Why a local time cannot be meant, for the field it stands in. */
export function useSkipped(): (local: string, zone: string) => string | undefined {
  const t = useT();
  return (local, zone) =>
    isSkipped(local, zone)
      ? t("This time doesn’t exist that night, because the clocks go forward.")
      : undefined;
}
