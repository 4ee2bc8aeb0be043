// npm run bench: what is fast, as ratios within one run. `npm run bench -- put` runs one part.
import { installPackages } from "../scripts/lib/build.mjs";
import { run } from "../scripts/lib/stop.mjs";

await run(async () => {
  await installPackages(process.env);
  // It is made of what was just installed.
  const { measureAll } = await import("./lib/measure.mjs");
  return measureAll(process.argv.slice(2));
});
