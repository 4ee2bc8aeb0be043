import type { Schemas } from "../../../shared/api";
import { msg, useT } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import styles from "./room.module.css";

const timeLabels = {
  planned: msg("planned", { context: "time" }),
  free: msg("free"),
  meetings: msg("meetings"),
  breaks: msg("breaks"),
  buffer: msg("buffer"),
};

/** The hours of the week on one rule, each part as wide as it is long. */
export function WeekCapacity({ room }: { room: Schemas["Room"] }) {
  const t = useT();
  const minutes = useMinutes();
  const { meetings, breaks, buffer, planned } = room;
  const free = Math.max(0, room.room - planned);
  const parts = [
    { name: "meetings", part: meetings },
    { name: "breaks", part: breaks },
    { name: "buffer", part: buffer },
    { name: "planned", part: planned },
    { name: "free", part: free },
  ] as const;
  return (
    <>
      <h2 className="sr">{t("Your {{hours}} this week", { hours: minutes(room.hours) })}</h2>
      <ol className={styles.room}>
        {parts
          .filter(({ part }) => part > 0)
          .map(({ name, part }) => (
            <li key={name} className={styles[name]} style={{ flexGrow: part }}>
              <b>{minutes(part)}</b>
              {t(timeLabels[name])}
            </li>
          ))}
      </ol>
    </>
  );
}
