/** Every object with properties has a name of its own among the schemas. */
function* anonymous(schema, path) {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const at = [...path, "properties", name];
    if (property.properties) yield at;
    yield* anonymous(property, at);
  }
  if (schema.items) {
    const at = [...path, "items"];
    if (schema.items.properties) yield at;
    yield* anonymous(schema.items, at);
  }
}

export default (schema, _, { path }) =>
  [...anonymous(schema, path)].map((at) => ({ message: "The object needs a name", path: at }));
