import type { ComponentProps } from "react";
import { flushSync } from "react-dom";
import type { Form } from "../../../shared/form";
import { msg, type Translate, useT } from "../../../shared/i18n";
import {
  afterFrame,
  Button,
  Checkbox,
  Menu,
  MenuItem,
  Options,
  Section,
  tell,
} from "../../../shared/ui";
import { countedBy } from "../countedBy";
import styles from "./own.module.css";
import { newQuestion, numberIn, type WrittenForm, type WrittenQuestion } from "./writtenForm";

type Children = Parameters<ComponentProps<typeof Form<WrittenForm>>["children"]>;
type Props = {
  parts: Children[0];
  form: Children[1];
};

const kindLabels = {
  line: msg("One line"),
  text: msg("Several lines"),
  "yes-no": msg("Yes or no"),
  choice: msg("One of several answers"),
  number: msg("A number from 1 to 10"),
  person: msg("A person"),
  people: msg("Several people"),
  day: msg("A day"),
  period: msg("A number of days"),
  minutes: msg("Minutes"),
  amount: msg("An amount"),
} as const;

const countLabels = {
  "": msg("It isn’t counted"),
  all: msg("In all"),
  ...countedBy,
} as const;

const otherLabels = {
  "": msg("Only I see it"),
  see: msg("The other person can see it"),
  answer: msg("The other person can answer it"),
} as const;

const kinds = Object.keys(kindLabels) as (keyof typeof kindLabels)[];
const others = ["", "see", "answer"] as const;
const counts = Object.keys(countLabels) as (keyof typeof countLabels)[];

/** The questions of a template. One that was renamed or moved is the same for situations that have an answer to it. */
export function TemplateRows({ parts, form }: Props) {
  const t = useT();
  const rows = form.watch("rows");
  // useFieldArray would come with the sign-in page, which loads the same file of the library.
  const set = (next: WrittenQuestion[]) => form.setValue("rows", next, { shouldDirty: true });
  const insert = (at: number, row: WrittenQuestion) =>
    set(form.getValues("rows").toSpliced(at, 0, row));
  const once = rows.filter(({ repeats }) => !repeats).length;
  const moveBy = (at: number, by: -1 | 1, row: WrittenQuestion) => {
    set(rows.toSpliced(at, 1).toSpliced(at + by, 0, row));
    // The menu gives the focus back first.
    afterFrame(() => form.setFocus(`rows.${at + by}.label`));
  };
  const remove = (at: number, row: WrittenQuestion) => {
    set(rows.toSpliced(at, 1));
    tell(t("Question removed"), () => insert(at, row));
  };
  const add = () => {
    flushSync(() => insert(rows.length, newQuestion()));
    form.setFocus(`rows.${rows.length}.label`);
  };
  return (
    <Section heading={t("Questions")}>
      <ol className={styles.rows}>
        {rows.map((row, at) => {
          const n = at + 1;
          const last = !row.repeats && once === 1;
          return (
            // The library writes a value into the field of its place.
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a field is registered by.
            <li key={at}>
              <div className={styles.head}>
                <parts.Text
                  name={`rows.${at}.label`}
                  label={t("Question {{n}}", { n })}
                  maxLength={300}
                  required={t("Write the question.")}
                />
                <parts.Select name={`rows.${at}.kind`} label={t("Answer")}>
                  <Options of={kinds.map((kind) => [kind, t(kindLabels[kind])])} />
                </parts.Select>
                <Menu label={t("More actions for question {{n}}", { n })}>
                  {at > 0 && (
                    <MenuItem onAction={() => moveBy(at, -1, row)}>{t("Move up")}</MenuItem>
                  )}
                  {n < rows.length && (
                    <MenuItem onAction={() => moveBy(at, 1, row)}>{t("Move down")}</MenuItem>
                  )}
                  {!last && (
                    <MenuItem stop onAction={() => remove(at, row)}>
                      {t("Remove")}
                    </MenuItem>
                  )}
                </Menu>
              </div>
              {row.kind === "choice" && (
                <parts.Lines
                  name={`rows.${at}.choices`}
                  label={t("Answers to choose from, one a line")}
                  required={t("Write at least one answer.")}
                />
              )}
              {row.kind === "amount" && <Amount {...{ parts, rows, at }} />}
              <details>
                <summary className="meta">
                  {t("More about question {{n}}", { n })} <About row={row} />
                </summary>
                <Checkbox className={styles.tick} {...form.register(`rows.${at}.required`)}>
                  {t("It has to be answered")}
                </Checkbox>
                {!last && (
                  <Checkbox className={styles.tick} {...form.register(`rows.${at}.repeats`)}>
                    {t("It repeats for each person or subject")}
                  </Checkbox>
                )}
                <parts.Select
                  name={`rows.${at}.other`}
                  label={t("On the other person’s link")}
                  hint={t("Nothing is shown there before you tick it in a situation.")}
                >
                  <Options of={others.map((other) => [other, t(otherLabels[other])])} />
                </parts.Select>
                {row.kind === "amount" && (
                  <div className={styles.amount}>
                    <parts.Text name={`rows.${at}.least`} label={t("At least")} {...decimal(t)} />
                    <parts.Text name={`rows.${at}.most`} label={t("At most")} {...decimal(t)} />
                  </div>
                )}
                <parts.Select name={`rows.${at}.count`} label={t("Count over all records")}>
                  <Options of={counts.map((each) => [each, t(countLabels[each])])} />
                </parts.Select>
              </details>
            </li>
          );
        })}
      </ol>
      <Button small onPress={add}>
        {t("Add question")}
      </Button>
    </Section>
  );
}

const decimal = (t: Translate) => ({
  ...{ inputMode: "decimal" as const, maxLength: 12 },
  validate: (text: string) =>
    !Number.isNaN(numberIn(text)) || t("Enter a number, such as 1200 or 2.5."),
});

type AmountProps = { parts: Children[0]; rows: WrittenQuestion[]; at: number };

/** What an amount is of, and what it may come to. */
function Amount({ parts, rows, at }: AmountProps) {
  const t = useT();
  const limiting = rows.filter(
    (each, place) => each.kind === "amount" && !each.repeats && place !== at,
  );
  const isLimited = rows[at]?.limit || rows[at]?.limitOf;
  return (
    <div className={styles.amount}>
      <parts.Text
        name={`rows.${at}.unit`}
        label={t("Unit")}
        hint={t("Such as h, days or EUR.")}
        maxLength={40}
        {...(isLimited && { required: t("A limit needs a unit.") })}
      />
      <parts.Text
        name={`rows.${at}.limit`}
        label={t("Limit in all")}
        hint={
          rows[at]?.repeats ? t("Over all lines of a record.") : t("Over all records of a year.")
        }
        {...decimal(t)}
      />
      {limiting.length > 0 && (
        <parts.Select name={`rows.${at}.limitOf`} label={t("Or the answer to")}>
          <option value="">{t("No answer")}</option>
          <Options of={limiting.map(({ key, label }) => [key, label])} />
        </parts.Select>
      )}
    </div>
  );
}

function About({ row: { required, repeats, other } }: { row: WrittenQuestion }) {
  const t = useT();
  const said = [
    ...[required && t("It has to be answered"), repeats && t("It repeats")],
    other && t(otherLabels[other]),
  ].filter((each) => each);
  return said.length > 0 && `(${said.join(", ")})`;
}
