import { connect, type Socket } from "node:net";
import { expect, test } from "@playwright/test";
import { Lead } from "../lead";
import { TenwardServer } from "../server";

/** The memory is that of a small machine, and the start as quick as in other tests. */
const small = [
  "-Xmx128m",
  "-XX:TieredStopAtLevel=1",
  "-XX:+UseSerialGC",
  "-Dtenward.password-cost=4",
];
const MB = 1024 * 1024;

let server: TenwardServer;
let lead: Lead;

test.describe.configure({ retries: 0 });
test.beforeAll(async () => {
  server = await TenwardServer.start({}, small);
  lead = new Lead(server.url);
  await lead.setUp(server.setupUrl);
});
test.afterEach(async () => {
  await lead.groups();
  expect(server.output).not.toMatch(/OutOfMemory|Java heap space/);
});
test.afterAll(() => server.dispose());
test.setTimeout(300_000);

/** One request over a connection of its own. @returns the status of its answer; 0 when it was hung up on */
async function send(head: string[], body: (to: Socket) => Promise<void>): Promise<number> {
  const { port, hostname } = new URL(server.url);
  const to = connect(Number(port), hostname);
  let answer = "";
  to.on("data", (part) => {
    answer += part.toString("latin1");
  });
  const ended = new Promise<void>((resolve) => to.once("close", () => resolve()));
  to.on("error", () => to.destroy());
  to.write(
    `${[...head, "Host: localhost", "Content-Type: application/json"].join("\r\n")}\r\n\r\n`,
  );
  await body(to);
  const answered = (async () => {
    while (!answer) await new Promise((resolve) => setTimeout(resolve, 20));
  })();
  await Promise.race([ended, answered]);
  to.destroy();
  return Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0);
}

/** Sends as fast as the other side reads; stops when it does not want more. */
async function pour(to: Socket, parts: Iterable<string | Buffer>): Promise<void> {
  for (const part of parts) {
    if (to.destroyed) return;
    if (to.write(part)) continue;
    await new Promise<void>((resolve) => {
      const go = () => {
        to.off("drain", go);
        to.off("close", go);
        resolve();
      };
      to.on("drain", go);
      to.on("close", go);
    });
  }
}

function* chunks(megabytes: number): Generator<string | Buffer> {
  const part = Buffer.alloc(64 * 1024, "[");
  for (let sent = 0; sent < megabytes * MB; sent += part.length) {
    yield `${part.length.toString(16)}\r\n`;
    yield part;
    yield "\r\n";
  }
  yield "0\r\n\r\n";
}

const times = <T>(n: number, one: (i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: n }, (_, i) => one(i)));

const tally = (statuses: number[]) => [...new Set(statuses)].sort((a, b) => a - b);

test("bodies of 10 MB that do not say how long they are end at the limit", async () => {
  const head = (line: string) => [line, "Transfer-Encoding: chunked", `Cookie: ${lead.cookie}`];
  const lines = [
    "PUT /api/r/answers HTTP/1.1",
    "POST /api/sessions HTTP/1.1",
    "POST /api/surveys HTTP/1.1",
  ];
  const statuses = await times(200, (i) =>
    send(head(lines[i % lines.length] ?? ""), (to) => pour(to, chunks(10))),
  );
  expect(tally(statuses).filter(Boolean)).toEqual([413]);
});

test("many large bodies of members take turns, and one after them is read", async () => {
  const document = JSON.stringify({ name: "role.md", content: "A".repeat(6 * MB) });
  const head = [
    "POST /api/role/readings HTTP/1.1",
    `Content-Length: ${document.length}`,
    `Cookie: ${lead.cookie}`,
  ];
  const statuses = await times(100, () => send(head, (to) => pour(to, [document])));
  expect(tally(statuses).filter((status) => ![0, 422, 429, 503].includes(status))).toEqual([]);
  expect(statuses).toContain(503);

  const role = Buffer.from("# Tech Lead\n\n- Keep the build green\n").toString("base64");
  await expect.poll(() => lead.readDocument("role.md", role)).toContain("Keep the build green");
});

test("bodies that never end are dropped before they fill the memory", async () => {
  const part = `{"code":"${"x".repeat(30_000)}`;
  const head = ["POST /api/sessions HTTP/1.1", "Content-Length: 60000"];
  let refused = 0;
  const all = times(800, async () => {
    const status = await send(head, (to) => pour(to, [part]));
    if (status === 503) refused++;
    return status;
  });
  await expect.poll(() => refused).toBeGreaterThan(0);
  await lead.groups();
  expect(tally(await all).filter(Boolean)).toEqual([503]);
});

test("nesting that no reader expects is refused", async () => {
  const deep = [`${"[".repeat(100_000)}${"]".repeat(100_000)}`, '{"people":'.repeat(80_000)];
  const statuses = await times(60, (i) => {
    const body = deep[i % deep.length] ?? "";
    const head = [
      "POST /api/people/batches HTTP/1.1",
      `Content-Length: ${body.length}`,
      `Cookie: ${lead.cookie}`,
    ];
    return send(head, (to) => pour(to, [body]));
  });
  expect(tally(statuses).filter((status) => ![400, 503].includes(status))).toEqual([]);
  expect(statuses).toContain(400);
});
