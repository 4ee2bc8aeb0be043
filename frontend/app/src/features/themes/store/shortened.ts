const longest = 60;
const tail = /[\s.;,:!]+$/;
const control = /[\p{Cc}\u2028\u2029]/gu;
/** What turns the order of letters, and what nobody sees. */
const unseen = /[\u202a-\u202e\u2066-\u2069\u200b\u2060-\u2064\u206a-\u206f\ufeff]/g;

/** A statement as the name of a theme, as the server shortens it. */
export function shortened(statement: string): string {
  const whole = statement.replace(unseen, "").replace(control, " ").trim().replace(/\s+/g, " ");
  const line = whole.replace(tail, "");
  if (line === "") return whole;
  const letters = [...line];
  if (letters.length <= longest) return line;
  const end = letters.slice(0, longest).join("").length;
  const space = line.lastIndexOf(" ", end);
  return `${line.slice(0, space > longest / 2 ? space : end).replace(tail, "")}…`;
}
