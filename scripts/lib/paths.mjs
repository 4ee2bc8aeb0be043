import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const windows = process.platform === "win32";
/** Held by who builds in this checkout. */
export const buildLock = join(root, "backend/target/build.lock");
export const runnable = join(root, "backend/target/quarkus-app/quarkus-run.jar");
