// npm run contract: does openapi.yaml break a client that was written for the last release? With -- --release, it is the last release.
import { copyFileSync } from "node:fs";
import { installPackages } from "./lib/build.mjs";
import { run } from "./lib/stop.mjs";

await run(async () => {
  installPackages(process.env);
  const { breaks, CONTRACT, RELEASED, readContract } = await import("./lib/contract.mjs");
  if (process.argv.includes("--release")) {
    copyFileSync(CONTRACT, RELEASED);
    return 0;
  }
  const found = breaks(readContract(RELEASED), readContract(CONTRACT));
  console.log(found.length > 0 ? found.join("\n") : "Nothing breaks.");
  return found.length > 0 ? 1 : 0;
});
