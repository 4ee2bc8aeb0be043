// Writes docs/templates.md: what each shipped template of situations asks, counts, brings back and shows to others.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./lib/paths.mjs";

const folder = join(root, "backend/src/main/resources/situations");
export const page = join(root, "docs/templates.md");

const joined = (all) => all.join(", ") || "–";

function row(form) {
  const { name, fields, lines = [], line, counts = [], leaves = [], offered = [] } = form;
  const labels = new Map(
    [...fields, ...lines].map(({ key, label }) => [key, label.en.replace(/\?$/, "")]),
  );
  const counted = counts.map(({ field, by }) => labels.get(field) + (by ? ` by ${by}` : ""));
  const back = [
    form.every && `every ${form.every}`,
    form.during && "on its last day",
    form.ticks && "open lines on their day",
    leaves.some(({ kind, day }) => kind === "task" && day) && "as a task on its day",
  ].filter(Boolean);
  const seen = [...fields, ...lines]
    .filter(({ other }) => other)
    .map(({ label, other }) => `${label.en.replace(/\?$/, "")} (${other})`);
  const asks = `${fields.length} ${fields.length === 1 ? "question" : "questions"}${lines.length ? `, ${lines.length} for each ${line?.en.toLowerCase() ?? "line"}` : ""}`;
  return `| ${[name.en, asks, joined(counted), joined(back), joined(seen), joined(offered)].join(" | ")} |`;
}

/** The whole page, from the files of the templates. */
export function table() {
  const templates = readdirSync(folder)
    .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")))
    .sort((a, b) => a.order - b.order);
  return `# Templates of situations

Each template is a file in \`backend/src/main/resources/situations\`. \`npm run templates\` writes this page from the files.

| template | asks | counts | comes back | another person may see or answer | offered beside |
|---|---|---|---|---|---|
${templates.map(({ form }) => row(form)).join("\n")}
`;
}

if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(page, table());
