import type { Versioned } from "../../shared/api";
import type { components } from "../../shared/api/schema";
import { Ended } from "./Ended";
import { Open } from "./Open";
import type { SelfRating } from "./types";

export type RatedSurvey = Pick<
  components["schemas"]["Survey"],
  "id" | "title" | "state" | "resultsReady"
>;

/** How leads see themselves: written before the others' answers open, and read ever after. */
export function SelfRatingPage(props: { rating: Versioned<SelfRating>; survey: RatedSurvey }) {
  const { rating, survey } = props;
  return rating.value.state === "open" ? (
    <Open initial={rating} survey={survey} />
  ) : (
    <Ended rating={rating.value} survey={survey} />
  );
}
