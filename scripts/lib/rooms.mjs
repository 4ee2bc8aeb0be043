import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { root } from "./paths.mjs";

const JAVA = "backend/src/main/java/io/tenward";
const PAGES = "frontend/app/src";

/** Neither tests nor what is generated from the contract: schema.d.ts and limits.ts. */
const WRITTEN = /(?<!\.test|\.d|shared\/api\/limits|^api\/limits)\.tsx?$/;

/**
 * @returns {Map<string, number>} by name: "java growth", "pages growth", "records", "operations", ...
 */
export function count() {
  const counts = new Map();
  const contract = parse(readFileSync(join(root, "openapi.yaml"), "utf8"));
  counts.set("operations", Object.values(contract.paths).flatMap(Object.keys).length);
  const java = new Map(folders(JAVA).map((room) => [room, sources(`${JAVA}/${room}`, /\.java$/)]));
  const all = [...java.values()].flat();
  for (const [name, number] of Object.entries(copies(all, contract))) {
    counts.set(name, number);
  }
  const operations = Object.values(contract.paths)
    .flatMap((path) => Object.values(path))
    .map(
      ({ operationId: id }) => `import io.tenward.contract.${id[0].toUpperCase()}${id.slice(1)};`,
    );
  for (const [room, files] of java) {
    counts.set(`java ${room}`, codeLines(files));
    const imports = (line) => files.some((text) => text.includes(line));
    counts.set(`operations ${room}`, operations.filter(imports).length);
  }
  const pages = [
    ...folders(`${PAGES}/features`).map((room) => [room, `${PAGES}/features/${room}`]),
    ...[
      ["shared", `${PAGES}/shared`],
      ...["respond", "docs"].map((room) => [room, `frontend/${room}`]),
    ],
  ];
  for (const [room, folder] of pages) {
    counts.set(`pages ${room}`, codeLines(sources(folder, WRITTEN)));
  }
  return counts;
}

/** What the contract says already. */
export function copies(files, contract) {
  const { fields, words } = shapes(contract);
  const texts = files.map(withoutComments);
  const all = (pattern) => texts.flatMap((text) => [...text.matchAll(pattern)]);
  const records = all(/\brecord \w+(?:<[^>]*>)?\s*\(/g).map((found) => key(components(found)));
  const enums = all(/\benum \w+[^{]*\{/g).map((found) => key(constants(found)));
  return {
    "records that repeat a schema": records.filter((record) => fields.has(record)).length,
    "enums that repeat a schema": enums.filter((one) => words.has(one)).length,
    "methods with a verb of JAX-RS": all(/^ +@(?:GET|POST|PUT|PATCH|DELETE)$/gm).length,
    "fallbacks by requireNonNullElse": all(/\brequireNonNullElse(?:Get)?\(/g).length,
  };
}

/** Lines that hold code: no import, comment, blank line or lone bracket. */
export function codeLines(files) {
  return files
    .map((text) => withoutComments(text).replace(/^(?:import|package)\b[^;]*;$/gm, ""))
    .flatMap((text) => text.split("\n"))
    .filter((line) => !/^[\][(){}<>/;,\s]*$/.test(line)).length;
}

/** @returns {number} code lines of the back end and the front end an operation */
export function linesAnOperation(counts) {
  const rooms = [...counts].filter(([name]) => /^(java|pages) /.test(name));
  return rooms.reduce((sum, [, lines]) => sum + lines, 0) / counts.get("operations");
}

/** Writes lines of Java and operations into the second column of the table of rooms. */
export function withFigures(markdown, counts) {
  return markdown.replace(/^\| `(\w+)` \| [^|]* \| /gm, (row, room) =>
    counts.has(`java ${room}`)
      ? `| \`${room}\` | ${counts.get(`java ${room}`)}, ${counts.get(`operations ${room}`)} | `
      : row,
  );
}

const folders = (folder) =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

const sources = (folder, name) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((path) => name.test(path))
    .map((path) => readFileSync(join(root, folder, path), "utf8"));

const withoutComments = (text) =>
  text.replace(/^\s*\/\*[\s\S]*?\*\/[ \t]*/gm, "").replace(/^\s*\/\/.*/gm, "");

const key = (names) => [...names].sort().join(" ");

/** Of each schema with fields, or with words, also of those without a name. */
function shapes(contract) {
  const fields = new Set();
  const words = new Set();
  const walk = (node) => {
    if (typeof node !== "object" || node === null) return;
    if (node.properties) fields.add(key(Object.keys(node.properties)));
    if (Array.isArray(node.enum)) words.add(key(node.enum.map(String)));
    for (const part of Object.values(node)) walk(part);
  };
  walk(contract.components);
  walk(contract.paths);
  return { fields, words };
}

/** From the end of what was found to where its bracket closes. */
function inside({ 0: found, index, input }) {
  let depth = 1;
  let at = index + found.length;
  for (; depth > 0 && at < input.length; at++) {
    if ("({".includes(input[at])) depth++;
    if (")}".includes(input[at])) depth--;
  }
  return input.slice(index + found.length, at - 1);
}

/** Without what stands in brackets of their own. */
function flat(text) {
  for (let shorter = text; ; text = shorter) {
    shorter = text.replace(/\([^(){}]*\)|\{[^(){}]*\}|<[^<>]*>/g, " ");
    if (shorter === text) return text;
  }
}

const components = (found) =>
  flat(inside(found))
    .split(",")
    .map((one) => one.trim().split(/\s+/).at(-1))
    .filter(Boolean);

const constants = (found) =>
  flat(inside(found))
    .split(";")[0]
    .split(",")
    .map((one) => one.trim().split(/\s+/).at(-1).toLowerCase().replaceAll("_", "-"))
    .filter(Boolean);
