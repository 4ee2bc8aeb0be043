import type { Versioned } from "../../shared/api";
import type { components } from "../../shared/api/schema";
import type { Tab } from "../../shared/saving";
import { Ended } from "./Ended";
import { Open } from "./Open";
import type { SelfRating } from "./types";

export type RatedSurvey = Pick<
  components["schemas"]["Survey"],
  "id" | "title" | "state" | "resultsReady"
>;

type Props = { rating: Versioned<SelfRating>; survey: RatedSurvey; tab: Tab };

/** How leads see themselves: written before the others' answers open, and read ever after. */
export function SelfRatingPage(props: Props) {
  const { rating, survey, tab } = props;
  return rating.value.state === "open" ? (
    <Open initial={rating} survey={survey} tab={tab} />
  ) : (
    <Ended rating={rating.value} survey={survey} />
  );
}
