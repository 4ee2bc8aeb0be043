import { useMemo, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { useMe } from "../../shared/api";
import { formatList, inWords, inWordsFirst, useStrings } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { useKeptText } from "../../shared/saving";
import { Button, ButtonLink, SelectField, Skeleton, tell } from "../../shared/ui";
import { useGroupNames } from "./groups";
import type { Group, Person } from "./launchRules";
import styles from "./PastePage.module.css";
import { most } from "./paste/batch";
import { type Fate, fatesOf, isSendable, registerOf, wordKey } from "./paste/fates";
import { Ledger } from "./paste/Ledger";
import { parseLine } from "./paste/parse";
import { strings } from "./paste/strings";
import { sumsOf, useSums } from "./paste/sums";
import { LinesRefused, useAddAll } from "./paste/useAddAll";
import { groupWords } from "./paste/words";
import { useEverybody } from "./queries";

export function Component() {
  const say = useStrings(strings);
  const { groups, everybody, error, retry } = useEverybody();
  return (
    <>
      <Crumb way={[{ to: "/people", name: say("people") }]} here={say("paste")} />
      {groups && everybody ? (
        <Paste groups={groups} people={everybody} />
      ) : (
        <>
          <PageHead heading={say("paste")} />
          {error ? <ProblemNote error={error} onRetry={retry} /> : <Skeleton lines={6} />}
        </>
      )}
    </>
  );
}

function Paste({ groups, people }: { groups: Group[]; people: Person[] }) {
  const say = useStrings(strings);
  const navigate = useNavigate();
  const groupName = useGroupNames(groups);
  const [text, keep] = useKeptText(`tenward.paste.${useMe().id}`);
  const [usualGroup, setUsualGroup] = useState(groups[0]?.id ?? "");
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const [refused, setRefused] = useState<Record<string, string>>({});
  const rest = useRef<HTMLTextAreaElement>(null);
  const newest = useRef(text);
  newest.current = text;
  const sums = useSums();
  const addAll = useAddAll(say("emailTaken"));

  const register = useMemo(() => registerOf(people), [people]);
  const byWord = groupWords(groups);
  const texts = text.split("\n");
  const lines = texts.map((line) => parseLine(line, (word) => byWord.has(wordKey(word))));
  const refusal = (at: number) => refused[texts[at] ?? ""];
  const fates = fatesOf(lines, { register, byWord, usualGroup, chosen, refusal });
  const ready = fates.flatMap((fate, at) => (isSendable(fate) ? [{ fate, at }] : []));
  const sent = ready.slice(0, most);

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
    const added = sent.map(({ at }) => texts[at] ?? "");
    const left = leftOf(newest.current, added);
    keep(left);
    tell(sums.done(sumsOf(sent.map(({ fate }) => fate))));
    if (left === "") {
      await navigate("/people");
    } else {
      rest.current?.focus();
    }
  };

  const staying = fates.flatMap(({ kind }, at) =>
    kind === "blank" || ready.some((line) => line.at === at) ? [] : [String(at + 1)],
  );
  const failure = addAll.error instanceof LinesRefused ? undefined : addAll.error;
  return (
    <>
      <PageHead heading={useHeading(fates)} title={say("paste")}>
        {say("lede")}
      </PageHead>
      <Ledger
        field={rest}
        text={text}
        onText={keep}
        fates={fates}
        groups={groups}
        chosen={chosen}
        onChoose={(word, groupId) => setChosen({ ...chosen, [wordKey(word)]: groupId })}
      />
      <div className={styles.go}>
        {fates.some((fate) => fate.kind === "ready" && fate.usual) && (
          <SelectField
            label={say("usual")}
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
        <ProblemNote error={failure} title={say("nobodyAdded")} />
        <div className="row">
          <Button
            look="primary"
            isDisabled={sent.length === 0}
            isPending={addAll.isPending}
            onPress={add}
          >
            {sent.length > 0 ? sums.todo(sumsOf(sent.map(({ fate }) => fate))) : say("addNobody")}
          </Button>
          <ButtonLink to="/people">{say("back")}</ButtonLink>
          <span className="meta" role="status">
            {ready.length > most && say("most", { most })}
            {staying.length > 0 &&
              say("stay", { count: staying.length, list: formatList(staying.slice(0, 12)) })}
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
function useHeading(fates: readonly Fate[]): string {
  const say = useStrings(strings);
  const lines = fates.filter(({ kind }) => kind !== "blank").length;
  const ready = fates.filter(isSendable).length;
  if (lines === 0) {
    return say("emptyTitle");
  }
  if (ready === 0) {
    return say("noneReady", { count: lines, lines: inWords(lines) });
  }
  return ready === lines
    ? say("allReady", { count: lines, lines: inWords(lines) })
    : say("someReady", { count: ready, ready: inWordsFirst(ready), lines: inWords(lines) });
}
