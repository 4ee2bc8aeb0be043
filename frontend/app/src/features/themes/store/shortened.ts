const longest = 60;
const tail = /[\s.;,:!]+$/;

/** A statement as the name of a theme, as the server shortens it. */
export function shortened(statement: string): string {
  const line = statement.trim().replace(/\s+/g, " ").replace(tail, "");
  if (line === "") return statement.trim();
  const letters = [...line];
  if (letters.length <= longest) return line;
  const end = letters.slice(0, longest).join("").length;
  const space = line.lastIndexOf(" ", end);
  return `${line.slice(0, space > longest / 2 ? space : end).replace(tail, "")}…`;
}
