import { X } from "lucide-react";
import type { ClipboardEvent } from "react";
import { Rich, useStrings } from "../../../shared/i18n";
import { Button, Icon, Sign } from "../../../shared/ui";
import { spareOf, useGroupNames } from "../groups";
import type { Group } from "../launchRules";
import { type Fate, wordKey } from "./fates";
import styles from "./Ledger.module.css";
import { spread } from "./parse";
import { strings } from "./strings";

type Props = {
  text: string;
  onText: (text: string) => void;
  fates: Fate[];
  groups: Group[];
  chosen: Readonly<Record<string, string>>;
  onChoose: (word: string, groupId: string) => void;
};

/** Left the lines, right on the same height what becomes of each, with the mending in place. */
export function Ledger({ text, onText, fates, groups, chosen, onChoose }: Props) {
  const say = useStrings(strings);
  const rows = Math.max(6, fates.length);
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData("text/plain");
    const apart = spread(pasted);
    if (apart !== pasted) {
      event.preventDefault();
      const { selectionStart, selectionEnd, value } = event.currentTarget;
      onText(value.slice(0, selectionStart) + apart + value.slice(selectionEnd));
    }
  };
  return (
    <div className={styles.ledger}>
      <div className="field">
        <label htmlFor="lines">{say("lines")}</label>
        <textarea
          id="lines"
          className="in"
          spellCheck={false}
          rows={rows}
          style={{ height: `calc(${rows} * var(--row) + 2px)` }}
          value={text}
          onPaste={paste}
          onChange={(event) => onText(event.target.value)}
        />
      </div>
      <div className="field">
        <p className={styles.head} id="fates">
          {say("fates")}
        </p>
        <ol aria-labelledby="fates">
          {fates.map((fate, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a fate belongs to the line at its place
            <li key={at}>
              <span className="meta">{at + 1}</span>
              <span>
                <FateOf
                  fate={fate}
                  line={at + 1}
                  groups={groups}
                  chosen={chosen}
                  onChoose={onChoose}
                  onMend={(from, to) => onText(mended(text, at, from, to))}
                />
              </span>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

const mended = (text: string, at: number, from: string, to: string) =>
  text
    .split("\n")
    .map((line, place) => (place === at ? line.replace(from, to) : line))
    .join("\n");

type FateProps = Pick<Props, "groups" | "chosen" | "onChoose"> & {
  fate: Fate;
  line: number;
  onMend: (from: string, to: string) => void;
};

function FateOf({ fate, line, groups, chosen, onChoose, onMend }: FateProps) {
  const say = useStrings(strings);
  const groupName = useGroupNames(groups);
  switch (fate.kind) {
    case "blank":
      return null;
    case "heading":
      return <span className="note">{say("heading")}</span>;
    case "already":
      return <span className="note">{say("already", { group: groupName(fate.groupId) })}</span>;
    case "same":
      return <span className="note">{say("same", { line: fate.line })}</span>;
    case "nameless":
      return <Wrong text={say("nameless")} />;
    case "too-long":
      return <Wrong text={say("tooLong")} />;
    case "refused":
      return <Wrong text={fate.text} />;
    case "bad-email":
      return (
        <>
          <Wrong text={say("badEmail")} />{" "}
          {fate.mended && (
            <Button small onPress={() => onMend(fate.text, fate.mended ?? "")}>
              {say("use", { email: fate.mended })}
            </Button>
          )}
        </>
      );
    case "ready":
      break;
  }
  const { word, name } = fate;
  if (word) {
    return (
      <>
        {say("noGroup", { word })}{" "}
        <select
          className="in in-s"
          aria-label={say("groupFor", { word, line })}
          value={chosen[wordKey(word)] ?? ""}
          onChange={(event) => onChoose(word, event.target.value)}
        >
          <option value="">{say("makeIt")}</option>
          {groups.map(({ id }) => (
            <option key={id} value={id}>
              {groupName(id)}
            </option>
          ))}
        </select>
      </>
    );
  }
  const group = groups.find(({ id }) => id === fate.groupId);
  return (
    <>
      {group && <Sign kind={group.kind} spare={spareOf(groups, group.id)} />}{" "}
      <Rich
        of={strings}
        say={fate.email ? "joins" : "joinsPrinted"}
        values={{ name, group: groupName(fate.groupId ?? "") }}
        parts={{ b: <b /> }}
      />
    </>
  );
}

function Wrong({ text }: { text: string }) {
  return (
    <span className="stop">
      <Icon of={X} /> {text}
    </span>
  );
}
