import type { Schemas } from "../api";
import { sayDay } from "../days";
import { inLanguage, useT } from "../i18n";

type Question = Pick<Schemas["SituationQuestion"], "kind" | "choices">;

/** An answer in words, to a question that names nobody. */
export function useAnswerWords() {
  const t = useT();
  return ({ kind, choices = [] }: Question, text: string): string => {
    if (!text) return "";
    switch (kind) {
      case "choice": {
        const choice = choices.find((each) => each.key === text);
        return choice ? inLanguage(choice.name) : text;
      }
      case "yes-no":
        return t(text === "yes" ? "Yes" : "No");
      case "day":
        return sayDay(text);
      case "minutes":
        return t("{{rest}} min", { rest: text });
      case "period":
        return t("1 day | {{count}} days", { count: Number(text) });
      default:
        return text;
    }
  };
}
