import { useT } from "../i18n";
import { Stations } from "../ui";
import { stationLabels, stationOrder, stationState } from "./stations";
import type { StationName, ThreadView } from "./types";
import { useStationTexts } from "./useStationTexts";

type Props = {
  of: ThreadView;
  /** What the page around it is about. */
  here: StationName;
};

/** Draws one expectation from the role to the evidence. */
export function ThreadChain({ of: thread, here }: Props) {
  const t = useT();
  const texts = useStationTexts(thread, here);
  return (
    <Stations
      label={t("From expectation to evidence")}
      columns="1.2fr 1.5fr 1.15fr 1.15fr 1fr 1.1fr 0.95fr 1.35fr"
      stations={stationOrder.map((name) => ({
        name: t(stationLabels[name]),
        state: stationState(thread, name),
        here: name === here && here !== "role",
        text: thread.stations.includes(name) && texts[name],
      }))}
    />
  );
}
