import { X } from "lucide-react";
import { msg, Rich, useT } from "../../../shared/i18n";
import { Button, Icon, Sign } from "../../../shared/ui";
import { spareInGroup, useGroupNames } from "../groups";
import type { Group } from "../types";
import { isSendable, type LineOutcome, type Sendable } from "./outcomes";
import type { LineStanding, Mended } from "./useAdding";

type Props = {
  outcome: LineOutcome;
  standing: LineStanding;
  groups: Group[];
  onMend: (mended: Mended) => void;
};

const faultLabels = {
  nameless: msg("This line has no name."),
  "too-long": msg("This name is longer than 100 characters."),
};

/** Shows what becomes of one line, and how to correct it. */
export function LineOutcomeCell({ outcome, standing, groups, onMend }: Props) {
  const t = useT();
  const groupName = useGroupNames(groups);
  const note = (text: string) => <span className="note">{text}</span>;
  if (standing === "pending") {
    return note(t("Sent, but not confirmed. Continue to check whether it was added."));
  }
  if (isSendable(outcome)) {
    if (standing !== "out") return <Going outcome={outcome} groups={groups} />;
    return note(
      outcome.kind === "moved"
        ? t("Stays in {{group}}. Skipped.", { group: groupName(outcome.from) })
        : t("Stays in the archive. Skipped."),
    );
  }
  switch (outcome.kind) {
    case "blank":
    case "heading":
      return null;
    case "already":
      return note(
        outcome.archived
          ? t("Already in the archive. Skipped.")
          : t("Already in {{group}}. Skipped.", { group: groupName(outcome.groupId) }),
      );
    case "same":
      return note(
        t(
          outcome.elsewhere
            ? "The same person is on line {{line}} in another group. A person can only be in one group. Skipped."
            : "Same as line {{line}}. Skipped.",
          { line: outcome.line },
        ),
      );
    case "refused":
      return <Wrong text={outcome.text} />;
    case "bad-email":
      return (
        <>
          <Wrong text={t("This isn’t an email address.")} />{" "}
          {outcome.mended && (
            <Button small onPress={() => onMend({ email: outcome.mended ?? "" })}>
              {t("Use {{email}}", { email: outcome.mended })}
            </Button>
          )}
        </>
      );
    case "damaged":
      return (
        <>
          <Wrong
            text={
              outcome.field === "name"
                ? t("This name was damaged when the list was saved.")
                : t("This group was damaged when the list was saved.")
            }
          />{" "}
          {outcome.mended && (
            <Button small onPress={() => onMend({ [outcome.field]: outcome.mended ?? "" })}>
              {t("Use {{text}}", { text: outcome.mended })}
            </Button>
          )}
        </>
      );
    case "two-emails":
      return (
        <>
          <Wrong text={t("Two addresses. Choose the one of this person:")} />{" "}
          {outcome.emails.map((email) => (
            <Button key={email} small onPress={() => onMend({ email })}>
              {email}
            </Button>
          ))}
        </>
      );
    case "shared-email":
      return (
        <Wrong
          text={t("Line {{line}} has the same address for someone else.", { line: outcome.line })}
        />
      );
    case "left":
      return (
        <>
          <Wrong
            text={t("This person has left, the list says: {{word}}", { word: outcome.word })}
          />{" "}
          <Button small onPress={() => onMend({ left: "", group: outcome.group })}>
            {t("Add anyway")}
          </Button>
        </>
      );
    case "two-groups":
      return (
        <>
          <Wrong text={t("Two groups. A person can only be in one:")} />{" "}
          {outcome.words.map((group) => (
            <Button
              key={group}
              small
              onPress={() => onMend({ group, ...(outcome.name ? { name: outcome.name } : {}) })}
            >
              {group}
            </Button>
          ))}
        </>
      );
    default:
      return <Wrong text={t(faultLabels[outcome.kind])} />;
  }
}

const outcomeSentences = {
  joins: msg("<b>{{name}}</b> is added to {{group}}"),
  joinsPrinted: msg("<b>{{name}}</b> is added to {{group}} and gets a printed link"),
  joinsNamesake: msg(
    "<b>{{name}}</b> is added to {{group}}. {{other}} already has someone with this name.",
  ),
  joinsArchived: msg("<b>{{name}}</b> is added to {{group}}, archived"),
  joinsNewGroup: msg("<b>{{name}}</b> is added to {{group}}, a new group"),
  moved: msg("<b>{{name}}</b> moves from {{from}} to {{group}}"),
  movedNewGroup: msg("<b>{{name}}</b> moves from {{from}} to {{group}}, a new group"),
  back: msg("<b>{{name}}</b> is restored from the archive to {{group}}"),
  backNewGroup: msg("<b>{{name}}</b> is restored from the archive to {{group}}, a new group"),
};

function Going({ outcome, groups }: { outcome: Sendable; groups: Group[] }) {
  const t = useT();
  const groupName = useGroupNames(groups);
  const group = groups.find(({ id }) => id === outcome.groupId);
  const values = {
    name: outcome.name,
    group: group ? groupName(group.id) : (outcome.word ?? ""),
    from: groupName(outcome.kind === "ready" ? "" : outcome.from),
    other: groupName((outcome.kind === "ready" && outcome.namesake) || ""),
  };
  return (
    <>
      <Sign kind={group?.kind ?? "own"} spare={spareInGroup(groups, group?.id ?? "")} />{" "}
      <Rich say={outcomeSentences[sentence(outcome)]} values={values} parts={{ b: <b /> }} />
      {outcome.rest && (
        <span className="note">
          {" "}
          {t("Left out: {{words}}", { words: outcome.rest.join(", ") })}
        </span>
      )}
    </>
  );
}

function sentence(outcome: Sendable): keyof typeof outcomeSentences {
  if (outcome.kind !== "ready") return outcome.groupId ? outcome.kind : `${outcome.kind}NewGroup`;
  if (!outcome.groupId) return "joinsNewGroup";
  if (outcome.archived) return "joinsArchived";
  if (outcome.namesake) return "joinsNamesake";
  return outcome.email ? "joins" : "joinsPrinted";
}

function Wrong({ text }: { text: string }) {
  return (
    <span className="stop">
      <Icon of={X} /> {text}
    </span>
  );
}
