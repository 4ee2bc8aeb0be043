import { X } from "lucide-react";
import { msg, Rich, useT } from "../../../shared/i18n";
import { Button, Icon, Sign } from "../../../shared/ui";
import { spareOf, useGroupNames } from "../groups";
import type { Group } from "../launchRules";
import { type Fate, isSendable, type Sendable, wordKey } from "./fates";

type Props = {
  fate: Fate;
  line: number;
  groups: Group[];
  chosen: Readonly<Record<string, string>>;
  onChoose: (word: string, groupId: string) => void;
  /** Writes `to` on the line where it says `from`. */
  onMend: (from: string, to: string) => void;
};

const faultLabels = {
  nameless: msg("This line has no name."),
  damaged: msg("This name was damaged when the list was saved."),
};

/** What becomes of one line, and what mends it. */
export function FateOf({ fate, groups, onMend, ...props }: Props) {
  const t = useT();
  const groupName = useGroupNames(groups);
  if (isSendable(fate)) {
    return <Going fate={fate} groups={groups} {...props} />;
  }
  switch (fate.kind) {
    case "blank":
      return null;
    case "heading":
      return <span className="note">{t("Heading. Skipped.")}</span>;
    case "already":
      return (
        <span className="note">
          {fate.archived
            ? t("Already in the archive. Skipped.")
            : t("Already in {{group}}. Skipped.", { group: groupName(fate.groupId) })}
        </span>
      );
    case "same":
      return (
        <span className="note">
          {t(
            fate.elsewhere
              ? "The same person is on line {{line}} in another group. A person can only be in one group. Skipped."
              : "Same as line {{line}}. Skipped.",
            { line: fate.line },
          )}
        </span>
      );
    case "nameless":
    case "damaged":
      return <Wrong text={t(faultLabels[fate.kind])} />;
    case "too-long":
      return <Wrong text={t("This name is longer than 100 characters.")} />;
    case "refused":
      return <Wrong text={fate.text} />;
    case "bad-email":
      return (
        <>
          <Wrong text={t("This isn’t an email address.")} />{" "}
          {fate.mended && (
            <Button small onPress={() => onMend(fate.text, fate.mended ?? "")}>
              {t("Use {{email}}", { email: fate.mended })}
            </Button>
          )}
        </>
      );
    case "two-groups":
      return (
        <>
          <Wrong text={t("Two groups. A person can only be in one:")} />{" "}
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

const outcomeSentences = {
  joins: msg("<b>{{name}}</b> is added to {{group}}"),
  joinsPrinted: msg("<b>{{name}}</b> is added to {{group}} and gets a printed link"),
  joinsNamesake: msg(
    "<b>{{name}}</b> is added to {{group}}. {{other}} already has someone with this name.",
  ),
  movesTo: msg("<b>{{name}}</b> moves from {{from}} to {{group}}"),
  comesBack: msg("<b>{{name}}</b> is restored from the archive to {{group}}"),
  joinsArchived: msg("<b>{{name}}</b> is added to {{group}}, archived"),
};

function Going({ fate, line, groups, chosen, onChoose }: GoingProps) {
  const t = useT();
  const groupName = useGroupNames(groups);
  const { word, name } = fate;
  if (word) {
    return (
      <>
        {t("You don’t have a group called “{{word}}”:", { word })}{" "}
        <select
          className="in in-s"
          aria-label={t("Group for “{{word}}”, line {{line}}", { word, line })}
          value={chosen[wordKey(word)] ?? ""}
          onChange={(event) => onChoose(word, event.target.value)}
        >
          <option value="">{t("create it")}</option>
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
        say={outcomeSentences[sentence(fate)]}
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
