import { Download } from "lucide-react";
import { formatDay, formatMean, inLanguage, language, useT } from "../../../shared/i18n";
import { Button, Icon, Menu, MenuItem, spareOf, tell, useTaken } from "../../../shared/ui";
import { kindLabels } from "../labels";
import type { Captions } from "../picture/captions";
import { coloursOf } from "../picture/colours";
import { embeddedFonts } from "../picture/fonts";
import { pictureOf } from "../picture/picture";
import { asPng, save } from "../picture/save";
import { formatDistance } from "../text";
import type { Gaps } from "../types";
import { useHeading } from "../useHeading";
import { useWhy } from "../useWhy";
import type { Section } from "../view";

type Props = { gaps: Gaps; sections: Section[] };

/** The picture as it is looked at, and what it is made of, as files. */
export function Downloads({ gaps, sections }: Props) {
  const t = useT();
  const captions = useCaptions(gaps);
  const at = `/api/surveys/${gaps.surveyId}/gaps/downloads`;
  const spoken = `language=${language()}`;
  const name = `${t("gaps")}-${gaps.closedAt.slice(0, 10)}`;
  const draw = async () =>
    pictureOf(sections, captions, coloursOf(document.documentElement), await embeddedFonts());
  const svg = async () => save(`${name}.svg`, new Blob([await draw()], { type: "image/svg+xml" }));
  const png = async () => save(`${name}.png`, await asPng(await draw()));
  const orSay = (drawing: Promise<void>) =>
    void drawing.catch(() => tell(t("The chart couldn’t be created. Download the SVG instead.")));
  return (
    <Menu
      label={t("Download")}
      trigger={
        <Button small>
          <Icon of={Download} /> {t("Download")}
        </Button>
      }
    >
      <MenuItem onAction={() => orSay(png())}>{t("Chart, PNG")}</MenuItem>
      <MenuItem onAction={() => orSay(svg())}>{t("Chart, SVG")}</MenuItem>
      <MenuItem href={`${at}/report?${spoken}`} download>
        {t("Report, PDF")}
      </MenuItem>
      <MenuItem href={`${at}/figures?${spoken}`} download>
        {t("Numbers and advice, CSV")}
      </MenuItem>
      <MenuItem href={`${at}/gaps`} download>
        {t("Everything, JSON")}
      </MenuItem>
    </Menu>
  );
}

function useCaptions(gaps: Gaps): Captions {
  const t = useT();
  const why = useWhy(gaps);
  const taken = useTaken();
  const { plain, lede } = useHeading(gaps);
  const groups = gaps.participation;
  return {
    heading: plain,
    lede,
    from: [
      gaps.title,
      t("Closed {{day}}", { day: formatDay(gaps.closedAt) }),
      t("{{count}} of {{invited}} answered", {
        count: groups.reduce((sum, group) => sum + group.answered, 0),
        invited: groups.reduce((sum, group) => sum + group.invited, 0),
      }),
    ].join(" · "),
    legend: {
      you: t("You"),
      others: t("Average of the others"),
      bands: t("Darker: more answers in 1–4, 5–7 or 8–10"),
      way: t("Distance to 10"),
      earlier: t("The same people in the earlier round"),
    },
    kind: (kind) => t(kindLabels[kind]),
    item: ({ item, block }) =>
      [inLanguage(item.text), block?.taken ? `(${taken(block)})` : ""].filter(Boolean).join(" "),
    why,
    mean: formatMean,
    distance: formatDistance,
    n: (n) => t("n {{n}}", { n }),
    spare: spareOf(gaps),
  };
}
