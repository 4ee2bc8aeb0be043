// npm run rooms: what each room weighs against docs/rooms.txt. With -- --write, the file says what it weighs now.
import { writeFileSync } from "node:fs";
import { installPackages } from "./lib/build.mjs";
import { run } from "./lib/stop.mjs";

const HEAD = `# Code lines of each room (no imports, comments, blank lines and lone brackets), and what repeats the contract.
# No count may rise. A new operation brings 110 lines, which may be spent in any room; "npm run rooms -- --write" writes the file anew.
# What else a change may weigh is agreed on before, in a line of its own: "250 allowed # for what"; the next writing takes it away.
`;

await run(async () => {
  installPackages(process.env);
  const { compare, count, read, ROOMS } = await import("./lib/rooms.mjs");
  const now = count();
  const { rises, falls, over } = compare(read(), now);
  console.log([...rises, ...falls].join("\n") || "No count has changed.");
  if (process.argv.includes("--write")) {
    const rows = [...now].map(([name, number]) => `${number} ${name}`);
    writeFileSync(ROOMS, `${HEAD}\n${rows.join("\n")}\n`);
    return 0;
  }
  return over ? 1 : 0;
});
