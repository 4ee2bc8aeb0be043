type Meeting = { title: string; day: string; start?: string | undefined; minutes: number };

/** The address of a file with one meeting, on the clock of whoever adds it; of the whole day while only that is known. */
export function calendarFile({ title, day, start, minutes }: Meeting): string {
  const date = day.replaceAll("-", "");
  const begin = start
    ? `DTSTART:${date}T${start.replace(":", "")}00\r\nDURATION:PT${minutes}M`
    : `DTSTART;VALUE=DATE:${date}`;
  const lines = [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tenward//EN", "BEGIN:VEVENT"],
    ...[`UID:${date}-${start ?? ""}@tenward`, `DTSTAMP:${date}T000000Z`, begin],
    ...[`SUMMARY:${title.replace(/[\\;,]/g, "\\$&")}`, "END:VEVENT", "END:VCALENDAR", ""],
  ];
  return `data:text/calendar;charset=utf-8,${encodeURIComponent(lines.join("\r\n"))}`;
}
