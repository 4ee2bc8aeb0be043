/** Compares x-problems of an operation with its responses, its security and what it takes. */
function expected(operation, path, method) {
  const slugs = [];
  if (method !== "get" && !path.startsWith("/api/r/")) slugs.push("cross-origin");
  if (!operation.security || operation.security.length > 0) slugs.push("not-signed-in");
  if (operation.requestBody)
    slugs.push("invalid-request", "malformed-json", "body-too-large", "unsupported-media-type");
  const parameters = operation.parameters ?? [];
  const paths = parameters.filter((p) => p.in === "path");
  if (paths.length > 0) slugs.push("invalid-request");
  // What each caller has of their own is made where there is none.
  if (paths.some((p) => p["x-belongs-to"] !== "caller")) slugs.push("not-found");
  if (parameters.some((p) => p.in === "query")) slugs.push("invalid-request");
  if (parameters.some((p) => p.name === "If-Match"))
    slugs.push("precondition-required", "changed-meanwhile");
  if (parameters.some((p) => p.name === "Idempotency-Key"))
    slugs.push("idempotency-key-reused", "invalid-request");
  return slugs;
}

export default (operation, _, { path, documentInventory }) => {
  const statuses = documentInventory.resolved["x-problem-statuses"];
  const listed = operation["x-problems"];
  if (!Array.isArray(listed)) return [{ message: "x-problems is missing" }];
  const answered = Object.keys(operation.responses).filter((status) => status >= "400");
  const faults = [];
  for (const slug of listed) {
    if (!(slug in statuses)) faults.push(`'${slug}' is not in x-problem-statuses`);
    else if (!answered.includes(String(statuses[slug])))
      faults.push(`'${slug}' needs a response ${statuses[slug]}`);
  }
  for (const status of answered) {
    if (!listed.some((slug) => String(statuses[slug]) === status))
      faults.push(`response ${status} has no problem`);
    const content = Object.keys(operation.responses[status].content ?? {});
    if (content.join() !== "application/problem+json")
      faults.push(`response ${status} is not application/problem+json`);
  }
  if (answered.some((status) => status >= "500")) faults.push("a 5xx is never planned");
  for (const slug of new Set(expected(operation, path[1], path[2])))
    if (!listed.includes(slug)) faults.push(`'${slug}' is missing`);
  return faults.map((message) => ({ message }));
};
