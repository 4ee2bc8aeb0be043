/** Compares x-roles with what the description says, with security and with the problems. */
const ALL = ["owner", "lead", "reader"];
const SAID = [
  [/Anybody may call it|Whoever holds a link/, ["anybody"]],
  [/Any member/, ALL],
  [/Owners only/, ["owner"]],
  [/Leads and owners|The lead who asks/, ["owner", "lead"]],
];

export default (operation) => {
  const roles = operation["x-roles"];
  if (!Array.isArray(roles)) return [{ message: "x-roles is missing" }];
  const faults = [];
  const said = SAID.find(([words]) => words.test(operation.description))?.[1];
  if (String(said) !== String(roles)) faults.push(`the description says [${said}]`);
  const open = operation.security?.length === 0;
  if (open !== roles.includes("anybody")) faults.push("anybody means no security, and no more");
  const refuses = !open && ALL.some((role) => !roles.includes(role));
  if (refuses && !operation["x-problems"].includes("forbidden"))
    faults.push("'forbidden' is missing");
  return faults.map((message) => ({ message }));
};
