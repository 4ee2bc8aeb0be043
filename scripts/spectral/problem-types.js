/** Compares `x-problem-statuses`, and what any request may meet, with the types that a client generates. */
const ANYWHERE = [
  "internal-error",
  "method-not-allowed",
  "signed-in-as-somebody-else",
  "unavailable",
];

export default (document) => {
  const types = new Set(document.components.schemas.ProblemType.enum);
  const slugs = [...Object.keys(document["x-problem-statuses"]), ...ANYWHERE];
  const wanted = new Set(slugs.map((slug) => `/problems/${slug}`));
  return [
    ...[...wanted].filter((type) => !types.has(type)).map((type) => `${type} is missing`),
    ...[...types].filter((type) => !wanted.has(type)).map((type) => `${type} has no status`),
  ].map((message) => ({ message, path: ["components", "schemas", "ProblemType", "enum"] }));
};
