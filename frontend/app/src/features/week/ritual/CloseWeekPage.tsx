import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { limits } from "../../../shared/api";
import { keepTyped, typedAt, useChange } from "../../../shared/changes";
import { plusDays, today } from "../../../shared/days";
import { ProposedEvidence, proposalsQuery } from "../../../shared/evidence";
import { changeEntry, entriesOfWeekQuery, inOneLine } from "../../../shared/goal";
import { homeQuery } from "../../../shared/home";
import { formatWeekday, msg, useT } from "../../../shared/i18n";
import { useMinutes } from "../../../shared/minutes";
import { ProblemNote } from "../../../shared/problems";
import { OfferedSituations } from "../../../shared/situation";
import { isPlanned, type TimeBlock } from "../../../shared/task";
import { Section, TextArea, Voice } from "../../../shared/ui";
import { markWeek } from "../changes";
import { weekAt } from "../days";
import { UnplannedRows } from "../plan/Unplanned";
import { largestGapsQuery, type WeekPlan, weekQuery } from "../queries";
import { LargestGaps } from "./LargestGaps";
import { ReviewRows } from "./ReviewRows";
import { type Part, Ritual, TickRow } from "./Ritual";
import styles from "./ritual.module.css";
import { Thanks, toThank } from "./Thanks";
import { WeekPicture } from "./WeekPicture";

const questions = ["broke", "slipped", "better"] as const;
type Question = (typeof questions)[number];

const questionLabels = {
  broke: msg("What broke the plan, and could it be avoided?"),
  slipped: msg("What didn’t get done, and why?"),
  better: msg("One thing to do better"),
};

const entryTexts = {
  broke: msg("What got in the way: {{text}}"),
  slipped: msg("What didn’t get done: {{text}}"),
  better: msg("To do better: {{text}}"),
};

const keyOf = (week: string, question: Question) => `week.${week}.${question}`;

const sumOf = (blocks: TimeBlock[], what: "minutes" | "spent") =>
  blocks.reduce((all, block) => all + (block[what] ?? 0), 0);

/** Reviews the week in ten minutes. */
export function Component() {
  const t = useT();
  const minutes = useMinutes();
  const [search] = useSearchParams();
  const week = weekAt(search.get("week"));
  const plan = useSuspenseQuery(weekQuery(week)).data;
  const { data: entries = [] } = useQuery(entriesOfWeekQuery(week));
  const { change, error } = useChange();
  const [answers, setAnswers] = useState(() => {
    const known = (each: Question) => typedAt(keyOf(week, each)) || plan.answers?.[each] || "";
    return { broke: known("broke"), slipped: known("slipped"), better: known("better") };
  });
  const said = questions.filter((each) => answers[each].trim());
  const write = (question: Question, text: string) => {
    setAnswers({ ...answers, [question]: text });
    keepTyped(keyOf(week, question), text);
  };
  const save = () => {
    const reflection = said
      .map((each) => t(entryTexts[each], { text: answers[each].trim() }))
      .join("\n");
    void change({
      operation: "POST /api/week/look-back",
      thing: `look-back ${week}`,
      fields: {
        ...{ week, day: today() },
        ...{ ...answers, better: inOneLine(answers.better) },
        ...(reflection && { reflection }),
      },
      reread: [weekQuery(week).queryKey, weekQuery(plusDays(week, 7)).queryKey, homeQuery.queryKey],
    }).then(
      () => {
        // What the server has is no longer kept here, where it would hide what another device says.
        for (const each of questions)
          if (typedAt(keyOf(week, each)) === answers[each]) keepTyped(keyOf(week, each), "");
      },
      // The page shows the error of its change.
      () => {},
    );
  };
  const planned = plan.blocks.filter(isPlanned);
  const lost = plan.blocks.filter((block) => !isPlanned(block));
  const rows = planned.length + plan.tasks.length;
  const people = toThank(entries);
  const { data: gaps = [] } = useQuery(largestGapsQuery);
  const { data: proposed = [] } = useQuery(proposalsQuery());
  const { done, all } = plan.progress ?? { done: 0, all: 0 };
  const proof = entries.filter(({ evidence }) => evidence).length;
  const parts: (Part | false)[] = [
    rows > 0 && {
      key: "plan",
      heading: t("What became of the plan"),
      note: t("One task | {{first}} tasks", { count: rows }),
      body: <ReviewRows plan={plan} />,
    },
    {
      key: "unplanned",
      heading: t("Anything that wasn’t planned?"),
      note: lost.length > 0 ? minutes(sumOf(lost, "spent")) : t("One row each"),
      body: (
        <>
          <p className="note">
            {t("What took time that you hadn’t planned? Your buffer was {{buffer}}.", {
              buffer: minutes(plan.room.buffer),
            })}
          </p>
          <UnplannedRows plan={plan} className={styles.rows} />
          <OfferedSituations at="week" of={{}} />
        </>
      ),
    },
    {
      key: "questions",
      heading: t("Three questions"),
      note: t("{{count}} of 3 answered", { count: said.length }),
      body: (
        <>
          <p className="note">
            {t("Your answers become one log entry. The last one stands above next week.")}
          </p>
          <div className={styles.questions}>
            {questions.map((each) => (
              <Asked
                key={each}
                question={each}
                answer={answers[each]}
                last={plan.lastAnswers?.[each]}
                onWrite={(text) => write(each, text)}
              />
            ))}
          </div>
          <ProblemNote error={error} />
        </>
      ),
      onNext: save,
    },
    proposed.length > 0 && {
      key: "proposed",
      heading: t("What your tools propose"),
      note: t("One line | {{first}} lines", { count: proposed.length }),
      body: <ProposedEvidence />,
    },
    entries.length > 0 && {
      key: "evidence",
      heading: t("Which of these is evidence?"),
      note: t("One entry | {{first}} entries", { count: entries.length }),
      body: <Evidence week={week} />,
    },
    people.length > 0 && {
      key: "thanks",
      heading: t("Who do you want to thank?"),
      note: t("One person | {{first}} people", { count: people.length }),
      body: <Thanks people={people} />,
    },
  ];
  return (
    <Ritual
      heading={t("Close the week")}
      week={week}
      parts={parts.filter((part): part is Part => !!part)}
      short={["plan", "questions"]}
      aside={<ThisWeek plan={plan} entries={entries.length} />}
      last={t("Close the week")}
      ended={!!plan.lookedBackAt}
      end={{
        heading:
          all > 0
            ? t("You closed the week with {{count}} of {{all}} done", { count: done, all })
            : t("Your week is closed"),
        note: t("Your answers are in your log. You can change them."),
        body: (
          <>
            {answers.better && (
              <Voice>{t("For next week: {{better}}", { better: answers.better })}</Voice>
            )}
            {proof > 0 && (
              <p>
                {t("One log entry is evidence. | {{first}} log entries are evidence.", {
                  count: proof,
                })}
              </p>
            )}
            {gaps.length > 0 && (
              <>
                <h2>{t("Your three largest gaps")}</h2>
                <LargestGaps week={week} />
              </>
            )}
            <h2>{t("The week as it was")}</h2>
            <WeekPicture plan={plan} />
          </>
        ),
      }}
      onEnd={save}
      onSkip={() => void change(markWeek(week, "close-skipped"))}
    />
  );
}

type AskedProps = {
  question: Question;
  answer: string;
  last: string | undefined;
  onWrite: (text: string) => void;
};

/** One question, beside it what was answered a week ago. What was saved can be written on. */
function Asked({ question, answer, last, onWrite }: AskedProps) {
  const t = useT();
  return (
    <div className={styles.question}>
      <TextArea
        label={t(questionLabels[question])}
        rows={2}
        maxLength={limits.WeekLookBack[question].maxLength}
        value={answer}
        onChange={({ target }) => onWrite(target.value)}
      />
      {last && (
        <p className={styles.last}>
          {t("Last week")}
          <q dir="auto">{last}</q>
        </p>
      )}
    </div>
  );
}

function Evidence({ week }: { week: string }) {
  const t = useT();
  const { data: entries = [] } = useQuery(entriesOfWeekQuery(week));
  const { change, error } = useChange();
  return (
    <>
      <p className="note">
        {t("Evidence shows that something changed. You see it beside the next rating.")}
      </p>
      <ul className={`${styles.rows} ${styles.ticks}`}>
        {entries.map((entry) => (
          <TickRow
            key={entry.id}
            text={entry.text}
            checked={entry.evidence}
            onTick={(evidence) => void change(changeEntry(entry, { evidence }))}
            meta={[formatWeekday(entry.day, "UTC"), entry.goalTitle ?? entry.thread?.words]
              .filter(Boolean)
              .join(", ")}
          />
        ))}
      </ul>
      <ProblemNote error={error} />
    </>
  );
}

function ThisWeek({ plan, entries }: { plan: WeekPlan; entries: number }) {
  const t = useT();
  const minutes = useMinutes();
  const blocks = plan.blocks.filter(isPlanned);
  const lost = plan.blocks.filter((block) => !isPlanned(block));
  const answered = blocks.filter(({ spent }) => spent !== undefined);
  const rows = [
    [t("Planned"), minutes(plan.room.planned)],
    [t("Spent on it"), minutes(sumOf(blocks, "spent"))],
    [t("Not planned"), minutes(sumOf(lost, "spent"))],
    [t("Log entries"), String(entries)],
  ] as const;
  return (
    <Section className={`panel sheet ${styles.side}`} heading={t("This week")}>
      <b>{t("{{count}} of {{all}} answered", { count: answered.length, all: blocks.length })}</b>
      <dl>
        {rows.map(([what, value]) => (
          <div key={what} className={styles.figure}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="note">{t("Only you can see your hours.")}</p>
    </Section>
  );
}
