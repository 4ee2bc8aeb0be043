// npm run old-databases -- LAST: keeps two databases as this version leaves them, and what its API says of them, so that every later
// version can show that it updates them. One is a new demo, the other is the worn one that the version LAST has kept.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { installPackages, version } from "./lib/build.mjs";
import { root } from "./lib/paths.mjs";
import { freePort } from "./lib/port.mjs";
import { CannotStart, run } from "./lib/stop.mjs";
import { launch } from "./test/harness.mjs";

const KEPT = join(root, "frontend/e2e/old-databases");
const YEAR = 366 * 86_400_000;
/** Says what no row says, or what depends on the day. */
const LEFT_OUT =
  /templates|proposal|preview|downloads|installation|going-live|sign-on|sessions|trail|home|to-dos|week/;
const scratch = mkdtempSync(join(tmpdir(), "tenward-old-"));

await run(async () => {
  const [last] = process.argv.slice(2);
  if (!last) throw new CannotStart("Name the last version: npm run old-databases -- 0.3.0");
  await installPackages(process.env);
  try {
    const demo = await start("new", 0, ["--demo"]);
    const [, password] = await demo.says(/password (\S+).*--remove-demo/s);
    await demo.kill("SIGTERM");
    await keep("demo", "new-demo", password);
    const worn = await start("worn", 0, ["--rehearse", join(KEPT, `${last}-worn.backup`)]);
    await worn.url;
    await worn.kill("SIGTERM");
    const said = JSON.parse(gunzipSync(readFileSync(join(KEPT, `${last}-worn.json.gz`))));
    await keep("worn", "worn-rehearsal", said.password);
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
});

async function start(home, offset, args) {
  const clock = join(scratch, `${home}-clock`);
  writeFileSync(clock, String(offset));
  const settings = {
    TENWARD_HOME: join(scratch, home),
    TENWARD_PORT: String(await freePort()),
    JAVA_TOOL_OPTIONS: `-Dtenward.clock.offset-file=${clock}`,
  };
  return launch(settings, args);
}

/** A year later, the same is said of what lasts. */
async function keep(name, home, password) {
  const file = join(KEPT, `${version}-${name}.backup`);
  const backup = await start(home, 0, ["--backup", file]);
  if ((await backup.ended) !== 0) throw new CannotStart(backup.errors());
  const [today, later] = [await said(file, 0, password), await said(file, YEAR, password)];
  const lasting = JSON.stringify({ password, members: common(today, later) });
  writeFileSync(file.replace(/backup$/, "json.gz"), gzipSync(lasting, { level: 9 }));
}

async function said(file, offset, password) {
  const server = await start(`${offset}-${Math.random()}`, offset, ["--rehearse", file]);
  const { parse } = await import("yaml");
  const paths = Object.entries(parse(readFileSync(join(root, "openapi.yaml"), "utf8")).paths);
  const reading = paths.filter(([path, { get }]) => get && !LEFT_OUT.test(path));
  try {
    const url = await server.url;
    const owner = await signIn(url, "mara@demo.example", password);
    const members = await (await owner("/api/members")).json();
    const all = {};
    for (const { email } of members.items) {
      const member = await signIn(url, email, password);
      if (member) all[email] = await readAll(reading, member);
    }
    return all;
  } finally {
    await server.kill("SIGTERM");
  }
}

async function signIn(url, email, password) {
  const headers = { "Content-Type": "application/json" };
  const body = JSON.stringify({ email, password });
  const answer = await fetch(`${url}/api/sessions`, { method: "POST", headers, body });
  const [cookie] = answer.headers.get("set-cookie")?.split(";") ?? [];
  return answer.ok && ((path) => fetch(url + path, { headers: { cookie } }));
}

/** Follows each address without an id, and those below it with the ids that it lists. */
async function readAll(reading, get) {
  const found = {};
  for (const [path] of reading) {
    const [list, below = "", ...deeper] = path.split(/\/\{\w+\}/);
    const items = path === list ? [undefined] : (found[list]?.items ?? []);
    for (const item of deeper.length > 0 ? [] : items) {
      const address = item ? `${list}/${item.id}${below}` : list;
      const answer = await get(address);
      const isJson = answer.headers.get("content-type")?.startsWith("application/json");
      const said = answer.ok && isJson && (await answer.json());
      // Most lists hold the whole of their items.
      if (said && JSON.stringify(said) !== JSON.stringify(item)) found[address] = said;
    }
  }
  return found;
}

/** What both say; lists of which one is longer say nothing. */
function common(one, other) {
  if (typeof one !== "object" || one === null) return one === other ? one : undefined;
  if (Array.isArray(one))
    return one.length === other?.length
      ? one.map((part, i) => common(part, other[i]) ?? {})
      : undefined;
  const parts = Object.entries(one).map(([key, part]) => [key, common(part, other?.[key])]);
  return Object.fromEntries(parts.filter(([, part]) => part !== undefined));
}
