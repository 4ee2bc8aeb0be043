/** `id` and `...Id` refer to Id, `...At` to Time; ids of templates and questions are words. */
const WORDS = /^(Template|GoalTemplate|Question|QuestionDraft)$/;

const refers = (schema, name) =>
  schema.$ref === `#/components/schemas/${name}` ||
  [...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])].some((part) =>
    refers(part, name),
  );

function* wrong(schema, path, owner) {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const at = [...path, "properties", name];
    if (
      /(^id|Ids?)$/.test(name) &&
      !WORDS.test(owner) &&
      !["questionId", "externalId"].includes(name) &&
      !refers(property, "Id")
    )
      yield [`${name} must refer to Id`, at];
    if (/At$/.test(name) && !refers(property, "Time")) yield [`${name} must refer to Time`, at];
    yield* wrong(property, at, owner);
  }
  if (schema.items) yield* wrong(schema.items, [...path, "items"], owner);
}

export default (schema, _, { path }) =>
  [...wrong(schema, path, path[2])].map(([message, at]) => ({ message, path: at }));
