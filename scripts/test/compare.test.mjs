import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { builtPage, PUBLISHED, policyOf, published } from "../lib/page.mjs";
import { root } from "../lib/paths.mjs";

const OTHER = "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=";

const folder = mkdtempSync(join(tmpdir(), "tenward-compared-"));
test.after(() => rmSync(folder, { recursive: true, force: true }));

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

test("one changed byte in a script is found and named, whatever the policy allows", async (t) => {
  const altered = (html) => html.replace("</script>", " </script>");
  for (const { path } of builtPage()) {
    const { code, output } = await compare(await serve(t, { [path]: altered }));
    assert.equal(code, 1);
    assert.ok(output.includes(`${path} is another file`), output);
  }
});

test("another page for browsers that unpack Brotli is found", async (t) => {
  const altered = (html, request) =>
    request.headers["accept-encoding"] === "br" ? html.replace("</script>", " </script>") : html;
  const { code, output } = await compare(await serve(t, { "/r/": altered }));
  assert.equal(code, 1);
  assert.match(output, /^- \/r\/ is another file/m);
});

test("what was compared is a sheet to print, without a script, in both languages", async (t) => {
  const altered = (html) => html.replace("</script>", " </script>");
  const bad = await serve(t, { "/r/results/": altered });
  await compare(await serve(t, {}));
  const same = readFileSync(join(folder, "tenward-compared.html"), "utf8");
  await compare(bad, "--lang", "de", "--page", "sheet.html");
  const differs = readFileSync(join(folder, "sheet.html"), "utf8");
  for (const { hash } of builtPage()) assert.ok(same.includes(hash.slice(0, 32)));
  assert.match(same, /served this computer the answer page of the source/);
  assert.match(differs, /diesem Computer eine andere Antwortseite geliefert/);
  assert.equal(differs.match(/ist eine andere Datei/g)?.length, 1);
  assert.ok(differs.includes(bad));
  assert.doesNotMatch(same + differs, /<script|undefined|\[object/);
});

test("a missing file is found and named", async (t) => {
  const { code, output } = await compare(await serve(t, { "/r/": () => undefined }));
  assert.equal(code, 1);
  assert.match(output, /\/r\/ answers with status 404/);
});

test("a policy that lets in anything else is found", async (t) => {
  const looser = {
    "": "no policy",
    "default-src *": "default-src *",
    "with 'self'": (policy) => policy.replace("script-src", "script-src 'self'"),
    "with unsafe-inline": (policy) => policy.replace("style-src", "style-src 'unsafe-inline'"),
    "with another hash": (policy) => policy.replace("script-src", `script-src '${OTHER}'`),
    "to another server": (policy) => policy.replace("connect-src 'self'", "connect-src https:"),
  };
  for (const [what, change] of Object.entries(looser)) {
    const policy = typeof change === "string" ? () => what : change;
    const { code, output } = await compare(await serve(t, {}, policy));
    assert.equal(code, 1, what);
    assert.match(output, /^- \/r\/ comes with another policy/m);
  }
});

test("an address nobody answers at gets a sentence", async () => {
  const { code, output } = await compare("http://127.0.0.1:1");
  assert.equal(code, 1);
  assert.match(output, /http:\/\/127\.0\.0\.1:1 cannot be read/);
  assert.doesNotMatch(output, /\n\s+at /);
});

/** The built page, altered on its way. */
function serve(t, altered, changed = (policy) => policy) {
  const server = createServer((request, response) => {
    const file = join(root, "frontend/dist", request.url.replace(/\/$/, "/index.html"));
    const bytes = readFileSync(file);
    const body = altered[request.url] ? altered[request.url](bytes.toString(), request) : bytes;
    // Somebody who alters the page would let their script in.
    const policy = changed(policyOf(body ?? "", request.url));
    response.writeHead(body === undefined ? 404 : 200, { "Content-Security-Policy": policy });
    response.end(body);
  });
  t.after(() => server.close());
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${server.address().port}`));
  });
}

function compare(...more) {
  return new Promise((resolve) => {
    const args = [join(root, "scripts/compare.mjs"), ...more];
    const env = { ...process.env, INIT_CWD: folder };
    execFile(process.execPath, args, { env }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, output: stdout + stderr }),
    );
  });
}
