import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useT } from "../i18n";
import { explain, ProblemNote } from "../problems";
import { leaveRow, Menu, MenuItem, Trail as Rule, TrailLine, tell } from "../ui";
import { entryKindWords } from "./labels";
import { type LineAbout, removeLine, restoreLine } from "./queries";
import type { PersonLine } from "./types";

type Props = {
  lines: PersonLine[];
  /** What they hang on, to bring a removed one back. */
  about: LineAbout;
  /** A coach reads what the other one wrote. */
  readOnly?: boolean;
};

/** Lines of the log on their rule: a short tick is a line, a long one is evidence. */
export function Trail({ lines, about, readOnly = false }: Props) {
  return (
    <Rule>
      {lines.map((line) => (
        <Line key={line.id} line={line} about={about} readOnly={readOnly} />
      ))}
    </Rule>
  );
}

type LineProps = { line: PersonLine; about: LineAbout; readOnly: boolean };

function Line({ line, about, readOnly }: LineProps) {
  const t = useT();
  const [row, setRow] = useState<HTMLLIElement | null>(null);
  const { day, kind, text, clause, evidence } = line;
  const removal = useMutation({
    mutationFn: () => removeLine(line),
    onMutate: () => row && leaveRow(row),
    onSuccess: () =>
      tell(t("Note removed"), () => {
        restoreLine(line, about).catch((error) => tell(explain(error).title));
      }),
  });
  return (
    <TrailLine
      ref={setRow}
      day={day}
      evidence={evidence}
      acts={
        !readOnly && (
          <Menu label={t("Change this note: {{text}}", { text })}>
            <MenuItem stop onAction={() => removal.mutate()}>
              {t("Remove")}
            </MenuItem>
          </Menu>
        )
      }
    >
      <p className="voice" dir="auto">
        {text}
      </p>
      <p className="meta">
        {t(entryKindWords[kind])}
        {clause && `, ${t("for “{{clause}}”", { clause })}`}
      </p>
      <ProblemNote error={removal.error} />
    </TrailLine>
  );
}
