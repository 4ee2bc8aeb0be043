import { useQueries } from "@tanstack/react-query";
import { surveyQuery } from "../api";
import { sayDay } from "../days";
import { useT } from "../i18n";

/** Says from when on asking again gives figures; nothing once the day has come. */
export function FiguresFrom({ day }: { day: string | undefined }) {
  const t = useT();
  return (
    day && (
      <p className="note">
        {t("If you ask the same people the same before {{day}}, you won’t get figures.", {
          day: sayDay(day),
        })}
      </p>
    )
  );
}

/** The first day with figures after all of these surveys; undefined where it has come, or is not known yet. */
export const useFiguresFrom = (surveyIds: readonly string[]): string | undefined =>
  useQueries({
    queries: [...new Set(surveyIds)].map(surveyQuery),
    // Days in this form sort as text.
    combine: (found) =>
      found
        .flatMap(({ data }) => data?.value.figuresFrom ?? [])
        .sort()
        .at(-1),
  });
