// npm run synthesise -- ANSWERS.jsonl OUT.json: themes of a file's statements, without server and database (docs/synthesis.md).
import { spawnSync } from "node:child_process";
import { build } from "./lib/build.mjs";
import { findJdk } from "./lib/jdk.mjs";
import { recordSynthesis } from "./lib/record.mjs";
import { run } from "./lib/stop.mjs";
import { synthesisCommand } from "./lib/synthesis.mjs";

await run(async () => {
  const jdk = findJdk();
  const environment = { ...process.env, JAVA_HOME: jdk.home };
  await build(environment);
  // npm runs it in this project's folder; the files are named from where it was called.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const [java, args] = synthesisCommand(jdk, process.argv.slice(2), cwd);
  const { status, error } = spawnSync(java, args, { cwd, env: environment, stdio: "inherit" });
  if (error) {
    throw error;
  }
  if (status === 0) {
    await recordSynthesis(jdk, environment);
  }
  return status ?? 1;
});
