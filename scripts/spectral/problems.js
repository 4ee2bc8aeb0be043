/** Compares x-problems of an operation with its responses; contractParts.mjs adds what follows from its security and what it takes. */
export default (operation, _, { documentInventory }) => {
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
  return faults.map((message) => ({ message }));
};
