import { msg, useT } from "../../../shared/i18n";
import type { CellRow } from "../../../shared/table";
import { Button, Checkbox, FieldMessage, Options, SelectField } from "../../../shared/ui";
import styles from "./Add.module.css";
import {
  type ColumnRole,
  emailColumns,
  type ColumnLayout as Found,
  hasName,
  isAlone,
  isOfAnother,
  roles,
  titlesOf,
} from "./columnLayout";

type Props = {
  rows: CellRow[];
  columns: Found;
  onChange: (columns: Found) => void;
  /** The reader agrees; absent once they have. */
  onUse: (() => void) | undefined;
};

const columnLabels = {
  name: msg("Name"),
  first: msg("First name"),
  last: msg("Last name"),
  email: msg("Email"),
  group: msg("Group"),
  language: msg("Language (en or de)"),
  archived: msg("Archived (yes or no)"),
  status: msg("Status (active or not)"),
  leaving: msg("Last day, or has left"),
  none: msg("Skip", { context: "column" }),
};

/** Shows what each column holds, as detected or as the reader says, with three values. */
export function Columns({ rows, columns, onChange, onUse }: Props) {
  const t = useT();
  const filled = rows.filter((row) => row.length > 0);
  const heads = filled[columns.heading - 1];
  const heading = titlesOf(filled) + 1;
  const people = filled.slice(columns.heading);
  const hint = (at: number) => {
    const cells = people.map((row) => (row[at] ?? "").trim()).filter(Boolean);
    const some = [...new Set(cells)]
      .slice(0, 3)
      .map((cell) => t("“{{cell}}”", { cell: cell.slice(0, 40) }));
    const example = some.length > 0 ? t("e.g. {{cells}}", { cells: some.join(", ") }) : "";
    return isOfAnother(heads?.[at] ?? "")
      ? t("About someone else, so it’s skipped. {{example}}", { example })
      : example;
  };
  const isNamed = columns.roles.some((role) => ["name", "first", "last"].includes(role));
  const fault = !hasName(columns.roles)
    ? t("Choose the column that contains names.")
    : !columns.roles.includes("email") && emailColumns(filled, columns.heading).length > 1
      ? t("Several columns have addresses. Choose the one with people’s own address.")
      : undefined;
  const set = (at: number, role: ColumnRole) =>
    onChange({
      ...columns,
      roles: columns.roles.map((before, place) =>
        place === at ? role : before === role && isAlone(role) ? "none" : before,
      ),
    });
  return (
    <section className={styles.part}>
      <h2>{t("What is in each column")}</h2>
      <div className={styles.columns}>
        {columns.roles.map((role, at) => (
          <SelectField
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            key={at}
            label={heads?.[at]?.trim() || t("Column {{place}}", { place: at + 1 })}
            hint={hint(at)}
            value={role}
            onChange={(event) => set(at, event.target.value as ColumnRole)}
          >
            <Options of={roles.map((each) => [each, t(columnLabels[each])])} />
          </SelectField>
        ))}
      </div>
      <FieldMessage text={fault} />
      {!fault && !isNamed && (
        <p className="note">
          {t("You’ve chosen no column with names, so names are made from the addresses.")}
        </p>
      )}
      <Checkbox
        className={styles.check}
        checked={columns.heading > 0}
        onTick={(ticked) => onChange({ ...columns, heading: ticked ? heading : 0 })}
      >
        {t("The first line contains the column names | The first {{count}} lines are headings", {
          count: heading,
        })}
      </Checkbox>
      {onUse && (
        <Button look="primary" isDisabled={fault !== undefined} onPress={onUse}>
          {t("Use these columns")}
        </Button>
      )}
    </section>
  );
}
