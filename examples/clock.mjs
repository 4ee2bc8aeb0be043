// Moves the clock of a demo that runs on this computer, so that its running surveys close now. Node 20 or newer, no packages.
//
//   npm start -- --demo                 in one window
//   node examples/clock.mjs 8           in another one: it is eight days later for the demo, until it is started again
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const days = Number(process.argv[2]);
if (!(days > 0)) throw new Error("Say by how many days: node examples/clock.mjs 8");
const data = process.env.XDG_DATA_HOME || join(homedir(), ".local/share");
const home = process.env.TENWARD_HOME ? `${process.env.TENWARD_HOME}-demo` : join(data, "tenward-demo");
const file = join(home, "demo-clock");
const moved = Number(readFileSync(file, "utf8")) + days * 86_400_000;
// Renamed, because the server may read at any moment.
writeFileSync(`${file}.new`, String(moved));
renameSync(`${file}.new`, file);
console.log(`For the demo it is ${new Date(Date.now() + moved).toISOString()} now.`);
