import { Eye } from "lucide-react";
import { useState } from "react";
import { formatList, msg, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Checkbox, Confirm, Icon } from "../../../shared/ui";
import type { TellPlan } from "./plan";
import styles from "./tell.module.css";
import type { BoardPublication } from "./types";
import { HalfTold } from "./useTelling";

type Props = {
  plan: TellPlan;
  told: BoardPublication | undefined;
  /** Surveys whose respondents read the decisions. */
  surveys: number;
  /** Why nothing can be published now. */
  stopped: boolean;
  /** Words of a comment stand in what is published. */
  repeats: boolean;
  error: unknown;
  pending: boolean;
  onPublish: (announce: boolean) => Promise<unknown>;
};

const mailTexts = {
  true: msg(
    "Everyone you asked who has an address gets one email, two minutes later. It has no link and says there’s something new at their survey link.",
  ),
  false: msg(
    "This server can’t send email. Tell people yourself that there’s something new at their survey link.",
  ),
};

/** One button for the first time and for every change; nothing is told until it is pressed. */
export function PublishRow({ plan, told, surveys, stopped, repeats, error, ...props }: Props) {
  const t = useT();
  const { pending, onPublish } = props;
  const [asking, setAsking] = useState(false);
  const [wanted, setWanted] = useState<boolean>();
  const { first, people, changes, again } = plan;
  const choosable = told?.mailSetUp === true && plan.decisions && !plan.announces;
  const announce = choosable && (wanted ?? !told.published);
  const nothing = !plan.survey && !plan.decisions;
  const action = first
    ? surveys > 1
      ? t("Publish to {{count}} survey | Publish to {{count}} surveys", { count: surveys })
      : t("Publish to {{count}} person | Publish to {{count}} people", { count: people })
    : again
      ? t("Publish again")
      : t("Publish {{count}} change | Publish {{count}} changes", { count: changes });
  const names = [
    ...plan.names.map((name) => `“${name}”`),
    ...(plan.words && !again ? [t("what you say yourself")] : []),
  ];
  return (
    <>
      {error instanceof HalfTold ? (
        <ProblemNote
          error={error.why}
          title={t("Your words went through. Your decisions didn’t yet.")}
        />
      ) : (
        <ProblemNote error={error} />
      )}
      <div className={`no-print ${styles.launch}`}>
        {(first || !nothing) && (
          <Button
            look="primary"
            isDisabled={stopped || nothing || plan.noneLeft}
            onPress={() => setAsking(true)}
          >
            {action}
          </Button>
        )}
        <p className="note" role="status">
          {plan.noneLeft
            ? t("Choose at least one theme, or withdraw.")
            : nothing
              ? first
                ? t("Write something or include a decision first.")
                : plan.stuck
                  ? t(
                      "Respondents can still read decisions that are no longer here. Decide on a theme, or withdraw.",
                    )
                  : t("Everything is published and up to date.")
              : again
                ? t("Publish again if you have marked other comments since.")
                : [
                    !first &&
                      names.length > 0 &&
                      t("Not published yet: {{what}}.", { what: formatList(names) }),
                    told &&
                      (plan.announces || !told.mailSetUp) &&
                      t(mailTexts[`${told.mailSetUp}`]),
                  ]
                    .filter(Boolean)
                    .join(" ")}
        </p>
        {choosable && !nothing && (
          <Checkbox
            className={styles.tick}
            checked={announce}
            onChange={() => setWanted(!announce)}
          >
            {t("Send them an email")}
          </Checkbox>
        )}
      </div>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        heading={t("{{action}}?", { action })}
        action={action}
        onConfirm={() => void onPublish(announce).finally(() => setAsking(false))}
        pending={pending}
      >
        {repeats && plan.decisions && (
          <p className="tint">
            <Icon of={Eye} />{" "}
            {t(
              "Some of this repeats comments word for word. Colleagues may recognise who wrote them.",
            )}
          </p>
        )}
        {told?.published && plan.decisions && (
          <p>
            {t(
              "Respondents see what changed, when, and what it said before. To remove something completely, withdraw everything first, then publish again.",
            )}
          </p>
        )}
        {choosable && (
          <p>{t(announce ? "They get an email in two minutes." : "No email is sent.")}</p>
        )}
        <p>{t("Once people have read something, you can’t take it back.")}</p>
      </Confirm>
    </>
  );
}
