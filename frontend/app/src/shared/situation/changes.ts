import { below, keyOf, limits, type Schemas } from "../api";
import { type QueryList, rowChanges } from "../changes";

/* The changes of situations, as the queue takes them. Answers keep the person's name; the request says the person. */

export const situationList: QueryList = { key: keyOf("/api/situations"), list: [] };

type Fields<T> = Omit<T, "answers" | "ties"> & {
  answers?: Schemas["SituationAnswer"][];
  ties?: Schemas["SituationTie"][];
  text?: never;
};

export const {
  add: addSituation,
  change: changeSituation,
  remove: removeSituation,
} = rowChanges<
  Schemas["Situation"],
  Fields<Schemas["SituationDraft"]>,
  Fields<Schemas["SituationChange"]>
>({
  add: "POST /api/situations",
  change: "PATCH /api/situations/{situationId}",
  remove: "DELETE /api/situations/{situationId}",
  draft: limits.SituationDraft as Record<keyof Fields<Schemas["SituationDraft"]>, object>,
  fresh: { state: "open" },
  shown: (row) => [{ add: row, to: situationList }],
  reread: () => [below("/api/situations"), below("/api/to-dos")],
});
