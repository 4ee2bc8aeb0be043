import { spawnSync } from "node:child_process";
import { windows } from "./paths.mjs";
import { CannotStart } from "./stop.mjs";

const OLDEST = [3, 8];

/** Makes sure that `mvn` is there and not too old. */
export function checkMaven(environment) {
  const { stdout, error } = spawnSync("mvn", ["-v"], {
    encoding: "utf8",
    env: environment,
    shell: windows,
  });
  const found = /Apache Maven (\d+)\.(\d+)/.exec(stdout ?? "");
  if (error || !found) {
    throw new CannotStart(
      "Tenward needs Maven 3.8 or newer, but there is no mvn on the PATH. Install it (https://maven.apache.org/install.html, `apt install maven`, `brew install maven`).",
    );
  }
  const [major, minor] = [Number(found[1]), Number(found[2])];
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    throw new CannotStart(
      `Tenward needs Maven 3.8 or newer, but found ${major}.${minor}. Update it.`,
    );
  }
}
