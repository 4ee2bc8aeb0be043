// npm run attack: attributes the comments of 200 surveys with known authors by everything an administrator has.
// Exit code 1 when that succeeds against us, or fails against the naive twin; the figures go to docs/attack.md.
import { spawn } from "node:child_process";
import { build } from "./lib/build.mjs";
import { findJdk } from "./lib/jdk.mjs";
import { root, windows } from "./lib/paths.mjs";
import { run } from "./lib/stop.mjs";

await run(() => {
  const environment = { ...process.env, JAVA_HOME: findJdk().home };
  build(environment);
  const args = ["run", "attack", "--workspace", "frontend"];
  const attack = spawn("npm", args, {
    cwd: root,
    env: environment,
    shell: windows,
    stdio: "inherit",
  });
  return new Promise((resolve) => attack.on("exit", (code) => resolve(code ?? 1)));
});
