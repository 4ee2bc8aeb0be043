import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/lib/paths.mjs";
import { processor } from "./machine.mjs";
import { targets } from "./report.mjs";

const TEXT = join(root, "bench/lib/synthesis-page.md");

/** docs/synthesis.md: what stays as it was written, and the figures of this run. */
export function writeSynthesisPage(results, bench) {
  const day = new Date(bench.started).toISOString().slice(0, 10);
  const page = readFileSync(TEXT, "utf8")
    .replace("{figures}", targets(results))
    .replace("{day}", day)
    .replace("{seed}", String(bench.seed))
    .replace("{processor}", processor());
  writeFileSync(join(root, "docs/synthesis.md"), page);
}
