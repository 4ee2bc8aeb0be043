import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import Papa from "papaparse";
import { extractText } from "unpdf";
import type { components } from "../../app/src/shared/api/schema";
import { decimal, distanceOf, type Given, labelAlone, labelOf, shown, shownOf } from "./known";

type Gaps = components["schemas"]["Gaps"];

/** One cycle as it was given, from which everything that a file says is worked out anew. */
export type Told = {
  ids: string[];
  titles: string[];
  given: Given;
  self: number[];
  /** These pieces of anonymous advice concern the first item, with their state. */
  advice: { text: string; state: "open" | "will-do" }[];
};

/**
 * Checks the downloads of the menu: a chart with its fonts embedded, and the same numbers as JSON,
 * CSV and PDF.
 */
export async function files(page: Page, told: Told): Promise<void> {
  const svg = (await take(page, "Chart, SVG")).toString();
  expect(svg).toContain("data:font/woff2;base64,");
  for (const title of told.titles) expect(svg).toContain(title);
  const png = await take(page, "Chart, PNG");
  expect([png.readUInt32BE(16), png.subarray(1, 4).toString()]).toEqual([2400, "PNG"]);
  json(JSON.parse((await take(page, "Everything, JSON")).toString()), told);
  csv((await take(page, "Numbers and advice, CSV")).toString(), told);
  await report(await take(page, "Report, PDF"), told);
}

async function take(page: Page, name: string): Promise<Buffer> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: `Download: ${name}` }).click(),
  ]);
  return readFile((await download.path()) ?? "");
}

const words = { total: "Everyone", team: "Team", smaller: "Smaller groups" };
const plain = (signed: string) => signed.replace("−", "-").replace("+", "");
const slug = (label: string) => label.toLowerCase().replace(/s$/, "").replace(" ", "-");
const order = ["Blind spots", "Hidden strengths", "Groups disagree", "Aligned"];

/** Computes the name of each item and the figures of its blocks from the given answers. */
const figures = ({ ids, titles, given, self }: Told) =>
  ids.map((id, i) => {
    const own = self[i] ?? 0;
    const label = labelOf(given, i, own, "total");
    const blocks = shownOf(given, i).map(({ key, numbers }) => ({
      ...{ key, numbers, label: labelAlone(numbers, own) },
      ...{ mean: decimal(numbers), distance: distanceOf(numbers, own), cells: shown(numbers, own) },
    }));
    return { id, title: titles[i] ?? "", own, label, blocks };
  });

function json(gaps: Gaps, told: Told): void {
  for (const { id, own, label, blocks } of figures(told)) {
    const item = gaps.items.find(({ questionId }) => questionId === id);
    const [low, middle, high] = [4, 5, 6];
    expect({ label: item?.label, own: item?.self?.rating }).toEqual({ label: slug(label), own });
    expect(
      item?.blocks.map(({ block, kind, n, mean, distance, label: its, bands }) => ({
        ...{ key: block === "block" ? kind : block, n, mean, distance, label: its, bands },
      })),
    ).toEqual(
      blocks.map(({ key, numbers, mean, distance, label: its, cells }) => ({
        ...{ key, n: numbers.length, mean: Number(mean), distance: Number(plain(distance)) },
        ...{ label: slug(its) },
        bands: {
          low: Number(cells[low]),
          middle: Number(cells[middle]),
          high: Number(cells[high]),
        },
      })),
    );
  }
  const first = gaps.items.find(({ questionId }) => questionId === told.ids[0]);
  expect(byText(first?.advice ?? [])).toEqual(byText(told.advice));
}

const byText = (advice: Told["advice"] | NonNullable<Gaps["items"][number]["advice"]>) =>
  advice.map(({ text, state }) => `${text}: ${state}`).sort();

function csv(file: string, told: Told): void {
  const { data } = Papa.parse<Record<string, string>>(file.replace("\ufeff", "").trimEnd(), {
    header: true,
  });
  const line = (row: Record<string, string>) =>
    [
      ...[row.item_id, row.item, row.label, row.group, row.own_rating, row.mean, row.distance],
      ...[row.n, row.from_1_to_4, row.from_5_to_7, row.from_8_to_10],
    ].join(" | ");
  const expected = figures(told).flatMap(({ id, title, label, blocks }) =>
    blocks.map(({ key, label: its, cells: [own, mean, distance, ...rest] }) =>
      [
        ...[id, title, slug(key === "total" ? label : its), words[key], own, mean],
        ...[plain(distance ?? ""), ...rest],
      ].join(" | "),
    ),
  );
  const of = (what: string) => data.filter((row) => row.what === what);
  expect(of("rating").map(line).sort()).toEqual(expected.sort());
  const advised = of("advice").map(({ text, state }) => `${text}: ${state}`);
  expect(advised.sort()).toEqual(byText(told.advice));
  expect(of("named").map(({ rating, mean }) => rating ?? mean)).toHaveLength(
    told.given.manager.length * told.ids.length,
  );
}

/** Its table number for number; under which heading each item stands; and of advice only what was made public. */
async function report(file: Buffer, told: Told): Promise<void> {
  const { text } = await extractText(new Uint8Array(file), { mergePages: true });
  const said = text.replace(/\s+/g, " ").replace(/ \w+ \d{4}, page \d+ of \d+/g, "");
  const all = figures(told).sort(
    (a, b) => order.indexOf(a.label) - order.indexOf(b.label) || far(b) - far(a),
  );
  expect(said.replace(/^.*5–7 8–10 (.*) In \S+ \S+’s own words .*$/, "$1")).toBe(
    all
      .flatMap(({ title, blocks }) => [
        title,
        ...blocks.map(({ key, cells }) => `${words[key]} ${cells.join(" ")}`),
      ])
      .join(" "),
  );
  const chart = said.replace(/^.*from 1 to 10 | The numbers by group.*$/g, "");
  const parts = all.flatMap(({ label, title }, i) =>
    label === all[i - 1]?.label ? [title] : [label, title],
  );
  const places = parts.map((part) => chart.indexOf(part));
  expect(places, `${parts} in ${chart}`).toEqual([...places].sort((a, b) => a - b));
  expect(Math.min(...places), `${parts} in ${chart}`).toBeGreaterThanOrEqual(0);
  for (const label of order) {
    expect(chart.includes(label), label).toBe(parts.includes(label));
  }
  for (const { text: advice, state } of told.advice) {
    expect(said.includes(`${advice} Will do`), advice).toBe(state === "will-do");
    expect(said.includes(advice), advice).toBe(state === "will-do");
  }
}

const far = ({ blocks }: ReturnType<typeof figures>[number]) =>
  Math.abs(Number(plain(blocks[0]?.distance ?? "0")));
