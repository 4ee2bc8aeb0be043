import { useStrings } from "../../../shared/i18n";
import type { Fate } from "../paste/fates";
import styles from "./Import.module.css";
import type { Cells, Mended } from "./lines";
import { strings } from "./strings";

type Props = { cells: Cells; fate: Fate; line: number; onMend: (mended: Mended) => void };

const wrongName = ["nameless", "damaged", "too-long", "refused"];
const wrongEmail = ["bad-email", "refused"];

/** What stands on the line; what is wrong with it is a field. */
export function Written({ cells, fate, line, onMend }: Props) {
  const say = useStrings(strings);
  return (
    <span className={styles.written}>
      {wrongName.includes(fate.kind) ? (
        <Mend
          label={say("nameOf", { line })}
          value={cells.name}
          onMend={(name) => onMend({ name })}
        />
      ) : (
        <span>{cells.name || <span className="meta">{say("noName")}</span>}</span>
      )}
      {wrongEmail.includes(fate.kind) ? (
        <Mend
          label={say("emailOf", { line })}
          value={cells.email}
          onMend={(email) => onMend({ email })}
        />
      ) : (
        <span className="note">{cells.email}</span>
      )}
      <span className="note">{cells.group}</span>
    </span>
  );
}

type MendProps = { label: string; value: string; onMend: (to: string) => void };

function Mend({ label, value, onMend }: MendProps) {
  const commit = (to: string) => {
    if (to !== value) {
      onMend(to);
    }
  };
  return (
    <input
      className="in in-s"
      aria-label={label}
      aria-invalid
      key={value}
      defaultValue={value}
      autoComplete="off"
      spellCheck={false}
      onBlur={(event) => commit(event.target.value)}
      onKeyDown={(event) => event.key === "Enter" && commit(event.currentTarget.value)}
    />
  );
}
