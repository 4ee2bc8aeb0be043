import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Lists every file below a folder. */
function* files(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else if (entry.isFile()) yield path;
  }
}

function content(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    // PostgreSQL removes and renames files while we read.
    return Buffer.alloc(0);
  }
}

/** Lists the needles that a file in these folders contains, with the file. */
export function found(folders: string[], needles: (string | Buffer)[]): string[] {
  const hits: string[] = [];
  for (const folder of folders) {
    if (!statSync(folder, { throwIfNoEntry: false })) continue;
    for (const path of files(folder)) {
      const bytes = content(path);
      for (const needle of needles) {
        if (bytes.includes(needle))
          hits.push(`${Buffer.from(needle as string).toString("base64url")} in ${path}`);
      }
    }
  }
  return hits;
}
