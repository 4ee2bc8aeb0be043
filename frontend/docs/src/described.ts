type Security = Record<string, string[]>;

export interface Operation {
  operationId: string;
  description: string;
  security?: Security[];
  "x-anonymity": string;
  "x-problems": string[];
}

export interface Contract {
  security: Security[];
  paths: Record<string, Record<string, Operation>>;
}

const reveals: Record<string, string> = {
  none: "nothing about a respondent",
  counts: "how many of a group have answered",
  "released-blocks": "released blocks",
  attributed:
    "released blocks, and the answers of people who read beforehand that theirs are not anonymous",
};

/**
 * Puts into each description what the viewer does not show of an operation: its scope, what it reveals and its problems. A token comes
 * before the session, so that samples are those of a tool and not of a browser.
 */
export function described(contract: Contract): Contract {
  for (const methods of Object.values(contract.paths)) {
    for (const operation of Object.values(methods)) {
      if (!operation.operationId) continue;
      const ways = operation.security ?? contract.security;
      operation.security = [...ways].sort((a, b) => Number("token" in b) - Number("token" in a));
      operation.description += `\n\n${facts(operation, ways)}`;
    }
  }
  return contract;
}

function facts(operation: Operation, ways: Security[]): string {
  const scopes = ways.flatMap(({ token = [] }) => token).map((scope) => `\`${scope}\``);
  const session = ways.length > 0 ? "none, only a session may call it" : "none needed";
  const problems = operation["x-problems"].map((slug) => `[\`${slug}\`](/problems/${slug})`);
  return [
    `- **Scope:** ${scopes.join(" or ") || session}`,
    `- **Reveals:** ${reveals[operation["x-anonymity"]]}`,
    `- **Problems:** ${problems.join(", ") || "none"}`,
  ].join("\n");
}
