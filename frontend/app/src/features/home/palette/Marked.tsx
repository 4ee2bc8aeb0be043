import type { Schemas } from "../../../shared/api";

type Props = { text: string; marks: readonly Schemas["SearchMark"][] };

/** A text in which the words that were looked for are marked. */
export function Marked({ text, marks }: Props) {
  const end = marks.at(-1)?.end ?? 0;
  return (
    <>
      {marks.map((mark, at) => (
        <span key={mark.start}>
          {text.slice(marks[at - 1]?.end ?? 0, mark.start)}
          <mark>{text.slice(mark.start, mark.end)}</mark>
        </span>
      ))}
      {text.slice(end)}
    </>
  );
}
