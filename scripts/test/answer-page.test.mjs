// The answer page as one file: the published one, wherever it is built, and nothing in it comes from elsewhere.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { buildAnswerPage } from "../lib/build.mjs";
import { ANSWER_PAGE, ANSWER_PAGE_PUBLISHED, answerPage } from "../lib/page.mjs";
import { root } from "../lib/paths.mjs";

await buildAnswerPage(process.env, () => {});
const html = readFileSync(ANSWER_PAGE, "utf8");

test("the published hash is that of the file that is built here", () => {
  const told = "The answer page has changed: npm run compare -- --publish";
  assert.equal(readFileSync(ANSWER_PAGE_PUBLISHED, "utf8"), answerPage(), told);
});

test("built in another folder, it is the same byte for byte", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "tenward-elsewhere-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const frontend = join(folder, "frontend");
  for (const name of ["package.json", "respond", "tsconfig.base.json", "vite.respond.config.ts"]) {
    cpSync(join(root, "frontend", name), join(frontend, name), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  const args = ["build", "--config", "vite.respond.config.ts", "--mode", "copy"];
  const vite = join(root, "node_modules/vite/bin/vite.js");
  execFileSync(process.execPath, [vite, ...args], { cwd: frontend, stdio: "ignore" });
  const built = readFileSync(join(frontend, "dist-answer/tenward-answer.html"), "utf8");
  assert.ok(built === html, "another folder makes another file");
});

test("only its own script and style may run, and nothing of it can be stored", () => {
  const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
  for (const element of ["script", "style"]) {
    const parts = [...html.matchAll(new RegExp(`<${element}[^>]*>(.*?)</${element}>`, "gs"))];
    assert.equal(parts.length, 1, element);
    const hash = createHash("sha256").update(parts[0][1]).digest("base64");
    assert.ok(policy.includes(`${element}-src 'sha256-${hash}'`), policy);
  }
  assert.match(policy, /^default-src 'none'; /);
  assert.ok(html.indexOf(policy) < html.search(/<(script|style|link)/));
  assert.doesNotMatch(html, /<(img|iframe|script|link)[^>]* (src|href)=(?!"?data:)/);
  assert.doesNotMatch(html, /localStorage|sessionStorage|indexedDB|document\.cookie/);
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  assert.ok(html.includes(`"${version}"`), "the page names its version");
});
