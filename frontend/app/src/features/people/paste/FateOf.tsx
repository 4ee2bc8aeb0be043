import { X } from "lucide-react";
import { Rich, useStrings } from "../../../shared/i18n";
import { Button, Icon, Sign } from "../../../shared/ui";
import { spareOf, useGroupNames } from "../groups";
import type { Group } from "../launchRules";
import { type Fate, isSendable, type Sendable, wordKey } from "./fates";
import { strings } from "./strings";

type Props = {
  fate: Fate;
  line: number;
  groups: Group[];
  chosen: Readonly<Record<string, string>>;
  onChoose: (word: string, groupId: string) => void;
  /** Writes `to` on the line where it says `from`. */
  onMend: (from: string, to: string) => void;
};

/** What becomes of one line, and what mends it. */
export function FateOf({ fate, groups, onMend, ...props }: Props) {
  const say = useStrings(strings);
  const groupName = useGroupNames(groups);
  if (isSendable(fate)) {
    return <Going fate={fate} groups={groups} {...props} />;
  }
  switch (fate.kind) {
    case "blank":
      return null;
    case "heading":
      return <span className="note">{say("heading")}</span>;
    case "already":
      return (
        <span className="note">
          {fate.archived
            ? say("alreadyArchived")
            : say("already", { group: groupName(fate.groupId) })}
        </span>
      );
    case "same":
      return (
        <span className="note">
          {say(fate.elsewhere ? "sameElsewhere" : "same", { line: fate.line })}
        </span>
      );
    case "nameless":
    case "damaged":
      return <Wrong text={say(fate.kind)} />;
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
    case "two-groups":
      return (
        <>
          <Wrong text={say("twoGroups")} />{" "}
          {fate.words.map((word, at) => (
            <Button
              key={word}
              small
              onPress={() =>
                fate.cell ? onMend(fate.cell, word) : onMend(fate.words[at === 0 ? 1 : 0] ?? "", "")
              }
            >
              {word}
            </Button>
          ))}
        </>
      );
  }
}

type GoingProps = Omit<Props, "fate" | "onMend"> & { fate: Sendable };

function Going({ fate, line, groups, chosen, onChoose }: GoingProps) {
  const say = useStrings(strings);
  const groupName = useGroupNames(groups);
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
  const values = { name, group: groupName(fate.groupId ?? "") };
  const others = {
    from: groupName(fate.kind === "ready" ? "" : fate.from),
    other: groupName((fate.kind === "ready" && fate.namesake) || ""),
  };
  return (
    <>
      {group && <Sign kind={group.kind} spare={spareOf(groups, group.id)} />}{" "}
      <Rich
        of={strings}
        say={sentence(fate)}
        values={{ ...values, ...others }}
        parts={{ b: <b /> }}
      />
    </>
  );
}

function sentence(fate: Sendable) {
  if (fate.kind !== "ready") return fate.kind === "moved" ? "movesTo" : "comesBack";
  if (fate.archived) return "joinsArchived";
  if (fate.namesake) return "joinsNamesake";
  return fate.email ? "joins" : "joinsPrinted";
}

export function Wrong({ text }: { text: string }) {
  return (
    <span className="stop">
      <Icon of={X} /> {text}
    </span>
  );
}
