import { useState } from "react";
import { useNavigate } from "react-router";
import { useT } from "../../../shared/i18n";
import { Button, Dialog, Menu, MenuItem } from "../../../shared/ui";
import { listOf } from "../state/sheet";
import type { Theme } from "../types";
import styles from "./board.module.css";
import { mergeThemes, opposeThemes, removeTheme, reorderTheme, splitTheme } from "./editor/actions";
import { useBoard, useEditor } from "./editor/boardEditor";
import { nameOfTheme } from "./editor/names";
import { HeardDialog, HeardNotes } from "./Heard";
import { RenameForm } from "./RenameForm";
import { Slips } from "./Slips";
import { ThemePicker } from "./ThemePicker";

type Doing = "rename" | "merge" | "oppose" | "heard" | undefined;

/** Everything that makes an open theme another one. */
export function EditTheme({ theme }: { theme: Theme }) {
  const t = useT();
  const editor = useEditor();
  const navigate = useNavigate();
  const { id } = theme;
  const name = nameOfTheme(theme);
  const ids = useBoard(({ sheet }) => listOf(sheet, id));
  const [doing, setDoing] = useState<Doing>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [differing, setDiffering] = useState<{ other: string; ids: string[] }>();
  const ticked = new Set(ids.filter((each) => chosen.has(each)));
  const stop = () => setDoing(undefined);
  const toggle = (statementId: string) => {
    const next = new Set(chosen);
    if (!next.delete(statementId)) next.add(statementId);
    setChosen(next);
  };
  const merge = async (other: string, expectationOf?: string) => {
    stop();
    const unclear = await mergeThemes(editor, id, other, expectationOf);
    setDiffering(unclear.length > 0 ? { other, ids: unclear } : undefined);
  };
  return (
    <>
      {doing === "rename" ? (
        <RenameForm theme={theme} onDone={stop} />
      ) : (
        <div className={`row ${styles.acts}`}>
          <Button
            small
            aria-label={t("Rename {{theme}}", { theme: name })}
            onPress={() => setDoing("rename")}
          >
            {t("Rename")}
          </Button>
          <Button
            small
            aria-label={t("Merge {{theme}} with others", { theme: name })}
            onPress={() => setDoing("merge")}
          >
            {t("Merge")}
          </Button>
          <Button
            small
            isDisabled={ids.length < 2 || ticked.size === ids.length}
            aria-label={t("Split {{theme}}", { theme: name })}
            onPress={() => void splitTheme(editor, id, [...ticked])}
          >
            {t("Split")}
          </Button>
          <Menu label={t("More options for {{theme}}", { theme: name })}>
            <MenuItem onAction={() => navigate(`/surveys/new?ask=theme.${id}`)}>
              {t("Ask for ratings")}
            </MenuItem>
            <MenuItem onAction={() => setDoing("heard")}>{t("Add what you heard")}</MenuItem>
            <MenuItem onAction={() => setDoing("oppose")}>{t("Mark a contradiction")}</MenuItem>
            <MenuItem onAction={() => reorderTheme(editor, id, -1)}>{t("Move theme up")}</MenuItem>
            <MenuItem onAction={() => reorderTheme(editor, id, 1)}>{t("Move theme down")}</MenuItem>
            <MenuItem stop onAction={() => removeTheme(editor, id)}>
              {t("Remove theme")}
            </MenuItem>
          </Menu>
          {ids.length > 1 && (
            <span className="meta">
              {ticked.size > 0
                ? t(
                    "Split moves the selected quote into a new theme. | Split moves the {{count}} selected quotes into a new theme.",
                    { count: ticked.size },
                  )
                : t("Select quotes to split them off, or let Tenward split the theme.")}
            </span>
          )}
        </div>
      )}
      {doing === "merge" && (
        <ThemePicker
          label={t("Merge with “{{theme}}”", { theme: name })}
          note={t(
            "The theme you choose becomes part of this one. Its name and verdict are dropped. If this theme has no verdict, it takes that one and keeps any reason you wrote.",
          )}
          except={id}
          onPick={(other) => void merge(other)}
          onCancel={stop}
        />
      )}
      {doing === "oppose" && (
        <ThemePicker
          label={t("What contradicts “{{theme}}”?", { theme: name })}
          note={t("Both sides are then shown together on the board and in downloads.")}
          except={id}
          onPick={(other) => {
            stop();
            void opposeThemes(editor, id, other);
          }}
          onCancel={stop}
        />
      )}
      {doing === "heard" && <HeardDialog theme={theme} onDone={stop} />}
      {differing && (
        <WhichHistory
          of={differing.ids}
          onChoose={(expectation) => void merge(differing.other, expectation)}
          onCancel={() => setDiffering(undefined)}
        />
      )}
      <Slips ids={ids} themeId={id} ticked={ticked} onTick={toggle} />
      <HeardNotes themeId={id} />
    </>
  );
}

type HistoryProps = { of: string[]; onChoose: (themeId: string) => void; onCancel: () => void };

/** Two themes that something was made of already cannot both go on. */
function WhichHistory({ of, onChoose, onCancel }: HistoryProps) {
  const t = useT();
  const themes = useBoard(({ sheet }) => sheet.themes);
  return (
    <Dialog open onClose={onCancel} heading={t("Which history does the merged theme continue?")}>
      <p className="note">
        {t(
          "You’ve already made a clause or a goal from more than one of these themes. What you made from the others stays, without a theme.",
        )}
      </p>
      <div className="row">
        {of.map((id) => (
          <Button key={id} onPress={() => onChoose(id)}>
            {nameOfTheme(themes.get(id) ?? { name: "" })}
          </Button>
        ))}
        <Button look="plain" onPress={onCancel}>
          {t("Keep both apart")}
        </Button>
      </div>
    </Dialog>
  );
}
