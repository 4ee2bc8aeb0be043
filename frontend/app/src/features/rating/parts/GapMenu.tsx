import { formatDay, formatMean, inLanguage, language, useT } from "../../../shared/i18n";
import { saveFile } from "../../../shared/saveFile";
import { Menu, MenuItem, spareOf, tell, useBlockName, useTaken } from "../../../shared/ui";
import { gapKindLabels } from "../labels";
import { asPng } from "../picture/asPng";
import type { Captions } from "../picture/captions";
import { coloursOf } from "../picture/colours";
import { embeddedFonts } from "../picture/fonts";
import { pictureOf } from "../picture/picture";
import { formatDistance } from "../text";
import type { Gaps } from "../types";
import { useGapHeading } from "../useGapHeading";
import { useWhy } from "../useWhy";
import { type BlockChoice, everyone, type GapSection } from "../view";

type Props = {
  gaps: Gaps;
  sections: GapSection[];
  choices: BlockChoice[];
  /** The key of the block that is looked at. */
  chosen: string;
  onBlock: (key: string) => void;
  view: string;
  onView: (view: string) => void;
};

/** Offers views of the gaps and downloads. */
export function GapMenu({ gaps, sections, choices, chosen, view, ...on }: Props) {
  const t = useT();
  const nameOf = useBlockName();
  const captions = useCaptions(gaps);
  const at = `/api/surveys/${gaps.surveyId}/gaps/downloads`;
  const spoken = `language=${language()}`;
  const name = `${t("gaps")}-${gaps.closedAt.slice(0, 10)}`;
  const draw = async () =>
    pictureOf(sections, captions, coloursOf(document.documentElement), await embeddedFonts());
  const svg = async () => saveFile(`${name}.svg`, await draw(), "image/svg+xml");
  const png = async () => saveFile(`${name}.png`, await asPng(await draw()));
  const orSay = (drawing: Promise<void>) =>
    void drawing.catch(() => tell(t("The chart couldn’t be created. Download the SVG instead.")));
  return (
    <Menu label={t("More")}>
      {choices
        .filter(({ key }) => key !== chosen)
        .map(({ key, block }) => (
          <MenuItem key={key} onAction={() => on.onBlock(key)}>
            {t(key === everyone ? "Show everyone" : "Show only {{group}}", {
              group: nameOf(block),
            })}
          </MenuItem>
        ))}
      <MenuItem onAction={() => on.onView(view === "table" ? "" : "table")}>
        {t(view === "table" ? "Show as chart" : "Show as table")}
      </MenuItem>
      <MenuItem onAction={() => on.onView(view === "all" ? "" : "all")}>
        {t(view === "all" ? "Open one item" : "Open all items")}
      </MenuItem>
      <MenuItem onAction={() => orSay(png())}>
        {t("Download: {{what}}", { what: t("Chart, PNG") })}
      </MenuItem>
      <MenuItem onAction={() => orSay(svg())}>
        {t("Download: {{what}}", { what: t("Chart, SVG") })}
      </MenuItem>
      <MenuItem href={`${at}/report?${spoken}`} download>
        {t("Download: {{what}}", { what: t("Report, PDF") })}
      </MenuItem>
      <MenuItem href={`${at}/figures?${spoken}`} download>
        {t("Download: {{what}}", { what: t("Numbers and advice, CSV") })}
      </MenuItem>
      <MenuItem href={`${at}/gaps`} download>
        {t("Download: {{what}}", { what: t("Everything, JSON") })}
      </MenuItem>
    </Menu>
  );
}

function useCaptions(gaps: Gaps): Captions {
  const t = useT();
  const why = useWhy(gaps);
  const taken = useTaken();
  const { plain, lede } = useGapHeading(gaps);
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
    kind: (kind) => t(gapKindLabels[kind]),
    item: ({ item, block }) =>
      [inLanguage(item.text), block?.taken ? `(${taken(block)})` : ""].filter(Boolean).join(" "),
    why,
    mean: formatMean,
    distance: formatDistance,
    n: (n) => t("n {{n}}", { n }),
    spare: spareOf(gaps),
  };
}
