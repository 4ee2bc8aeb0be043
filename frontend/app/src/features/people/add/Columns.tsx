import { msg, useT } from "../../../shared/i18n";
import { Checkbox, FieldMessage, Options, SelectField } from "../../../shared/ui";
import styles from "./Add.module.css";
import {
  type ColumnRole,
  type ColumnLayout as Found,
  hasName,
  roles,
  titlesOf,
} from "./columnLayout";
import type { CellRow } from "./table";

type Props = { rows: CellRow[]; columns: Found; onChange: (columns: Found) => void };

const columnLabels = {
  name: msg("Name"),
  first: msg("First name"),
  last: msg("Last name"),
  email: msg("Email"),
  group: msg("Group"),
  language: msg("Language (en or de)"),
  archived: msg("Archived (yes or no)"),
  none: msg("Skip", { context: "column" }),
};

/** Shows what each column holds, as detected or as the reader says. */
export function Columns({ rows, columns, onChange }: Props) {
  const t = useT();
  const filled = rows.filter((row) => row.length > 0);
  const heads = filled[columns.heading - 1];
  const heading = titlesOf(filled) + 1;
  const example = (at: number) =>
    filled.slice(columns.heading).find((row) => row[at]?.trim())?.[at];
  const set = (at: number, role: ColumnRole) =>
    onChange({
      ...columns,
      roles: columns.roles.map((before, place) =>
        place === at ? role : before === role && role !== "none" ? "none" : before,
      ),
    });
  return (
    <section className={styles.part}>
      <h2>{t("What is in each column")}</h2>
      <div className={styles.columns}>
        {columns.roles.map((role, at) => {
          const cell = example(at);
          return (
            <SelectField
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              key={at}
              label={heads?.[at]?.trim() || t("Column {{place}}", { place: at + 1 })}
              hint={cell && t("e.g. “{{cell}}”", { cell: cell.slice(0, 40) })}
              value={role}
              onChange={(event) => set(at, event.target.value as ColumnRole)}
            >
              <Options of={roles.map((each) => [each, t(columnLabels[each])])} />
            </SelectField>
          );
        })}
      </div>
      <FieldMessage
        text={hasName(columns.roles) ? undefined : t("Choose the column that contains names.")}
      />
      <Checkbox
        className={styles.check}
        checked={columns.heading > 0}
        onTick={(ticked) => onChange({ ...columns, heading: ticked ? heading : 0 })}
      >
        {t("The first line contains the column names | The first {{count}} lines are headings", {
          count: heading,
        })}
      </Checkbox>
    </section>
  );
}
