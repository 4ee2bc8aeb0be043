// npm start: finds what it needs, builds what is stale, runs until Ctrl-C.
import { build, buildDemo } from "./lib/build.mjs";
import { demoEnvironment, removeDemo } from "./lib/demo.mjs";
import { serveDemo } from "./lib/demo-server.mjs";
import { findJdk } from "./lib/jdk.mjs";
import { alone } from "./lib/lock.mjs";
import { buildLock } from "./lib/paths.mjs";
import { recordLater } from "./lib/record.mjs";
import { addressAt, NEXT, serve } from "./lib/serve.mjs";
import { run } from "./lib/stop.mjs";

const args = process.argv.slice(2);

await run(async () => {
  if (args[0] === "--remove-demo") {
    console.log(removeDemo(demoEnvironment(process.env)));
    return 0;
  }
  const plain = args.length === 0;
  const address = plain && (await addressAt(process.env.TENWARD_PORT || 8080));
  if (address) {
    console.log(
      `Tenward is already running at ${address}. To stop it, press Ctrl-C where you started it. To run another one beside it, set TENWARD_PORT and TENWARD_HOME.`,
    );
    return 1;
  }
  const jdk = findJdk();
  const environment = { ...process.env, JAVA_HOME: jdk.home };
  const demo = args[0] === "--demo";
  await alone(buildLock, async () => {
    await build(environment);
    if (demo) await buildDemo(environment);
  });
  recordLater(jdk, environment);
  if (demo) {
    return serveDemo(jdk, demoEnvironment(environment));
  }
  return serve(jdk, environment, args, plain ? hear : undefined);
});

function hear(line) {
  console.log(line);
  // A log of JSON has no line that is none.
  if (line.startsWith("Tenward is running")) console.log(NEXT);
}
