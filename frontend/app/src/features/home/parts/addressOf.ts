import type { Schemas } from "../../../shared/api";

type Step = Pick<Schemas["NextStep"], "kind" | "line">;

/** Returns the address of the step. */
export function addressOf({ kind, line: { id, day } = {} }: Step): string {
  switch (kind) {
    case "choose-step":
      return `/grow/${id}`;
    case "plan-week":
      return `/week/plan?week=${day}`;
    case "close-week":
      return `/week/close?week=${day}`;
    case "plan-step":
      return "/week";
    case "talk":
      return `/people?talk=${id}`;
    case "touch":
      return "/people";
    default:
      return "/role/agreement";
  }
}
