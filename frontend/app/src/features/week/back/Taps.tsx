import { useAutosave, useChange } from "../../../shared/changes";
import { sayShortDay } from "../../../shared/days";
import { msg, useT } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { ProblemNote } from "../../../shared/problems";
import { Button } from "../../../shared/ui";
import { changeBlock } from "../changes";
import { blockKindLabels } from "../labels";
import type { TimeBlock } from "../queries";
import styles from "../week.module.css";

const fives = (minutes: number) => Math.min(1440, Math.round(minutes / 5) * 5);

/** What one tap says; the minutes can be changed then. */
const answers = [
  { label: msg("As planned"), took: (minutes: number) => minutes },
  { label: msg("Less time"), took: (minutes: number) => fives(minutes / 2) },
  { label: msg("More time"), took: (minutes: number) => fives(minutes * 1.5) },
  { label: msg("Not done"), took: () => 0 },
];

/** How long each block took, by one tap. */
export function Taps({ blocks }: { blocks: TimeBlock[] }) {
  const t = useT();
  const open = blocks.filter(({ spent }) => spent === undefined).length;
  return blocks.length === 0 ? null : (
    <section className="panel sheet" aria-labelledby="taps">
      <h2 id="taps">
        {open > 0
          ? t("One block has no time recorded | {{first}} blocks have no time recorded", {
              count: open,
            })
          : t("You’ve recorded time for every block")}
      </h2>
      {open > 0 && <p className="note">{t("Blocks you skip aren’t counted.")}</p>}
      <ul className="rows">
        {blocks.map((block) => (
          <Tap key={block.id} block={block} />
        ))}
      </ul>
    </section>
  );
}

function Tap({ block }: { block: TimeBlock }) {
  const t = useT();
  const minutes = useMinutes();
  const { change, error } = useChange();
  const { task, kind, day, spent } = block;
  const text = task?.text ?? t(blockKindLabels[kind ?? "coding"]);
  const meta = [
    day && sayShortDay(day),
    t("{{minutes}} planned", { minutes: minutes(block.minutes) }),
  ];
  const keep = (took: number | null) =>
    took !== (spent ?? null) && void change(changeBlock(block, { spent: took }));
  const field = useAutosave(`spent.${block.id}`, String(spent ?? ""), (typed) =>
    typed ? changeBlock(block, { spent: Math.min(1440, Math.round(Number(typed))) }) : undefined,
  );
  return (
    <li className={styles.tap}>
      <div>
        <p>
          <b dir="auto">{text}</b>
        </p>
        <p className="meta">{meta.filter(Boolean).join(", ")}</p>
        {spent === undefined ? (
          <div className="row">
            {answers.map(({ label, took }, at) => (
              <Button
                key={label}
                small
                look={at === 0 ? "outline" : "plain"}
                aria-label={t("{{word}}: {{text}}", { word: t(label), text })}
                onPress={() => keep(took(block.minutes))}
              >
                {t(label)}
              </Button>
            ))}
          </div>
        ) : (
          <div className="row">
            <input
              className={`in in-s ${styles.took}`}
              type="number"
              min={0}
              max={1440}
              step={5}
              aria-label={t("Minutes spent: {{text}}", { text })}
              {...field}
              onKeyDown={({ key, currentTarget }) => key === "Enter" && currentTarget.blur()}
            />
            <Button
              small
              look="plain"
              aria-label={t("{{word}}: {{text}}", { word: t("Clear"), text })}
              onPress={() => keep(null)}
            >
              {t("Clear")}
            </Button>
          </div>
        )}
        <ProblemNote error={error} />
      </div>
    </li>
  );
}
