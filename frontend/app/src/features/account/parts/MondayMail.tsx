import { queryOptions, useMutation, useQuery } from "@tanstack/react-query";
import { client, queries, type Schemas, versioned } from "../../../shared/api";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Seg, SegItem } from "../../../shared/ui";
import styles from "../Account.module.css";
import { strings } from "../strings";

type Detail = Schemas["MondayMailDetail"];

const details = ["none", "counts", "titles"] as const satisfies Detail[];

const mondayMailQuery = queryOptions({
  queryKey: ["monday-mail"],
  queryFn: async () => (await versioned(client.GET("/api/monday-mail"))).value,
});

/** Off, until the lead wants to be told on Monday what is to do. */
export function MondayMail() {
  const say = useStrings(strings);
  const { data, error } = useQuery(mondayMailQuery);
  const change = useMutation({
    mutationFn: async (detail: Detail) =>
      (await versioned(client.PUT("/api/monday-mail", { body: { detail } }))).value,
    onSuccess: (changed) => queries.setQueryData(mondayMailQuery.queryKey, changed),
  });
  const detail = change.isPending ? change.variables : data?.detail;
  return (
    <section className={styles.part} aria-labelledby="monday">
      <h2 id="monday">{say("monday")}</h2>
      {detail && (
        <Seg legend={say("monday")}>
          {details.map((each) => (
            <SegItem
              key={each}
              name="monday-mail"
              checked={detail === each}
              onChange={() => change.mutate(each)}
            >
              {say(`monday.${each}`)}
            </SegItem>
          ))}
        </Seg>
      )}
      <p className="meta">{say(data?.mailSetUp === false ? "monday.no-mail" : "monday.hint")}</p>
      <ProblemNote error={error ?? change.error} />
    </section>
  );
}
