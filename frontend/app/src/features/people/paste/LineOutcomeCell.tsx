import { X } from "lucide-react";
import { msg, Rich, useT } from "../../../shared/i18n";
import { Button, Icon, Sign } from "../../../shared/ui";
import { spareInGroup, useGroupNames } from "../groups";
import type { Group } from "../launchRules";
import { isSendable, type LineOutcome, type Sendable, wordKey } from "./outcomes";

type Props = {
  outcome: LineOutcome;
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
export function LineOutcomeCell({ outcome, groups, onMend, ...props }: Props) {
  const t = useT();
  const groupName = useGroupNames(groups);
  if (isSendable(outcome)) {
    return <Going outcome={outcome} groups={groups} {...props} />;
  }
  switch (outcome.kind) {
    case "blank":
      return null;
    case "heading":
      return <span className="note">{t("Heading. Skipped.")}</span>;
    case "already":
      return (
        <span className="note">
          {outcome.archived
            ? t("Already in the archive. Skipped.")
            : t("Already in {{group}}. Skipped.", { group: groupName(outcome.groupId) })}
        </span>
      );
    case "same":
      return (
        <span className="note">
          {t(
            outcome.elsewhere
              ? "The same person is on line {{line}} in another group. A person can only be in one group. Skipped."
              : "Same as line {{line}}. Skipped.",
            { line: outcome.line },
          )}
        </span>
      );
    case "nameless":
    case "damaged":
      return <Wrong text={t(faultLabels[outcome.kind])} />;
    case "too-long":
      return <Wrong text={t("This name is longer than 100 characters.")} />;
    case "refused":
      return <Wrong text={outcome.text} />;
    case "bad-email":
      return (
        <>
          <Wrong text={t("This isn’t an email address.")} />{" "}
          {outcome.mended && (
            <Button small onPress={() => onMend(outcome.text, outcome.mended ?? "")}>
              {t("Use {{email}}", { email: outcome.mended })}
            </Button>
          )}
        </>
      );
    case "two-groups":
      return (
        <>
          <Wrong text={t("Two groups. A person can only be in one:")} />{" "}
          {outcome.words.map((word, at) => (
            <Button
              key={word}
              small
              onPress={() =>
                outcome.cell
                  ? onMend(outcome.cell, word)
                  : onMend(outcome.words[at === 0 ? 1 : 0] ?? "", "")
              }
            >
              {word}
            </Button>
          ))}
        </>
      );
  }
}

type GoingProps = Omit<Props, "outcome" | "onMend"> & { outcome: Sendable };

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

function Going({ outcome, line, groups, chosen, onChoose }: GoingProps) {
  const t = useT();
  const groupName = useGroupNames(groups);
  const { word, name } = outcome;
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
  const group = groups.find(({ id }) => id === outcome.groupId);
  const values = { name, group: groupName(outcome.groupId ?? "") };
  const others = {
    from: groupName(outcome.kind === "ready" ? "" : outcome.from),
    other: groupName((outcome.kind === "ready" && outcome.namesake) || ""),
  };
  return (
    <>
      {group && <Sign kind={group.kind} spare={spareInGroup(groups, group.id)} />}{" "}
      <Rich
        say={outcomeSentences[sentence(outcome)]}
        values={{ ...values, ...others }}
        parts={{ b: <b /> }}
      />
    </>
  );
}

function sentence(outcome: Sendable) {
  if (outcome.kind !== "ready") return outcome.kind === "moved" ? "movesTo" : "comesBack";
  if (outcome.archived) return "joinsArchived";
  if (outcome.namesake) return "joinsNamesake";
  return outcome.email ? "joins" : "joinsPrinted";
}

export function Wrong({ text }: { text: string }) {
  return (
    <span className="stop">
      <Icon of={X} /> {text}
    </span>
  );
}
