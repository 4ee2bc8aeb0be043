import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";

const SOURCE = fileURLToPath(new URL("../page", import.meta.url));
const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
};

/**
 * The same questions in a form made with SurveyJS: built by Vite, sent with gzip from memory.
 * @returns {Promise<{ url: string, bytes: number, close: () => void }>} `bytes` of page, script and style as sent
 */
export async function surveyJs(questions) {
  const folder = mkdtempSync(join(tmpdir(), "tenward-surveyjs-"));
  try {
    await build({
      root: SOURCE,
      base: "./",
      logLevel: "error",
      build: { outDir: folder, emptyOutDir: false, target: "es2022", chunkSizeWarningLimit: 5000 },
    });
    writeFileSync(join(folder, "form.json"), JSON.stringify({ questions }));
    return await serve(read(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    names.map((entry) => {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      return [
        path.slice(folder.length),
        { type: TYPES[extname(path)], body: gzipSync(readFileSync(path)) },
      ];
    }),
  );
}

function serve(files) {
  const server = createServer((request, response) => {
    const file = files.get(request.url === "/" ? "/index.html" : request.url);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "Content-Type": file.type,
      "Content-Encoding": "gzip",
      "Content-Length": file.body.length,
      "Cache-Control": "no-cache",
    });
    response.end(file.body);
  });
  const bytes = [...files]
    .filter(([name]) => !name.endsWith(".json"))
    .reduce((sum, [, { body }]) => sum + body.length, 0);
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve({
        url: `http://localhost:${server.address().port}/`,
        bytes,
        close: () => server.close(),
      });
    });
  });
}
