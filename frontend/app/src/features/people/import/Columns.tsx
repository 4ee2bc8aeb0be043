import { useStrings } from "../../../shared/i18n";
import { FieldFault, SelectField } from "../../../shared/ui";
import { type Columns as Found, hasName, type Role, roles, titlesOf } from "./columns";
import styles from "./Import.module.css";
import { strings } from "./strings";
import type { Row } from "./table";

type Props = { rows: Row[]; columns: Found; onChange: (columns: Found) => void };

/** What each column holds, as found or as the reader says. */
export function Columns({ rows, columns, onChange }: Props) {
  const say = useStrings(strings);
  const filled = rows.filter((row) => row.length > 0);
  const heads = filled[columns.heading - 1];
  const heading = titlesOf(filled) + 1;
  const example = (at: number) =>
    filled.slice(columns.heading).find((row) => row[at]?.trim())?.[at];
  const set = (at: number, role: Role) =>
    onChange({
      ...columns,
      roles: columns.roles.map((before, place) =>
        place === at ? role : before === role && role !== "none" ? "none" : before,
      ),
    });
  return (
    <section className={styles.part}>
      <h2>{say("columns")}</h2>
      <div className={styles.columns}>
        {columns.roles.map((role, at) => {
          const cell = example(at);
          return (
            <SelectField
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              key={at}
              label={heads?.[at]?.trim() || say("column", { place: at + 1 })}
              hint={cell && say("forExample", { cell: cell.slice(0, 40) })}
              value={role}
              onChange={(event) => set(at, event.target.value as Role)}
            >
              {roles.map((each) => (
                <option key={each} value={each}>
                  {say(`role.${each}`)}
                </option>
              ))}
            </SelectField>
          );
        })}
      </div>
      <FieldFault text={hasName(columns.roles) ? undefined : say("columnsUnclear")} />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={columns.heading > 0}
          onChange={(event) =>
            onChange({ ...columns, heading: event.target.checked ? heading : 0 })
          }
        />
        {say("heading", { count: heading })}
      </label>
    </section>
  );
}
