import { OthersSign } from "../chart";
import styles from "./talk.module.css";
import type { Party } from "./types";

/** Shows whose turn it is: the amber bar is the reader, the petrol dot the other person. */
export const By = ({ who }: { who: Party }) => (who === "me" ? <OwnSign /> : <OthersSign />);

const OwnSign = () => (
  <svg className={`m ${styles.own}`} viewBox="0 0 6 12" aria-hidden="true">
    <rect x=".6" y=".6" width="4.8" height="10.8" rx="1.3" />
  </svg>
);
