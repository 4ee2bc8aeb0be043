import { readFileSync } from "node:fs";
import { join } from "node:path";
import { apiCompare } from "api-smart-diff";
import { parse } from "yaml";
import { root } from "./paths.mjs";

export const CONTRACT = join(root, "openapi.yaml");

/** The contract as it was released last; `npm run contract -- --release` replaces it. */
export const RELEASED = join(root, "docs/released-openapi.yaml");

export const readContract = (file) => parse(readFileSync(file, "utf8"));

/** What generated clients give a meaning of its own: a class of this name hides the language's. */
const TAKEN = new Set(
  `Array Blob Boolean Date Error File FormData Function Headers Integer List Map Number Object Promise Record Request Response Set
  String Symbol URL`.split(/\s+/),
);

/**
 * @param {object} contract parsed
 * @returns {string[]} what code generators are known to stumble over: orval, typescript-axios, openapi-generator, MicroProfile
 */
export function stumbles({ paths, components: { schemas } }) {
  const found = Object.keys(schemas)
    .filter((name) => TAKEN.has(name))
    .map((name) => `${name}: choose another name for the schema`);
  const nameOf = (ref) => ref?.split("/").at(-1);
  const look = (node, path) => {
    if (typeof node !== "object" || node === null) return;
    if (node.allOf) found.push(`${path}: allOf, which a $ref with its own description replaces`);
    for (const [key, part] of Object.entries(node)) look(part, `${path}/${key}`);
  };
  look(schemas, "");
  for (const [path, operations] of Object.entries(paths))
    for (const { responses = {}, deprecated } of Object.values(operations))
      for (const { content = {} } of Object.values(responses)) {
        const types = Object.keys(content);
        if (types.length > 1 && !deprecated) found.push(`${path}: two media types`);
        for (const type of types) {
          const schema = schemas[nameOf(content[type].schema?.$ref)];
          if (/^text\/csv|pdf$/.test(type) && schema?.format !== "binary")
            found.push(`${path}: a file is no text, set format: binary`);
        }
      }
  return found;
}

/** An answer may get further words: clients take those that they do not know for none of the others. */
const isFurtherWord = ({ action, path }) =>
  action === "add" && path.includes("responses") && path.at(-2) === "enum";

/** Neither moves a byte on the wire: where a schema that is gone was used, its properties are compared. */
const isOnlyOnPaper = ({ action, path }) =>
  (action === "remove" && path.length === 3 && path[1] === "schemas") ||
  (action === "add" && path.at(-1) === "format" && path.includes("CsvFile")) ||
  // An answer that is closed promises to hold nothing else.
  (action === "add" && path.at(-1) === "additionalProperties" && path.includes("responses"));

/** A refusal that is never sent any more is one that clients no longer have to handle. */
const isRefusalGone = ({ action, path }) =>
  action === "remove" && path.at(-2) === "responses" && /^4/.test(path.at(-1));

const UUID = "3c1f9d4e-77aa-4a0e-9e0d-0d2f1d1c6a11";
const bounds = {
  minLength: (least) => UUID.length >= least,
  maxLength: (most) => UUID.length <= most,
  pattern: (pattern) => new RegExp(pattern).test(UUID),
};

/** A parameter that had to be a UUID may take more, within bounds that each UUID keeps. */
const isWiderThanUuid = ({ action, path, after }, diffs) =>
  action === "add" &&
  path.includes("parameters") &&
  bounds[path.at(-1)]?.(after) &&
  diffs.some(
    (other) =>
      other.action === "remove" &&
      String(other.path) === String([...path.slice(0, -1), "format"]) &&
      other.before === "uuid",
  );

/** With lists of words where they are used: that one got a name of its own breaks nobody. */
function spelled(contract) {
  const { schemas } = contract.components;
  const walk = (node) => {
    if (typeof node !== "object" || node === null) return node;
    if (Array.isArray(node)) return node.map(walk);
    const { allOf, $ref = allOf?.[0].$ref, ...more } = node;
    const named = schemas[$ref?.split("/schemas/")[1]];
    if (named?.enum) return { ...named, ...more };
    return Object.fromEntries(Object.entries(node).map(([key, part]) => [key, walk(part)]));
  };
  return walk(contract);
}

/** Whether clients may be written for an operation: it takes a token, or stands behind a respondent's link. */
const isOpen = (path, { security = [] }) =>
  path.startsWith("/api/r/") || security.some(({ token }) => token);

/** The operations that clients are written for, and the schemas that these use (docs/adr/0069). */
function forClients({ paths, components, ...rest }) {
  const open = Object.entries(paths).map(([path, operations]) => [
    path,
    Object.fromEntries(Object.entries(operations).filter(([, one]) => isOpen(path, one))),
  ]);
  const used = new Set();
  const follow = (node) => {
    for (const [, name] of JSON.stringify(node).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (used.has(name)) continue;
      used.add(name);
      follow(components.schemas[name] ?? {});
    }
  };
  const { schemas, ...others } = components;
  follow([open, others]);
  const kept = Object.entries(schemas).filter(([name]) => used.has(name));
  return {
    ...rest,
    paths: Object.fromEntries(open.filter(([, operations]) => Object.keys(operations).length > 0)),
    components: { ...others, schemas: Object.fromEntries(kept) },
  };
}

/**
 * @param {object} before parsed, as is `after`
 * @returns {string[]} what would break a client that was written for `before`, each once
 */
export function breaks(before, after) {
  const { diffs } = apiCompare(spelled(forClients(before)), spelled(forClients(after)));
  const broken = diffs.filter(
    (diff) =>
      diff.type === "breaking" &&
      !isFurtherWord(diff) &&
      !isOnlyOnPaper(diff) &&
      !isRefusalGone(diff) &&
      !isWiderThanUuid(diff, diffs),
  );
  return broken.map(({ action, path }) => `${action}: ${path.join(" > ")}`);
}
