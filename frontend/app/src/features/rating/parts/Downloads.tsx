import { Download } from "lucide-react";
import { formatDay, formatMean, inLanguage, language, useStrings } from "../../../shared/i18n";
import { Button, Icon, Menu, MenuItem, spareOf, tell, useTaken } from "../../../shared/ui";
import type { Captions } from "../picture/captions";
import { coloursOf } from "../picture/colours";
import { embeddedFonts } from "../picture/fonts";
import { pictureOf } from "../picture/picture";
import { asPng, save } from "../picture/save";
import { gapsStrings } from "../strings";
import { formatDistance } from "../text";
import type { Gaps } from "../types";
import { useHeading } from "../useHeading";
import { useWhy } from "../useWhy";
import type { Section } from "../view";

type Props = { gaps: Gaps; sections: Section[] };

/** The picture as it is looked at, and what it is made of, as files. */
export function Downloads({ gaps, sections }: Props) {
  const say = useStrings(gapsStrings);
  const captions = useCaptions(gaps);
  const at = `/api/surveys/${gaps.surveyId}/gaps/downloads`;
  const spoken = `language=${language()}`;
  const name = `${say("picture.name")}-${gaps.closedAt.slice(0, 10)}`;
  const draw = async () =>
    pictureOf(sections, captions, coloursOf(document.documentElement), await embeddedFonts());
  const svg = async () => save(`${name}.svg`, new Blob([await draw()], { type: "image/svg+xml" }));
  const png = async () => save(`${name}.png`, await asPng(await draw()));
  const orSay = (drawing: Promise<void>) => void drawing.catch(() => tell(say("download.failed")));
  return (
    <Menu
      label={say("download")}
      trigger={
        <Button small>
          <Icon of={Download} /> {say("download")}
        </Button>
      }
    >
      <MenuItem onAction={() => orSay(png())}>{say("download.png")}</MenuItem>
      <MenuItem onAction={() => orSay(svg())}>{say("download.svg")}</MenuItem>
      <MenuItem href={`${at}/report?${spoken}`} download>
        {say("download.report")}
      </MenuItem>
      <MenuItem href={`${at}/figures?${spoken}`} download>
        {say("download.csv")}
      </MenuItem>
      <MenuItem href={`${at}/gaps`} download>
        {say("download.json")}
      </MenuItem>
    </Menu>
  );
}

function useCaptions(gaps: Gaps): Captions {
  const say = useStrings(gapsStrings);
  const why = useWhy(gaps);
  const taken = useTaken();
  const { plain, lede } = useHeading(gaps);
  const groups = gaps.participation;
  return {
    heading: plain,
    lede,
    from: [
      gaps.title,
      say("closed", { day: formatDay(gaps.closedAt) }),
      say("answered", {
        count: groups.reduce((sum, group) => sum + group.answered, 0),
        invited: groups.reduce((sum, group) => sum + group.invited, 0),
      }),
    ].join(" · "),
    legend: {
      you: say("you"),
      others: say("legend.others"),
      bands: say("legend.bands"),
      way: say("legend.way"),
      earlier: say("legend.then"),
    },
    kind: (kind) => say(`kind.${kind}`),
    item: ({ item, block }) =>
      [inLanguage(item.text), block?.taken ? `(${taken(block)})` : ""].filter(Boolean).join(" "),
    why,
    mean: formatMean,
    distance: formatDistance,
    n: (n) => say("n", { n }),
    spare: spareOf(gaps),
  };
}
