/** Texts have a maxLength or a fixed shape, lists maxItems, numbers a minimum and a maximum. */
const FIXED = ["uuid", "date-time"];

const kinds = (schema) => (Array.isArray(schema.type) ? schema.type : [schema.type]);

function missing(schema) {
  if (schema.enum || "const" in schema || FIXED.includes(schema.format)) return [];
  const of = kinds(schema);
  return [
    of.includes("string") && !("maxLength" in schema) && "maxLength",
    of.includes("array") && !("maxItems" in schema) && "maxItems",
    (of.includes("integer") || of.includes("number")) && !("minimum" in schema) && "minimum",
    (of.includes("integer") || of.includes("number")) && !("maximum" in schema) && "maximum",
  ].filter(Boolean);
}

function* below(schema, path) {
  yield [schema, path];
  for (const [name, property] of Object.entries(schema.properties ?? {}))
    yield* below(property, [...path, "properties", name]);
  if (schema.items) yield* below(schema.items, [...path, "items"]);
  for (const join of ["anyOf", "oneOf"])
    for (const [i, part] of (schema[join] ?? []).entries()) yield* below(part, [...path, join, i]);
}

export default (schema, _, { path }) =>
  [...below(schema, path)].flatMap(([found, at]) =>
    missing(found).map((word) => ({ message: `${word} is missing`, path: at })),
  );
