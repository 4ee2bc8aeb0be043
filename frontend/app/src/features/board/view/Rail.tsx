import { Lock } from "lucide-react";
import { useStrings } from "../../../shared/i18n";
import { Icon } from "../../../shared/ui";
import { listOf, nowhere } from "../state/sheet";
import { boardStrings } from "../strings";
import styles from "./board.module.css";
import { Coarseness } from "./Coarseness";
import choose from "./choose.module.css";
import { useBoard, useEditor } from "./editor/boardEditor";
import { useAfterThemes } from "./filling/useAfterThemes";
import { few } from "./filling/useFilling";
import { Index } from "./Index";
import { useDropPlace } from "./moving/useDropPlace";
import { Slips } from "./slips/Slips";
import { Tensions } from "./Tensions";

/** Single voices, and whatever the lead puts aside. @param tools what else stands beside the themes */
export function Rail({ tools }: { tools: boolean }) {
  const say = useStrings(boardStrings);
  const ids = useBoard(({ sheet }) => listOf(sheet, nowhere));
  const all = useBoard(({ sheet }) => sheet.places.size);
  const tensions = useBoard(({ sheet }) => sheet.tensions);
  const arrangement = useBoard((view) => view.arrangement);
  const { drawn, late } = useAfterThemes(ids, arrangement, all > few);
  const place = useDropPlace<HTMLElement>({ themeId: nowhere });
  return (
    <section ref={place} className={styles.rail} aria-labelledby="rail">
      {tools && <Index open />}
      {tools && <Coarseness />}
      <h2 id="rail" tabIndex={-1}>
        {say("rail.title")}
      </h2>
      <p className="note">
        {ids.length > 0 ? say("rail.note", { n: ids.length, count: all }) : say("rail.none")}{" "}
        {ids.length > 0 && <span className="no-print">{say("rail.how")}</span>}
      </p>
      <Tensions themeId={nowhere} all={tensions} />
      <Slips ids={drawn} late={late} label={say("rail.title")} />
      <Keys />
      <Labels />
    </section>
  );
}

/** Leads past the themes to the single voices. */
export function Below() {
  const say = useStrings(boardStrings);
  const count = useBoard(({ sheet }) => listOf(sheet, nowhere).length);
  if (count === 0) return null;
  return (
    <p className="note no-print">
      <a href="#rail">{say("rail.below", { count })}</a>
    </p>
  );
}

function Keys() {
  const say = useStrings(boardStrings);
  return (
    <dl className={`no-print ${choose.keys}`} aria-label={say("keys.title")}>
      {(
        [
          ["tab", ["Tab"]],
          ["move", ["M"]],
          ["new", ["N"]],
          ["select", ["␣"]],
          ["order", ["Alt", "↑", "↓"]],
          ["unfold", ["+", "-"]],
          ["undo", ["Z"]],
        ] as const
      ).map(([what, keys]) => (
        <div key={what}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{say(`keys.${what}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Why quotes carry their group, or why not. */
function Labels() {
  const say = useStrings(boardStrings);
  const { board } = useEditor().store.view().material;
  if (board.surveys.length === 0) return null;
  const labelled = board.groups.length > 0;
  const untold = board.notices.some(({ why }) => why === "not-told");
  const twice = 2 * Math.max(...board.surveys.map(({ k }) => k));
  return (
    <p className="note">
      <Icon of={Lock} />{" "}
      {say(labelled ? "labels.yes" : untold ? "labels.not-told" : "labels.no", { twice })}
    </p>
  );
}
