import { client, ifMatch, limits, queries, versioned } from "../../../shared/api";
import { Form } from "../../../shared/form";
import { formatDay, useT } from "../../../shared/i18n";
import { Options, Pair, tell } from "../../../shared/ui";
import {
  monthlyKinds,
  periodLabels,
  type Retention,
  type RetentionPeriods,
  retentionQuery,
} from "./privacy";

const offered = [3, 6, 12, 24, 36, 60, 120];

type Props = { value: Retention; etag: string; changeable: boolean };

/** The periods, which owners change. What is shorter deletes nothing for 30 days. */
export function Periods({ value: { kept, next, nextOn }, etag, changeable }: Props) {
  const t = useT();
  const wanted = next ?? kept;
  const months = (count: number) => t("1 month | {{first}} months", { count });
  const forever = t("Until someone deletes them");
  const days = (count: number) => t("1 day | {{first}} days", { count });
  const said = ({ events, ...monthly }: RetentionPeriods) => (
    <dl>
      {monthlyKinds.map((kind) => (
        <Pair key={kind} of={t(periodLabels[kind])}>
          {monthly[kind] ? months(monthly[kind]) : forever}
        </Pair>
      ))}
      <Pair of={t(periodLabels.events)}>{days(events)}</Pair>
    </dl>
  );
  const choices = (now = 0): [string, string][] => [
    ["", forever],
    ...[...new Set([...offered, now])]
      .filter((each) => each > 0)
      .sort((one, other) => one - other)
      .map((each): [string, string] => [`${each}`, months(each)]),
  ];
  return (
    <>
      {next && nextOn && (
        <p className="note">
          {t(
            "Shorter periods apply from {{day}}. Until then, nothing is deleted because of them.",
            {
              day: formatDay(nextOn),
            },
          )}
        </p>
      )}
      {(next || !changeable) && said(kept)}
      {changeable && (
        <Form
          limits={limits.RetentionPeriods}
          start={{
            ...Object.fromEntries(monthlyKinds.map((kind) => [kind, `${wanted[kind] ?? ""}`])),
            events: wanted.events,
          }}
          onSave={async (typed: Record<string, string | number>) => {
            const body = {
              ...Object.fromEntries(
                monthlyKinds.flatMap((kind) => (typed[kind] ? [[kind, Number(typed[kind])]] : [])),
              ),
              events: Number(typed.events),
            };
            const call = client.PUT("/api/retention", { params: ifMatch(etag), body });
            queries.setQueryData(retentionQuery.queryKey, await versioned(call));
            tell(t("Periods saved"));
          }}
        >
          {({ Select, Amount, Buttons }) => (
            <>
              {monthlyKinds.map((kind) => (
                <Select key={kind} name={kind} label={t(periodLabels[kind])}>
                  <Options of={choices(wanted[kind])} />
                </Select>
              ))}
              <Amount name="events" label={t("Events for tools, in days")} required />
              <p className="meta">
                {t(
                  "A longer period applies at once. A shorter one applies after 30 days, so that leads can download what they need. Respondents of new surveys read how long results are kept.",
                )}
              </p>
              <Buttons save={t("Save periods")} />
            </>
          )}
        </Form>
      )}
    </>
  );
}
