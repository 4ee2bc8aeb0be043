import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef } from "react";
import { useLocation } from "react-router";
import { type Schemas, slugOf } from "../../../shared/api";
import { ProposedEvidence, ProposingTools } from "../../../shared/evidence";
import { History } from "../../../shared/history";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { NextStation, ThreadChain, threadQuery } from "../../../shared/thread";
import { SameExpectation } from "./SameExpectation";
import { ThreadSituations } from "./ThreadSituations";
import styles from "./thread.module.css";

export type OpenPart = { kind: Schemas["ExpectationKind"]; key: string };

type Props = {
  of: OpenPart;
  /** Stands in place of the next step, which is done here. */
  instead?: ReactNode;
  acts?: ReactNode;
};

/** One expectation in its row, from the first quote to the evidence that it is met. */
export function OpenedThread({ of: { kind, key }, instead, acts }: Props) {
  const t = useT();
  const { data: thread, error } = useQuery(threadQuery(kind, key));
  const { search, state } = useLocation();
  const begin = useRef<HTMLDivElement>(null);
  const arrived = search.includes("open=") && !state?.pressed;
  // Who comes from another page has not seen the row yet.
  useEffect(() => {
    if (arrived) begin.current?.closest("li")?.scrollIntoView?.({ block: "nearest" });
  }, [arrived]);
  return (
    <>
      <div ref={begin} />
      {error && slugOf(error) !== "not-found" && <ProblemNote error={error} />}
      {thread?.gone && (
        <p className="note">{t("It was removed. Your work on it is still here.")}</p>
      )}
      {thread && <ThreadChain of={thread} here="role" />}
      {instead || (thread && <NextStation of={thread} here="role" acts={acts} />)}
      {thread && (
        <>
          <ProposedEvidence of={{ kind, key }} />
          <div className={`no-print ${styles.folds}`}>
            <ThreadSituations of={thread} />
            <SameExpectation of={thread} />
            {kind === "clause" && <History kind="role-clause" id={key} />}
            {!thread.gone && <ProposingTools of={{ kind, key }} />}
          </div>
        </>
      )}
    </>
  );
}
