import { useT } from "../../../shared/i18n";
import { languageModelFailure } from "../../../shared/languageModel";
import { ProblemNote } from "../../../shared/problems";
import { Button } from "../../../shared/ui";
import { modelFailureOf, unusedModelOf } from "../gather/languageModel";
import { isUnderWay, startSynthesis, useSynthesis } from "../queries";
import styles from "./board.module.css";
import { useBoard } from "./editor/boardEditor";
import { useCalling } from "./useCalling";

/** Says whether a language model grouped the comments, and offers the other way. */
export function GroupedBy() {
  const t = useT();
  const board = useBoard((view) => view.board);
  const { data: synthesis = board.synthesis } = useSynthesis(board);
  const { model } = board.synthesis;
  const failure = modelFailureOf(board);
  const unused = unusedModelOf(board);
  const {
    call,
    pending,
    failure: error,
  } = useCalling(() => startSynthesis(board.id, Boolean(model)));
  if (isUnderWay(synthesis) || !(model || failure || unused)) return null;
  return (
    <>
      <div className={`row ${styles.by}`}>
        <p className="note">
          {model
            ? t("Grouped by the language model {{model}}.", { model })
            : [
                failure && languageModelFailure(t, failure, board.languageModel ?? ""),
                t("Tenward grouped the comments itself."),
              ]
                .filter(Boolean)
                .join(" ")}
        </p>
        <Button small look="plain" isPending={pending} onPress={call}>
          {model
            ? t("Group without the model")
            : unused
              ? t("Group with {{model}}", { model: unused })
              : t("Try again")}
        </Button>
      </div>
      <ProblemNote error={error} />
    </>
  );
}
