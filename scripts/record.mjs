// Records a start in the background of npm start, which needs the processor first.
import { setPriority } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { findJdk } from "./lib/jdk.mjs";
import { recordStart } from "./lib/record.mjs";

setPriority(10);
// A first start takes half a minute on a slow machine.
await pause(60_000);
await recordStart(findJdk(), process.env, () => {});
