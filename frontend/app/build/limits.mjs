// Writes what the contract says of the fields of requests: their names, and the limits that pages hold to while somebody types
// (`limits.TaskDraft.text`).
import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";

const contract = parse(readFileSync(new URL("../../../openapi.yaml", import.meta.url), "utf8"));
const schemas = contract.components.schemas;
const kept = ["minLength", "maxLength", "minimum", "maximum"];

const nameOf = ({ $ref = "" }) => $ref.replace("#/components/schemas/", "");
/** A schema with what it refers to; of what may also be null, the rest. */
function resolved({ $ref, allOf = [], anyOf = [], ...schema }) {
  const parts = [
    ...($ref ? [schemas[nameOf({ $ref })]] : []),
    ...allOf,
    ...anyOf.filter(({ type }) => type !== "null").slice(0, 1),
  ].map(resolved);
  const properties = Object.assign({}, ...parts.map((part) => part.properties), schema.properties);
  const required = [...parts, schema].flatMap((part) => part.required ?? []);
  return Object.assign({}, ...parts, schema, { properties, required });
}

const found = new Map();
function visit(schema) {
  if (typeof schema !== "object" || schema === null) return;
  const name = nameOf(schema);
  if (name && !found.has(name)) {
    found.set(name, limitsOf(schema));
    visit(schemas[name]);
  }
  for (const part of Object.values(schema)) visit(part);
}

function limitsOf(schema) {
  const { properties, required } = resolved(schema);
  const fields = Object.entries(properties).map(([name, property]) => {
    const says = resolved(property);
    const given = kept.filter((key) => key in says && says.format !== "date");
    const limits = given.map((key) => [key, says[key]]);
    if (required.includes(name)) limits.push(["required", true]);
    return [name, Object.fromEntries(limits)];
  });
  return Object.fromEntries(fields);
}

for (const operations of Object.values(contract.paths)) {
  for (const { requestBody } of Object.values(operations)) visit(requestBody?.content);
}
const lines = [...found]
  .filter(([, fields]) => Object.keys(fields).length > 0)
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([name, fields]) => `export const ${name} = ${JSON.stringify(fields)} as const;\n`);
writeFileSync(new URL("../src/shared/api/limits.ts", import.meta.url), lines.join(""));
