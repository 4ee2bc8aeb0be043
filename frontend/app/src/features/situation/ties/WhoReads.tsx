import { AskAbout } from "../../../shared/question";
import { Shared } from "../Shared";
import styles from "../situation.module.css";
import type { Situation, SituationForm } from "../types";
import { ForTeam } from "./ForTeam";

type Props = { situation: Situation & { form: SituationForm }; words: string };

/** Shows what others read of a record, and what they were asked about it. */
export const WhoReads = ({ situation, words }: Props) => (
  <>
    <Shared situation={situation} />
    <ForTeam situation={situation} />
    <div className={styles.part}>
      <AskAbout about={{ kind: "record", id: situation.id }} words={words} />
    </div>
  </>
);
