import { useSuspenseQuery } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { useChange, useTyped } from "../../../shared/changes";
import { today } from "../../../shared/days";
import { msg, useT } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import { useMinutes } from "../../../shared/minutes";
import { ProblemNote } from "../../../shared/problems";
import { Button, TextArea, TextField } from "../../../shared/ui";
import { spentQuery, type WeekPlan } from "../queries";
import styles from "../week.module.css";
import { OpenTasks } from "./OpenTasks";
import { Taps } from "./Taps";
import { TimeSums } from "./TimeSums";

/** What broke the plan, where the time went, and what becomes of what is open. */
export function WeekReview({ plan }: { plan: WeekPlan }) {
  const { week, blocks } = plan;
  return (
    <>
      <Head week={week} />
      <div className="split">
        <div>
          <Questions plan={plan} />
          <TimeSums week={week} />
        </div>
        <aside className={styles.aside}>
          <Taps blocks={blocks} />
          <OpenTasks plan={plan} />
        </aside>
      </div>
    </>
  );
}

/** The widest gap between what was planned for something and what it got, of what somebody said. */
function Head({ week }: { week: string }) {
  const t = useT();
  const minutes = useMinutes();
  const sums = useSuspenseQuery(spentQuery(week, 1)).data;
  const [widest] = sums.threads
    .filter(({ thread, unknown, planned }) => thread && unknown < planned)
    .map((row) => ({ ...row, gap: row.planned - row.unknown - row.spent }))
    .sort((one, other) => other.gap - one.gap);
  const heading =
    widest && widest.gap > 0
      ? t("“{{words}}” got {{spent}} of the {{planned}} you planned", {
          words: widest.thread?.words ?? "",
          spent: minutes(widest.spent),
          // Of what nobody said how long it took, nothing is known.
          planned: minutes(widest.planned - widest.unknown),
        })
      : sums.planned === 0
        ? t("You didn’t plan any time this week")
        : sums.unknown > 0
          ? t("You haven’t recorded {{unknown}} of your time yet", {
              unknown: minutes(sums.unknown),
            })
          : t("You spent your time as planned");
  return (
    <PageHead heading={heading} title={t("Weekly review")}>
      {sums.planned > 0 &&
        t("You planned {{planned}} and have recorded {{spent}}.", {
          planned: minutes(sums.planned),
          spent: minutes(sums.spent),
        })}
    </PageHead>
  );
}

const reflectionTexts = {
  broke: msg("What got in the way: {{text}}"),
  slipped: msg("What didn’t get done: {{text}}"),
  better: msg("To do better: {{text}}"),
};

function Questions({ plan: { week, lookedBackAt } }: { plan: WeekPlan }) {
  const t = useT();
  // They stay on this device, so that the review can be written on.
  const [broke, keepBroke] = useTyped(`week.${week}.broke`);
  const [slipped, keepSlipped] = useTyped(`week.${week}.slipped`);
  const [better, keepBetter] = useTyped(`week.${week}.better`);
  const { change, error } = useChange();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const said = { broke: broke.trim(), slipped: slipped.trim(), better: better.trim() };
    const reflection = (["broke", "slipped", "better"] as const)
      .filter((each) => said[each])
      .map((each) => t(reflectionTexts[each], { text: said[each] }))
      .join("\n");
    const fields = {
      ...{ week, day: today() },
      ...(reflection && { reflection }),
      ...(said.better && { better: said.better }),
    };
    void change(
      { operation: "POST /api/week/look-back", thing: `look-back ${week}`, fields },
      { said: t("Saved to your log") },
    );
  };
  return (
    <section className={styles.sec} aria-labelledby="questions">
      <h2 id="questions">{t("Your notes")}</h2>
      {lookedBackAt && (
        <p className="note">
          {t("You’ve already reviewed this week. Saving again replaces your notes.")}
        </p>
      )}
      <form className={styles.questions} onSubmit={onSubmit}>
        <TextArea
          label={t("What got in the way, and was it avoidable?")}
          rows={2}
          maxLength={800}
          value={broke}
          onChange={({ target }) => keepBroke(target.value)}
        />
        <TextArea
          label={t("What didn’t get done, and why?")}
          rows={2}
          maxLength={800}
          value={slipped}
          onChange={({ target }) => keepSlipped(target.value)}
        />
        <TextField
          label={t("One thing to do better")}
          hint={t("You’ll see it at the top of next week.")}
          maxLength={300}
          value={better}
          onChange={({ target }) => keepBetter(target.value)}
        />
        <ProblemNote error={error} />
        <div className="row">
          <Button look="primary" type="submit">
            {t("Save review")}
          </Button>
        </div>
      </form>
    </section>
  );
}
