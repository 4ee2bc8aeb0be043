import { useT } from "../../../shared/i18n";
import type { Entry } from "./entries";
import styles from "./rating.module.css";

type Props = {
  name: string;
  legend: string;
  mark: Entry["mark"];
  describedBy: string;
  invalid: boolean;
  onMark: (mark: NonNullable<Entry["mark"]>) => void;
};

const numbers = Array.from({ length: 10 }, (_, at) => at + 1);

/** One to ten as native radios on a rule that ends in the ten, and a way not to answer. */
export function RatingRule({ name, legend, mark, describedBy, invalid, onMark }: Props) {
  const t = useT();
  const radio = (value: number | "none") => ({
    type: "radio",
    name: `rule-${name}`,
    value,
    checked: mark === value,
    "aria-invalid": invalid || undefined,
    onChange: () => onMark(value),
  });
  return (
    <fieldset className={styles.rating} aria-describedby={describedBy}>
      <legend className="sr">{legend}</legend>
      <div className={styles.rule}>
        {numbers.map((number) => (
          <label key={number}>
            <input {...radio(number)} />
            {number}
          </label>
        ))}
      </div>
      <label className={styles.skip}>
        <input {...radio("none")} />
        <i aria-hidden="true" />
        {t("I can’t say")}
      </label>
    </fieldset>
  );
}
