// Builds all pages that the server sends below /r/, in one process. The first one empties their folder.
import { build } from "vite";

const configFile = "vite.respond.config.ts";
await build({ configFile });
await Promise.all(
  ["preview", "results", "votes", "check"].map((mode) => build({ configFile, mode })),
);
