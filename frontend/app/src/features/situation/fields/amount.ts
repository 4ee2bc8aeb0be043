import { language, t } from "../../../shared/i18n";
import { sayAmount } from "../../../shared/situation";
import type { SituationQuestion } from "../types";

type Question = Pick<SituationQuestion, "unit" | "least" | "most">;

/** The contract's `SituationNumber`, with three decimals as the server takes them. */
const plain = /^-?\d{1,9}(\.\d{1,3})?$/;

const separators = () => (language() === "de" ? ([".", ","] as const) : ([",", "."] as const));

/** The number that was typed, as it is stored: `1450` or `2.5`. Undefined without one that can be. */
export function readAmount(typed: string): string | undefined {
  const [group, point] = separators();
  const text = typed.replace(/[\s'’€$£]/g, "").replace(/[.,]$/, "");
  const grouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(\\${point}\\d+)?$`).test(text);
  const number = (grouped ? text.replaceAll(group, "") : text).replace(",", ".");
  return plain.test(number) ? String(Number(number)) : undefined;
}

/** A stored number as it is typed. */
export const typedAmount = (stored: string): string => stored.replace(".", separators()[1]);

const bounds = ({ least, most }: Question) => ({
  // A bound that is typed half is none.
  least: least || 0,
  most: most === undefined || Number.isNaN(most) ? undefined : most,
});

/** Tells whether the question takes this number. */
export function isAllowed(question: Question, number: number): boolean {
  const { least, most } = bounds(question);
  return number >= least && number <= (most ?? Number.POSITIVE_INFINITY);
}

/** What is allowed, where the text is no amount that the question takes. */
export function amountFault(question: Question, typed: string): string | undefined {
  if (isAllowed(question, Number(readAmount(typed) ?? Number.NaN))) return undefined;
  const { least, most } = bounds(question);
  const say = (value: number) => sayAmount(question, value);
  return most === undefined
    ? t("Enter a number of at least {{min}}.", { min: say(least) })
    : t("Enter a number from {{min}} to {{max}}.", { min: say(least), max: say(most) });
}
