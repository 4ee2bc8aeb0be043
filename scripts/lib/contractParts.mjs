import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LineCounter, parseDocument } from "yaml";
import { CONTRACT } from "./contract.mjs";
import { root } from "./paths.mjs";

const COMMON = "common.yaml";
const PATHS = "paths:\n";
const HEAD = "# Written from contract/ by npm run contract. Change it there.\n";

/** The parts of contract/ by file name. */
export function readParts(folder = join(root, "contract")) {
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

export const writeContract = () => writeFileSync(CONTRACT, assemble(readParts()));

/**
 * Makes the whole description of its parts: problems and responses of errors that follow from the rest of an operation are added.
 *
 * @param parts YAML by file name: `common.yaml`, and a file for each tag with its `paths` and `schemas`
 * @throws Error that names file and line
 */
export function assemble({ [COMMON]: text, ...rooms }) {
  const common = parse(COMMON, text);
  const order = ["common", ...common.tags.map(({ name }) => name)];
  const names = Object.keys(rooms).sort((a, b) => place(order, a) - place(order, b));
  const known = new Set(namesIn(common.components));
  const paths = new Map();
  const sections = names.map((file) => {
    const room = parse(file, rooms[file]);
    for (const path of Object.keys(room.paths)) {
      if (paths.has(path)) fail(file, rooms[file], `${path}:`, `is in ${paths.get(path)}, too`);
      paths.set(path, file);
    }
    for (const schema of Object.keys(room.schemas ?? {})) {
      const name = `#/components/schemas/${schema}`;
      if (known.has(name)) fail(file, rooms[file], `  ${schema}:`, "is defined twice");
      known.add(name);
    }
    const [operations, schemas = ""] = repeated(rooms[file]).split(/^schemas:\n/m);
    const refuse = (id, message) => fail(file, rooms[file], `operationId: ${id}\n`, `- ${message}`);
    const lines = operations.slice(operations.indexOf(PATHS) + PATHS.length).split("\n");
    return {
      paths: completed(lines, room, common, refuse),
      schemas: schemas.replace(/^(?=.)/gm, "  "),
    };
  });
  for (const [file, part] of Object.entries({ [COMMON]: text, ...rooms })) {
    for (const [ref] of part.matchAll(/#\/components\/\w+\/\w+/g)) {
      if (!known.has(ref)) fail(file, part, ref, "does not exist");
    }
  }
  const [head, ...rest] = delivered(text).split(/^(?=webhooks:\n|components:\n)/m);
  const all = (key) => sections.map((section) => section[key]).join("");
  return `${HEAD}${head}paths:\n${all("paths")}${rest.join("")}${all("schemas")}`;
}

/** Writes an example that an alias repeats a second time, as few readers of OpenAPI follow aliases. */
function repeated(text) {
  const named = new Map();
  const anchors = /^( *)example: &(\w+)\n((?:\1 .*\n)+)/gm;
  const lines = text.replace(anchors, (_, indent, name, block) => {
    if (named.has(name)) throw new Error(`contract: the example &${name} stands twice`);
    named.set(name, block.replaceAll(`\n${indent}`, "\n").slice(indent.length));
    return `${indent}example:\n${block}`;
  });
  return lines.replace(
    /^( *)example: \*(\w+)\n/gm,
    (_, indent, name) => `${indent}example:\n${named.get(name).replace(/^(?=.)/gm, indent)}`,
  );
}

/** Writes how each event is posted. */
const delivered = (text) =>
  text.replace(
    /^ {2}([\w.]+):\n {4}(summary: .*)\n {4}(description: .*)\n {4}(data: .*)\n/gm,
    (_, type, ...[summary, description, data]) => `  ${type}:
    post:
      ${summary}
      ${description}
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: '#/components/schemas/WebhookEvent'}
            example: {id: 6f2a7f0e-51c6-4b9e-8b3a-2f6d5a1c9e10, type: ${type}, timestamp: '2027-01-22T17:00:05Z', ${data}}
      responses: {'200': {description: Any status from 200 to 299 says that the event has arrived.}}
`,
  );

function place(order, file) {
  const found = order.indexOf(file.replace(".yaml", ""));
  if (found < 0) throw new Error(`contract/${file}: no tag of common.yaml has this name`);
  return found;
}

function parse(file, text) {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const [error] = document.errors;
  if (error)
    throw new Error(`contract/${file}:${lineCounter.linePos(error.pos[0]).line}: ${error.message}`);
  try {
    return document.toJS();
  } catch (fault) {
    throw new Error(`contract/${file}: ${fault.message}`);
  }
}

function namesIn(components) {
  return Object.entries(components).flatMap(([kind, all]) =>
    Object.keys(all).map((name) => `#/components/${kind}/${name}`),
  );
}

function fail(file, text, found, message) {
  const line = text.slice(0, text.indexOf(found)).split("\n").length;
  throw new Error(`contract/${file}:${line}: ${found.trim().replace(/:$/, "")} ${message}`);
}

/** Adds `x-problems` and responses to the lines of each operation. */
function completed(lines, { paths }, common, refuse) {
  const out = [];
  let path = "";
  for (let at = 0; at < lines.length; ) {
    const [, found] = /^ {2}(\/[^:]+):$/.exec(lines[at]) ?? [];
    if (found) path = found;
    const [, method] = /^ {4}(get|post|put|patch|delete):$/.exec(lines[at]) ?? [];
    out.push(lines[at++]);
    if (!method) continue;
    let end = at;
    while (end < lines.length && (/^ {5}/.test(lines[end]) || lines[end] === "")) end++;
    while (lines[end - 1] === "") end--;
    const operation = paths[path][method];
    const fault = (message) => refuse(operation.operationId, message);
    out.push(...withProblems(lines.slice(at, end), operation, path, method, common, fault));
    at = end;
  }
  return out.join("\n");
}

function withProblems(lines, operation, path, method, common, fault) {
  const given = implied(operation, path, method, common);
  const own = operation["x-problems"] ?? [];
  for (const slug of own) {
    if (given.has(slug)) fault(`${slug} follows from the operation already`);
    if (!(slug in common["x-problem-statuses"])) fault(`${slug} is not in x-problem-statuses`);
  }
  const problems = [...given, ...own];
  const usual = common["x-problem-responses"];
  const statuses = new Set(problems.map((slug) => common["x-problem-statuses"][slug]));
  const at = lines.indexOf("      responses:");
  const responses = blocks(lines.slice(at + 1));
  for (const status of statuses) {
    const line = `        '${status}': {$ref: '#/components/responses/${usual[status]}'}`;
    const written = responses.get(String(status));
    if (written?.join() === line) fault(`response ${status} follows already`);
    if (!written) responses.set(String(status), [line]);
  }
  const sorted = [...responses.keys()].sort().flatMap((status) => responses.get(status));
  const before = lines.slice(0, at);
  const from = before.findIndex((line) => line.startsWith("      x-problems:"));
  const until = from < 0 ? -1 : before.findIndex((line, i) => i > from && /^ {6}\S/.test(line));
  if (from >= 0) before.splice(from, (until < 0 ? before.length : until) - from);
  const anchor = before.findIndex((line) => line.startsWith("      x-anonymity:")) + 1;
  before.splice(anchor, 0, `      x-problems: [${problems.join(", ")}]`);
  return [...before, lines[at], ...sorted];
}

/** Splits the lines of responses by status. */
function blocks(lines) {
  const found = new Map();
  let status = "";
  for (const line of lines) {
    status = /^ {8}'(\d+)':/.exec(line)?.[1] ?? status;
    found.set(status, [...(found.get(status) ?? []), line]);
  }
  return found;
}

/** Returns the problems that follow from an operation's security, its roles and what it takes. */
function implied(operation, path, method, common) {
  const problems = new Set();
  const parameters = (operation.parameters ?? []).map((one) =>
    one.$ref ? common.components.parameters[one.$ref.split("/").at(-1)] : one,
  );
  const security = operation.security ?? common.security;
  const takes = (is) => parameters.some(is);
  const add = (when, ...slugs) => {
    if (when) for (const slug of slugs) problems.add(slug);
  };
  const body = ["invalid-request", "malformed-json", "body-too-large", "unsupported-media-type"];
  add(operation.requestBody, ...body);
  add(
    takes((one) => one.in !== "header"),
    "invalid-request",
  );
  add(
    takes((one) => one.name === "Idempotency-Key"),
    "invalid-request",
    "idempotency-key-reused",
  );
  add(method !== "get" && !path.startsWith("/api/r/"), "cross-origin");
  add(security.length > 0, "not-signed-in");
  const anyone = ["anybody", "reader"].some((role) => operation["x-roles"].includes(role));
  add(!anyone, "forbidden");
  const tokens = security.filter((scheme) => scheme.token);
  add(security.length > 0 && tokens.length === 0, "session-only");
  add(
    tokens.some((scheme) => scheme.token.length > 0),
    "missing-scope",
  );
  // What each caller has of their own is made where there is none.
  add(
    takes((one) => one.in === "path" && one["x-belongs-to"] !== "caller"),
    "not-found",
  );
  add(
    takes((one) => one.name === "If-Match"),
    "precondition-required",
    "changed-meanwhile",
  );
  return problems;
}
