import { useMemo, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { useMe } from "../../shared/api";
import { formatList, inWords, inWordsFirst, useT } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { useStoredText } from "../../shared/saving";
import { Button, ButtonLink, SelectField, Skeleton, tell } from "../../shared/ui";
import { useGroupNames } from "./groups";
import type { Group, Person } from "./launchRules";
import styles from "./PastePage.module.css";
import { batchLimit } from "./paste/batch";
import { groupWords } from "./paste/groupWords";
import { Ledger } from "./paste/Ledger";
import {
  isLeftOutLine,
  isSendable,
  type LineOutcome,
  outcomesOf,
  registerOf,
  wordKey,
} from "./paste/outcomes";
import { parseLine } from "./paste/parse";
import { sumsOf, useSums } from "./paste/sums";
import { LinesRefused, useAddAll } from "./paste/useAddAll";
import { useEverybody } from "./queries";

export function Component() {
  const t = useT();
  const { groups, everybody, error, retry } = useEverybody();
  return (
    <>
      <Crumb way={[{ to: "/people", name: t("People") }]} here={t("Paste a list")} />
      {groups && everybody ? (
        <Paste groups={groups} people={everybody} />
      ) : (
        <>
          <PageHead heading={t("Paste a list")} />
          {error ? <ProblemNote error={error} onRetry={retry} /> : <Skeleton lines={6} />}
        </>
      )}
    </>
  );
}

function Paste({ groups, people }: { groups: Group[]; people: Person[] }) {
  const t = useT();
  const navigate = useNavigate();
  const groupName = useGroupNames(groups);
  const [text, keep] = useStoredText(`tenward.paste.${useMe().id}`);
  const [usualGroup, setUsualGroup] = useState(groups[0]?.id ?? "");
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const [refused, setRefused] = useState<Record<string, string>>({});
  const rest = useRef<HTMLTextAreaElement>(null);
  const newest = useRef(text);
  newest.current = text;
  const sums = useSums();
  const addAll = useAddAll(t("This address is already in your list or in the archive."));

  const register = useMemo(() => registerOf(people), [people]);
  const byWord = groupWords(groups);
  const texts = text.split("\n");
  const lines = texts.map((line) => parseLine(line, (word) => byWord.has(wordKey(word))));
  const refusal = (at: number) => refused[texts[at] ?? ""];
  const outcomes = outcomesOf(lines, { register, byWord, usualGroup, chosen, refusal });
  const ready = outcomes.flatMap((outcome, at) => (isSendable(outcome) ? [{ outcome, at }] : []));
  const sent = ready.slice(0, batchLimit);

  const add = async () => {
    try {
      await addAll.mutateAsync(sent);
    } catch (error) {
      if (error instanceof LinesRefused) {
        setRefused(
          Object.fromEntries([...error.byPlace].map(([at, why]) => [texts[at] ?? "", why])),
        );
      }
      return;
    }
    const skipped = texts.filter((_, at) => outcomes[at] && isLeftOutLine(outcomes[at]));
    const added = sent.map(({ at }) => texts[at] ?? "");
    const left = leftOf(newest.current, [...added, ...skipped]);
    keep(left);
    tell(sums.done(sumsOf(sent.map(({ outcome }) => outcome))));
    if (left === "") {
      await navigate("/people");
    } else {
      rest.current?.focus();
    }
  };

  const staying = outcomes.flatMap((outcome, at) =>
    outcome.kind === "blank" || isLeftOutLine(outcome) || ready.some((line) => line.at === at)
      ? []
      : [String(at + 1)],
  );
  const failure = addAll.error instanceof LinesRefused ? undefined : addAll.error;
  return (
    <>
      <PageHead heading={useHeading(outcomes)} title={t("Paste a list")}>
        {t(
          "Put each person on a new line: name, email, group, in any order, separated by commas, semicolons or tabs. You can also paste mailing lists and spreadsheet rows.",
        )}
      </PageHead>
      <Ledger
        field={rest}
        text={text}
        onText={keep}
        outcomes={outcomes}
        groups={groups}
        chosen={chosen}
        onChoose={(word, groupId) => setChosen({ ...chosen, [wordKey(word)]: groupId })}
      />
      <div className={styles.go}>
        {outcomes.some((outcome) => outcome.kind === "ready" && outcome.usual) && (
          <SelectField
            label={t("Put lines without a group in")}
            value={usualGroup}
            onChange={(event) => setUsualGroup(event.target.value)}
          >
            {groups.map(({ id }) => (
              <option key={id} value={id}>
                {groupName(id)}
              </option>
            ))}
          </SelectField>
        )}
        <ProblemNote error={failure} title={t("Nobody was added")} />
        <div className="row">
          <Button
            look="primary"
            isDisabled={sent.length === 0}
            isPending={addAll.isPending}
            onPress={add}
          >
            {sent.length > 0
              ? sums.todo(sumsOf(sent.map(({ outcome }) => outcome)))
              : t("Add people")}
          </Button>
          <ButtonLink to="/people">{t("Back")}</ButtonLink>
          <span className="meta" role="status">
            {ready.length > batchLimit &&
              t("You can add up to {{most}} at once. The rest stay here for next time.", {
                most: batchLimit,
              })}
            {staying.length > 0 &&
              t(
                "Line {{list}} stays here until you fix or delete it. | Lines {{list}} stay here until you fix or delete them.",
                { count: staying.length, list: formatList(staying.slice(0, 12)) },
              )}
          </span>
        </div>
      </div>
    </>
  );
}

/** What was typed while lines were on their way stays, also the line that was just begun. */
function leftOf(text: string, added: readonly string[]): string {
  const gone = [...added];
  const left = text
    .split("\n")
    .filter((line, at, all) => {
      const place = gone.indexOf(line);
      if (place >= 0) gone.splice(place, 1);
      return place < 0 && (line.trim() !== "" || at === all.length - 1);
    })
    .join("\n");
  return left.trim() ? left : "";
}

/** "Four of six lines are ready". */
function useHeading(outcomes: readonly LineOutcome[]): string {
  const t = useT();
  const lines = outcomes.filter((one) => one.kind !== "blank" && !isLeftOutLine(one)).length;
  const ready = outcomes.filter(isSendable).length;
  if (lines === 0) {
    return outcomes.some(({ kind }) => kind === "already")
      ? t("Everyone on this list is already in Tenward")
      : t("Paste your list");
  }
  if (ready === 0) {
    return t("The line is not ready yet | None of the {{lines}} lines is ready yet", {
      count: lines,
      lines: inWords(lines),
    });
  }
  return ready === lines
    ? t("The line is ready | All {{lines}} lines are ready", {
        count: lines,
        lines: inWords(lines),
      })
    : t("{{ready}} of {{lines}} lines is ready | {{ready}} of {{lines}} lines are ready", {
        count: ready,
        ready: inWordsFirst(ready),
        lines: inWords(lines),
      });
}
