import type { Kind } from "../protocol/manifest";
import type { Text } from "../wording";

/** A group that the lead named has its own name. */
export const groups: Record<Exclude<Kind, "own">, Text> = {
  team: ["Team", "Team"],
  lead: ["Other leads", "Andere Leads"],
  product: ["Product", "Produkt"],
  client: ["Clients", "Kundschaft"],
  manager: ["Managers", "Führung"],
  smaller: ["Smaller groups", "Kleinere Gruppen"],
};
