// npm start: finds what it needs, builds what is stale, runs until Ctrl-C.
import { spawn } from "node:child_process";
import { build } from "./lib/build.mjs";
import { findJdk } from "./lib/jdk.mjs";
import { serverCommand } from "./lib/server.mjs";
import { run } from "./lib/stop.mjs";

const parent = process.ppid;

await run(() => {
  const jdk = findJdk();
  const environment = { ...process.env, JAVA_HOME: jdk.home };
  build(environment);
  return serve(jdk, environment);
});

function serve(jdk, environment) {
  const [java, args] = serverCommand(jdk, process.argv.slice(2));
  const server = spawn(java, args, { stdio: "inherit", env: environment });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => server.kill(signal));
  }
  const watch = setInterval(() => stopWithNpm(server), 500);
  return new Promise((resolve) => {
    server.on("exit", (code, signal) => {
      clearInterval(watch);
      resolve(stopped(code, signal));
    });
  });
}

/** The shell between npm and us does not pass a SIGTERM on: it dies and leaves us alone. */
function stopWithNpm(server) {
  if (process.env.npm_lifecycle_event === "start" && process.ppid !== parent) {
    server.kill("SIGTERM");
  }
}

/** Ctrl-C is how one stops it, not a failure: 130 and 143 are those of SIGINT and SIGTERM. */
function stopped(code, signal) {
  return signal === null && code !== 130 && code !== 143 ? code : 0;
}
