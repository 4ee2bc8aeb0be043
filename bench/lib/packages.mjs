import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { windows } from "../../scripts/lib/paths.mjs";
import { whenStale } from "../../scripts/lib/stale.mjs";
import { CannotStart } from "../../scripts/lib/stop.mjs";

const FOLDER = fileURLToPath(new URL("..", import.meta.url));

/** What only the benchmark needs is no dependency of the product: Lighthouse, and SurveyJS to compare with. */
export async function installBenchPackages(say) {
  const marker = join(FOLDER, "node_modules/.package-lock.json");
  await whenStale("bench-packages", ["bench/package-lock.json"], marker, () => {
    say("Installing Lighthouse and SurveyJS ...");
    const { status, stderr } = spawnSync("npm", ["ci"], {
      cwd: FOLDER,
      encoding: "utf8",
      shell: windows,
    });
    if (status !== 0) {
      throw new CannotStart(`\`npm ci\` in bench/ failed: ${stderr}`);
    }
  });
}
