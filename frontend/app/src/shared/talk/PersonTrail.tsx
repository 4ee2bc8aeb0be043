import { useChange } from "../changes";
import { removeEntry } from "../goal";
import { useT } from "../i18n";
import { ProblemNote } from "../problems";
import { Menu, MenuItem, Trail as Rule, TrailLine, Voice } from "../ui";
import { entryKindWords } from "./labels";
import type { LineAbout } from "./PersonLineForm";
import type { PersonLine } from "./types";

type Props = {
  lines: PersonLine[];
  /** A restored entry is linked to this again. */
  about: LineAbout;
  /** A coach reads what the other one wrote. */
  readOnly?: boolean;
};

/** Lines of the log on their rule: a short tick is a line, a long one is evidence. */
export function PersonTrail({ lines, about, readOnly = false }: Props) {
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
  const { day, kind, text, clause, evidence } = line;
  const { change, error } = useChange();
  const remove = () => {
    void change(removeEntry({ ...line, ...about }), { said: t("Note removed") });
  };
  return (
    <TrailLine
      day={day}
      evidence={evidence}
      acts={
        !readOnly && (
          <Menu label={t("Change this note: {{text}}", { text })}>
            <MenuItem stop onAction={remove}>
              {t("Remove")}
            </MenuItem>
          </Menu>
        )
      }
    >
      <Voice>{text}</Voice>
      <p className="meta">
        {t(entryKindWords[kind])}
        {clause && `, ${t("for “{{clause}}”", { clause })}`}
      </p>
      <ProblemNote error={error} />
    </TrailLine>
  );
}
