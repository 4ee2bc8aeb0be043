import { interval } from "./stats";
import { ALLOWED, type Attempt, type Figure, STRONG, share, type Verdict } from "./verdict";

const percent = (value: number) => `${(100 * value).toFixed(1)} %`;

/** A share with its interval; what was never tried is left empty. */
function shown(outcomes: Figure["ours"]): string {
  const { right, tried } = share(outcomes);
  if (tried === 0) return "";
  const [from, to] = interval(right, tried);
  return `${percent(right / tried)} (${(100 * from).toFixed(1)}–${(100 * to).toFixed(1)})`;
}

function count(outcomes: Figure["ours"]): string {
  const blocks = outcomes.filter(({ text }) => text === "comment");
  return `${blocks.length} groups, ${blocks.reduce((sum, { n }) => sum + n, 0)} people`;
}

/** Markdown that can be read as it is. */
function table(head: string[], rows: string[][]): string {
  const widths = head.map((title, i) =>
    Math.max(...[head, ...rows].map((row) => row[i]?.length ?? 0), title.length),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(" | ")} |`;
  return [
    line(head),
    `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`,
    ...rows.map(line),
  ].join("\n");
}

function figures({ figures }: Verdict): string {
  const sizes = [...new Set(figures[0]?.ours.map(({ n }) => n))].sort((a, b) => a - b);
  const ours = (outcomes: Figure["ours"]) => {
    const cells = sizes.map((size) => shown(outcomes.filter(({ n }) => n === size)));
    return cells.some(Boolean) ? cells : [shown(outcomes), ...sizes.slice(1).map(() => "")];
  };
  const columns = sizes.map((n) => `Tenward, n = ${n}`);
  const head = ["what the administrator reads", ...columns, "naive twin", "which twin"];
  const rows = figures.map((figure) => [
    figure.trace.name,
    ...ours(figure.ours),
    shown(figure.twin),
    figure.trace.twin ?? "",
  ]);
  return table(head, [["chance", ...sizes.map((n) => percent(1 / n)), "", ""], ...rows]);
}

const attempts = (strongest: Attempt[]) =>
  table(
    ["people in the order of x texts in the order of", "p", "p (Holm)", "right"],
    strongest.map(({ name, raw, p, outcomes }) => [
      name,
      raw.toPrecision(2),
      p.toPrecision(2),
      shown(outcomes),
    ]),
  );

/** The figures as text, for the console and for `docs/attack.md`. */
export function report(verdict: Verdict, seed: number): string {
  const ours = verdict.figures[0]?.ours ?? [];
  const anchored = verdict.figures.find(({ trace }) => trace.only === "named")?.ours ?? [];
  const tests = `${verdict.attempts.length} ways to lay people beside texts, three tests each`;
  return [
    `Seed ${seed}; Tenward: ${count(ours)}; beside a named person: ${count(anchored)}. Shares of texts attributed to their authors, with 95 % intervals.`,
    figures(verdict),
    `${tests}; the strongest of them, after Holm's correction (it would have succeeded below ${ALLOWED}):`,
    attempts(verdict.attempts.slice(0, 5)),
    ...verdict.broken.map((name) => `BROKEN: ${name}`),
    ...verdict.blunt.map(
      ({ trace, twin }) =>
        `BLUNT: ${trace.name} reaches ${shown(twin)} of "${trace.twin}", not ${percent(STRONG)}`,
    ),
  ].join("\n\n");
}
