import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { request } from "node:https";
import { join } from "node:path";
import test from "node:test";
import { start, temporary } from "./harness.mjs";

const openssl = spawnSync("openssl", ["version"]).status === 0;

function certificate(folder) {
  const files = { certificate: join(folder, "cert.pem"), key: join(folder, "key.pem") };
  const subject = ["-subj", "/CN=localhost", "-days", "1"];
  const output = ["-keyout", files.key, "-out", files.certificate];
  const kind = ["req", "-x509", "-newkey", "rsa:2048", "-nodes"];
  assert.equal(spawnSync("openssl", [...kind, ...subject, ...output]).status, 0);
  return files;
}

function get(url) {
  return new Promise((resolve, reject) => {
    request(url, { rejectUnauthorized: false }, (answer) => {
      answer.resume().on("end", () => resolve(answer));
    })
      .on("error", reject)
      .end();
  });
}

test("serves https with a certificate of one's own", { skip: !openssl }, async (t) => {
  const folder = temporary(t);
  const { certificate: cert, key } = certificate(folder);
  const server = await start(t, {
    TENWARD_HOME: join(folder, "home"),
    TENWARD_TLS_CERTIFICATE: cert,
    TENWARD_TLS_KEY: key,
  });
  assert.match(server.url, /^https:\/\/localhost:\d+$/);
  const answer = await get(`${server.url}/api/installation`);
  assert.equal(answer.statusCode, 200);
  assert.equal(answer.headers["strict-transport-security"], "max-age=31536000");
  await assert.rejects(fetch(server.url.replace("https", "http")));
  assert.equal(await server.kill("SIGTERM"), 0);
  assert.equal(server.errors(), "");
});
