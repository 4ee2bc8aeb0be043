const oneDay = 86_400_000;

/** The next days on which people work, from Monday to Friday, the first after `day`. */
export function workdaysAfter(day: string, count: number): string[] {
  const days: string[] = [];
  for (let at = Date.parse(day) + oneDay; days.length < count; at += oneDay) {
    const weekday = new Date(at).getUTCDay();
    if (weekday !== 0 && weekday !== 6) days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}
