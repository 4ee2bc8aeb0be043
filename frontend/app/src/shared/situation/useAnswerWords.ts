import type { Schemas } from "../api";
import { sayDay } from "../days";
import { inLanguage, useT } from "../i18n";
import { sayAmount } from "./amounts";

type Question = Pick<Schemas["SituationQuestion"], "kind" | "choices" | "unit">;

/** An answer in words, to a question that names nobody. */
export function useAnswerWords() {
  const t = useT();
  return (question: Question, text: string): string => {
    const { kind, choices = [] } = question;
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
      case "amount":
        return sayAmount(question, Number(text));
      case "minutes":
        return t("{{rest}} min", { rest: text });
      case "period":
        return t("1 day | {{count}} days", { count: Number(text) });
      default:
        return text;
    }
  };
}
