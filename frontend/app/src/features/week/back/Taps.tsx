import { sayShortDay } from "../../../shared/days";
import { useStrings } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { ProblemNote } from "../../../shared/problems";
import { Button } from "../../../shared/ui";
import { changeBlock, type TimeBlock } from "../queries";
import { weekStrings } from "../strings";
import { useChange } from "../useChange";
import styles from "../week.module.css";
import { backStrings } from "./strings";

const fives = (minutes: number) => Math.min(1440, Math.round(minutes / 5) * 5);

/** What one tap says; the minutes can be changed then. */
const answers = {
  "as-planned": (minutes: number) => minutes,
  shorter: (minutes: number) => fives(minutes / 2),
  longer: (minutes: number) => fives(minutes * 1.5),
  other: () => 0,
} as const;

/** How long each block took, by one tap. */
export function Taps({ blocks }: { blocks: TimeBlock[] }) {
  const say = useStrings(backStrings);
  const open = blocks.filter(({ spent }) => spent === undefined).length;
  return blocks.length === 0 ? null : (
    <section className="panel sheet" aria-labelledby="taps">
      <h2 id="taps">{open > 0 ? say("untapped", { count: open }) : say("untapped.none")}</h2>
      {open > 0 && <p className="note">{say("untapped.note")}</p>}
      <ul className="rows">
        {blocks.map((block) => (
          <Tap key={block.id} block={block} />
        ))}
      </ul>
    </section>
  );
}

function Tap({ block }: { block: TimeBlock }) {
  const say = useStrings(backStrings);
  const words = useStrings(weekStrings);
  const minutes = useMinutes();
  const { change, error } = useChange();
  const { task, kind, day, spent } = block;
  const text = task?.text ?? words(`kind.${kind ?? "coding"}`);
  const meta = [day && sayShortDay(day), say("block.meta", { minutes: minutes(block.minutes) })];
  const keep = (took: number | null) =>
    took !== (spent ?? null) && change(() => changeBlock(block, { spent: took }));
  return (
    <li className={styles.tap}>
      <div>
        <p>
          <b dir="auto">{text}</b>
        </p>
        <p className="meta">{meta.filter(Boolean).join(", ")}</p>
        {spent === undefined ? (
          <div className="row">
            {Object.entries(answers).map(([word, took]) => (
              <Button
                key={word}
                small
                look={word === "as-planned" ? "outline" : "plain"}
                aria-label={say("tap.which", { word: say(word as keyof typeof answers), text })}
                onPress={() => keep(took(block.minutes))}
              >
                {say(word as keyof typeof answers)}
              </Button>
            ))}
          </div>
        ) : (
          <div className="row">
            <input
              key={spent}
              className={`in in-s ${styles.took}`}
              type="number"
              min={0}
              max={1440}
              step={5}
              aria-label={say("spent", { text })}
              defaultValue={spent}
              onBlur={({ target }) => target.value && keep(Math.min(1440, Number(target.value)))}
              onKeyDown={({ key, currentTarget }) => key === "Enter" && currentTarget.blur()}
            />
            <Button
              small
              look="plain"
              aria-label={say("tap.which", { word: say("unknown"), text })}
              onPress={() => keep(null)}
            >
              {say("unknown")}
            </Button>
          </div>
        )}
        <ProblemNote error={error} />
      </div>
    </li>
  );
}
