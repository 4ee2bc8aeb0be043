/** Every object in a request refuses unknown properties. */
function* open(schema, path) {
  if (schema.properties && schema.additionalProperties !== false) yield path;
  for (const [name, property] of Object.entries(schema.properties ?? {}))
    yield* open(property, [...path, "properties", name]);
  if (schema.items) yield* open(schema.items, [...path, "items"]);
  for (const [i, one] of (schema.oneOf ?? []).entries()) yield* open(one, [...path, "oneOf", i]);
}

export default (schema, _, { path }) =>
  [...open(schema, path)].map((at) => ({
    message: "additionalProperties must be false",
    path: at,
  }));
