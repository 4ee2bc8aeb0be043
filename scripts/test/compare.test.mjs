import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import test from "node:test";
import { builtPage, PUBLISHED, published } from "../lib/page.mjs";
import { root } from "../lib/paths.mjs";

const STRICT = "default-src 'none'; script-src 'self'";

test("the published hashes are those of the page that is built here", () => {
  assert.equal(
    readFileSync(PUBLISHED, "utf8"),
    published(builtPage()),
    "The page has changed: npm run compare -- --publish",
  );
});

test("a server that serves this page passes", async (t) => {
  const { code, output } = await compare(await serve(t, {}));
  assert.equal(code, 0, output);
  assert.match(output, /exactly these files/);
});

test("one changed byte in a script is found and named", async (t) => {
  const script = builtPage().find(({ path }) => path.endsWith(".js")).path;
  const { code, output } = await compare(await serve(t, { [script]: (text) => `${text} ` }));
  assert.equal(code, 1);
  assert.ok(output.includes(`${script} is another file`), output);
});

test("a missing file is found and named", async (t) => {
  const { code, output } = await compare(await serve(t, { "/r/": () => undefined }));
  assert.equal(code, 1);
  assert.match(output, /\/r\/ answers with status 404/);
});

test("a policy that lets in other scripts is found", async (t) => {
  for (const policy of ["", "default-src *", `${STRICT} 'unsafe-inline'`]) {
    const { code, output } = await compare(await serve(t, {}, policy));
    assert.equal(code, 1);
    assert.match(output, /allows more than this page needs/);
  }
});

test("an address nobody answers at gets a sentence", async () => {
  const { code, output } = await compare("http://127.0.0.1:1");
  assert.equal(code, 1);
  assert.match(output, /http:\/\/127\.0\.0\.1:1 cannot be read/);
  assert.doesNotMatch(output, /\n\s+at /);
});

/** The built page, altered on its way. */
function serve(t, altered, policy = STRICT) {
  const server = createServer((request, response) => {
    const file = join(root, "frontend/dist", request.url.replace(/\/$/, "/index.html"));
    const bytes = readFileSync(file);
    const body = altered[request.url] ? altered[request.url](bytes.toString()) : bytes;
    response.writeHead(body === undefined ? 404 : 200, { "Content-Security-Policy": policy });
    response.end(body);
  });
  t.after(() => server.close());
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${server.address().port}`));
  });
}

function compare(origin) {
  return new Promise((resolve) => {
    const args = [join(root, "scripts/compare.mjs"), origin];
    execFile(process.execPath, args, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, output: stdout + stderr }),
    );
  });
}
