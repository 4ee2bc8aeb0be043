/** Conventions that need a look at a whole operation and its neighbours on the same path. */
const UNREPEATABLE =
  /^\/api\/(r\/|setup$|sessions(\/second-step|\/passkey)?$|member-invitations\/accept$|password-resets$)/;
/** A batch makes many things and has no address of its own. */
const BATCH = /\/batches$/;
/**
 * Nobody reads what is overwritten: a password and a secret address are not shown, an answer is never replaced, another
 * system knows better, and a switch is turned to where it is seen.
 */
const UNREAD =
  /^\/api\/(me\/password|me\/code-app|second-factor-demand|monday-mail|week\/calendar-address|r\/answers|people\/by-external-id\/\{externalId\})$/;
const BODY = {
  post: "application/json",
  put: "application/json",
  patch: "application/merge-patch+json",
};

const has = (operation, name) => (operation.parameters ?? []).some((p) => p.name === name);

function* faults(operation, method, route, neighbours) {
  const made = operation.responses["201"];
  if (made && !made.headers?.Location && !BATCH.test(route)) yield "201 without Location";
  const repeatable = Boolean(made) && !UNREPEATABLE.test(route);
  if (repeatable && !has(operation, "Idempotency-Key")) yield "creates without Idempotency-Key";
  if (!repeatable && has(operation, "Idempotency-Key")) yield "Idempotency-Key has no use here";
  const versioned = Boolean(neighbours.get?.responses["200"]?.headers?.ETag);
  const changes = method === "patch" || (method === "put" && !UNREAD.test(route));
  if ((changes || (method === "delete" && versioned)) && !has(operation, "If-Match"))
    yield "changes a resource with an ETag without If-Match";
  if (changes && !versioned) yield `${method} needs a GET with an ETag beside it`;
  const taken = Object.keys(operation.requestBody?.content ?? {});
  if (taken.length > 0 && taken.join() !== BODY[method])
    yield `the body of ${method} is ${BODY[method]}`;
  const needs = Object.values(operation.requestBody?.content ?? {}).some(
    ({ schema }) => schema?.required?.length > 0 || schema?.minProperties > 0,
  );
  if (needs && !operation.requestBody.required) yield "a body is required";
  if (method === "delete" && !operation.responses["204"]) yield "DELETE answers 204";
  const page = operation.responses["200"]?.content?.["application/json"]?.schema?.properties;
  const paged = Boolean(page?.items && page?.next);
  if (paged !== (has(operation, "limit") && has(operation, "cursor")))
    yield "limit and cursor belong to a page with items and next";
  for (const parameter of operation.parameters ?? [])
    if (
      parameter.in === "path" &&
      parameter.name !== "externalId" &&
      // Calendars know nothing but an address: the one secret in a path.
      parameter.name !== "secret" &&
      parameter.schema?.format !== "uuid"
    )
      yield `${parameter.name} is not an id`;
}

export default (operation, _, { path, documentInventory }) => {
  const [, route, method] = path;
  const neighbours = documentInventory.resolved.paths[route];
  return [...faults(operation, method, route, neighbours)].map((message) => ({ message }));
};
