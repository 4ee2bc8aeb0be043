// npm run rooms: what each room weighs, and what repeats the contract. With -- --write, as a release does, docs/architecture.md says it.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installPackages } from "./lib/build.mjs";
import { root } from "./lib/paths.mjs";
import { run } from "./lib/stop.mjs";

await run(async () => {
  await installPackages(process.env);
  const { count, linesAnOperation, withFigures } = await import("./lib/rooms.mjs");
  const now = count();
  for (const [name, number] of now) console.log(`${number} ${name}`);
  console.log(`${linesAnOperation(now).toFixed(1)} lines an operation`);
  if (process.argv.includes("--write")) {
    const file = join(root, "docs/architecture.md");
    writeFileSync(file, withFigures(readFileSync(file, "utf8"), now));
  }
  return 0;
});
