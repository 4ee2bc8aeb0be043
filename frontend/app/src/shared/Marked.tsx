/** Where a word stands in a text, in UTF-16 code units. */
type Mark = { start: number; end: number };

type Props = { text: string; marks: readonly Mark[] };

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
