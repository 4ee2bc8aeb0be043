// npm run contract: writes openapi.yaml from contract/. Does it break a client that was written for the last release, or a generator of clients? With -- --release, it is the last release.
import { copyFileSync } from "node:fs";
import { installPackages } from "./lib/build.mjs";
import { run } from "./lib/stop.mjs";

await run(async () => {
  await installPackages(process.env);
  const { writeContract } = await import("./lib/contractParts.mjs");
  writeContract();
  const { breaks, CONTRACT, RELEASED, readContract, stumbles } = await import("./lib/contract.mjs");
  if (process.argv.includes("--release")) {
    copyFileSync(CONTRACT, RELEASED);
    return 0;
  }
  const contract = readContract(CONTRACT);
  // In this order: comparing rewrites what it compares.
  const found = [...stumbles(contract), ...breaks(readContract(RELEASED), contract)];
  console.log(found.length > 0 ? found.join("\n") : "Nothing breaks.");
  return found.length > 0 ? 1 : 0;
});
