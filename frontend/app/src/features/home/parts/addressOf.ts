import type { Schemas } from "../../../shared/api";

/** Where something can be done about a line. */
export function addressOf({ station, kind, id, day, task }: Schemas["HomeLine"]): string {
  switch (kind) {
    case "propose":
    case "vote-runs":
    case "end-vote":
    case "agreed":
    case "begin-agreement":
      return "/role/agreement";
    case "draft":
    case "running":
    case "asked":
      return `/surveys/${id}`;
    case "read":
      return `/surveys/${id}/answers`;
    case "gather":
      return `/surveys/${id}/answers`;
    case "decide":
      return `/themes/${id}`;
    case "tell":
      return `/themes/${id}/publish`;
    case "rate":
      return `/surveys/${id}/self-rating`;
    case "rated":
      return `/gaps?survey=${id}`;
    case "look-back":
    case "choose-step":
    case "draft-goal":
      return `/grow/${id}`;
    case "step":
      return task?.goalId ? `/grow/${task.goalId}` : "/grow";
    case "plan-week":
      return `/week/plan?week=${day}`;
    case "close-week":
      return `/week/close?week=${day}`;
    case "talk":
      return `/talks/${id}`;
    default:
      return {
        role: "/role",
        ask: "/surveys/new",
        rate: "/gaps",
        grow: "/grow",
        week: "/week",
        people: "/people",
      }[station];
  }
}
