import { TextArea, useFieldText } from "../../../../shared/ui";

type Props = {
  label: string;
  hint?: string;
  error?: string | undefined;
  value: string;
  rows?: number;
  autoFocus?: boolean;
  onChange: (text: string) => void;
};

/** A text that is shown in one paragraph: it wraps, and a pasted line break becomes a blank. */
export function LineField({ value, onChange, rows = 2, ...props }: Props) {
  const [typed, setTyped] = useFieldText(value);
  const type = (text: string) => {
    const line = text.replace(/\s*[\n\r\t]+\s*/g, " ");
    setTyped(line);
    onChange(line);
  };
  return (
    <TextArea
      {...props}
      rows={rows}
      maxLength={300}
      value={typed}
      onChange={(event) => type(event.target.value)}
      onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
    />
  );
}
