import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { Link, useNavigate, useSearchParams } from "react-router";
import { plusDays, sayShortDay } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import { Crumb, PageTitle } from "../../../shared/layout";
import { letterOf } from "../../../shared/shortcuts";
import { Button, ButtonLink, Checkbox, Rail, useHeadingFocus } from "../../../shared/ui";

import styles from "./ritual.module.css";

export type Part = {
  key: string;
  heading: string;
  /** Says what waits there, or what came of it. */
  note?: string | undefined;
  body: ReactNode;
  onNext?: () => void;
  onSkip?: () => void;
};

type Props = {
  heading: string;
  /** The Monday it begins with. */
  week: string;
  parts: Part[];
  /** The keys of those that two minutes are enough for. */
  short: string[];
  aside: ReactNode;
  last: string;
  /** The ritual was finished before, so the page begins with its end. */
  ended: boolean;
  /** The ritual ends with this. */
  end: { heading: string; note: string; body: ReactNode };
  onEnd: () => void;
  onSkip: () => void;
};

const ending = "end";

/** Parts in an order, one of them open, and an end; the address says which. Everything in them is saved as it is answered. */
export function Ritual({
  heading,
  week,
  parts: all,
  short,
  aside,
  last,
  ended,
  end,
  onEnd,
  onSkip,
}: Props) {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const named = search.get("part") ?? (ended ? ending : "");
  const few = all.filter(({ key }) => short.includes(key));
  const isShort = search.has("short") && few.length > 0;
  const parts = isShort ? few : all;
  const open = Math.max(
    0,
    parts.findIndex(({ key }) => key === named),
  );
  const goTo = (at: number) => {
    const part = parts[at]?.key ?? ending;
    setSearch({ week, part, ...(isShort && { short: "" }) }, { state: { stays: true } });
  };
  useHeadingFocus(named === ending);
  const next = () => {
    parts[open]?.onNext?.();
    if (open + 1 < parts.length) return goTo(open + 1);
    onEnd();
    goTo(parts.length);
  };
  const range = t("{{from}} to {{to}}", {
    from: sayShortDay(week),
    to: sayShortDay(plusDays(week, 6)),
  });
  const way = <Crumb way={[{ to: `/week?week=${week}`, name: t("Week") }]} here={range} />;
  if (named === ending) {
    return (
      <>
        {way}
        <PageTitle title={heading}>{end.heading}</PageTitle>
        <p className="note">{end.note}</p>
        <div className={styles.end}>{end.body}</div>
        <div className={`row ${styles.onward}`}>
          <ButtonLink look="primary" to={`/week?week=${week}`}>
            {t("See the week")}
          </ButtonLink>
          <Button look="plain" onPress={() => goTo(0)}>
            {t("Change answers")}
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      {way}
      <PageTitle title={heading}>{heading}</PageTitle>
      <p className={`note ${styles.ways}`}>
        {t("Everything is saved.")} <Link to={`/week?week=${week}`}>{t("Leave")}</Link>
        {few.length > 0 && (
          <Link
            to={`?week=${week}&part=${(isShort ? all : few)[0]?.key}${isShort ? "" : "&short"}`}
          >
            {t(isShort ? "Ten minutes" : "Only two minutes")}
          </Link>
        )}
        <Button
          small
          look="plain"
          onPress={() => {
            onSkip();
            void navigate(`/week?week=${week}`);
          }}
        >
          {t("Not this week")}
        </Button>
      </p>
      <div className={styles.page}>
        <Rail
          open={parts[open]?.key}
          parts={parts.map((part, at) => ({
            ...{ key: part.key, done: at < open },
            heading: (
              <>
                {`${at + 1}. ${part.heading}`}
                {part.note && at !== open && <span className="meta">{part.note}</span>}
                {at !== open && (
                  <span className={styles.go}>
                    <Button
                      small
                      look="plain"
                      aria-label={t("{{word}}: {{text}}", {
                        word: t(at < open ? "Change" : "Go there"),
                        text: part.heading,
                      })}
                      onPress={() => goTo(at)}
                    >
                      {t(at < open ? "Change" : "Go there")}
                    </Button>
                  </span>
                )}
              </>
            ),
            body: () => (
              <>
                {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold a list of rows */}
                <div className={styles.body} role="group" aria-label={part.heading}>
                  {part.body}
                </div>
                <div className={`row ${styles.onward}`}>
                  <Button look="primary" aria-keyshortcuts="Control+Enter" onPress={next}>
                    {at + 1 < parts.length ? t("Next") : last}
                    <kbd>{t("Ctrl Enter")}</kbd>
                  </Button>
                  {at + 1 < parts.length && (
                    <Button
                      look="plain"
                      onPress={() => {
                        part.onSkip?.();
                        goTo(at + 1);
                      }}
                    >
                      {t("Skip this part")}
                    </Button>
                  )}
                </div>
              </>
            ),
          }))}
        />
        <aside>{aside}</aside>
      </div>
    </>
  );
}

export type RowAnswer = {
  /** The letter that gives it, with the focus in the row. */
  letter: string;
  label: string;
  pressed: boolean;
  onAnswer: () => void;
};

type RowProps = {
  text: string;
  /** The text with what tells the row from another one of the same text. */
  about?: string;
  meta?: ReactNode;
  answers: RowAnswer[];
  /** Below the row. */
  children?: ReactNode;
};

/** One thing and its answers; arrows go from row to row, Enter gives the first answer and goes on. */
export function AnswerRow({ text, about = text, meta, answers, children }: RowProps) {
  const row = useRef<HTMLLIElement>(null);
  const beside = (way: "nextElementSibling" | "previousElementSibling") =>
    row.current?.[way]?.querySelector("button")?.focus();
  const onKeyDown = (event: KeyboardEvent) => {
    const typing = (event.target as Element).matches("input, textarea, select");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const first = answers[0];
    const answer = answers.find(({ letter }) => letter === letterOf(event));
    if (event.key === "ArrowDown") beside("nextElementSibling");
    else if (event.key === "ArrowUp") beside("previousElementSibling");
    else if (event.key === "Enter" && first) {
      if (!answers.some(({ pressed }) => pressed)) first.onAnswer();
      beside("nextElementSibling");
    } else if (answer) answer.onAnswer();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li ref={row} onKeyDown={onKeyDown}>
      <div>
        <b dir="auto">{text}</b>
        {meta && <p className="meta">{meta}</p>}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out beside the text */}
      <div className={styles.answers} role="group" aria-label={about}>
        {answers.map((answer) => (
          <button
            key={answer.letter}
            type="button"
            aria-pressed={answer.pressed}
            // What is seen stands in the name, so that it can be said (WCAG 2.5.3).
            aria-label={`${answer.letter.toUpperCase()} ${answer.label}: ${about}`}
            onClick={answer.onAnswer}
          >
            <kbd>{answer.letter.toUpperCase()}</kbd> {answer.label}
          </button>
        ))}
      </div>
      {children}
    </li>
  );
}

type TickProps = {
  text: string;
  meta: ReactNode;
  checked: boolean;
  isDisabled?: boolean;
  onTick: (ticked: boolean) => void;
};

/** One thing to tick. */
export const TickRow = ({ text, meta, checked, isDisabled = false, onTick }: TickProps) => (
  <li>
    <Checkbox checked={checked} disabled={isDisabled} onTick={onTick}>
      <span dir="auto">{text}</span>
    </Checkbox>
    <span className="meta">{meta}</span>
  </li>
);
