import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { client, limits, type Schemas, useCreationKey } from "../../../shared/api";
import { Form } from "../../../shared/form";
import { colleaguesQuery } from "../../../shared/goal";
import { formatShortDay, msg, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Dialog, Options, tell } from "../../../shared/ui";
import { growthChanged, sharesQuery } from "../queries";

type Share = Schemas["Share"];
type Thing = { kind: Share["kind"]; thingId: string };
type Props = Thing & { onClose: () => void };

const dialogTitles = {
  goal: msg("Share this goal"),
  entry: msg("Share this log entry"),
};

const shareNotes = {
  goal: msg(
    "They can read the title, how you’ll know, the milestones and the next step, and your own rating from the start. They can’t read your log, who helps, or where the goal comes from, unless that’s one of your responsibilities.",
  ),
  entry: msg(
    "They can read this entry, its date, the responsibility it belongs to and whether it counts as evidence. They don’t see any person or goal.",
  ),
};

/** Shows a goal or a line of the log to one member, until it is taken back. */
export function ShareDialog({ kind, thingId, onClose }: Props) {
  const t = useT();
  const shares = useQuery(sharesQuery(false));
  const these = shares.data?.filter((share) => share.thingId === thingId) ?? [];
  return (
    <Dialog open onClose={onClose} heading={t(dialogTitles[kind])}>
      <p className="note">{t(shareNotes[kind])}</p>
      <ShareForm kind={kind} thingId={thingId} shares={these} />
      <ProblemNote error={shares.error} />
      {these.length > 0 && (
        <>
          <h3>{t("Shared with")}</h3>
          <ul className="rows">
            {these.map((share) => (
              <Shared key={share.id} share={share} />
            ))}
          </ul>
        </>
      )}
      <div className="row">
        <Button onPress={onClose}>{t("Close")}</Button>
      </div>
    </Dialog>
  );
}

function ShareForm({ kind, thingId, shares }: Thing & { shares: Share[] }) {
  const t = useT();
  const creation = useCreationKey();
  const colleagues = useQuery(colleaguesQuery);
  const others = colleagues.data?.filter(({ id }) => !shares.some((each) => each.with.id === id));
  if (others?.length === 0 && shares.length === 0) {
    return <p className="note">{t("Nobody else has an account here yet.")}</p>;
  }
  if (others?.length === 0) return null;
  return (
    <Form
      className="field"
      limits={limits.ShareDraft}
      start={{ memberId: "" }}
      onSave={async ({ memberId }, { reset }) => {
        const body = { kind, thingId, memberId };
        await client.POST("/api/shares", { params: creation.for(body), body });
        creation.done();
        reset();
        await growthChanged();
      }}
      error={colleagues.error}
    >
      {({ Select, Buttons }) => (
        <>
          <Select
            name="memberId"
            label={t("With")}
            required={t("Choose a person.", { context: "member" })}
          >
            <option value="">{t("Choose a person")}</option>
            <Options of={others?.map(({ id, name }) => [id, name])} />
          </Select>
          <Buttons save={t("Share")} />
        </>
      )}
    </Form>
  );
}

function Shared({ share }: { share: Share }) {
  const t = useT();
  const { id, with: member, since } = share;
  const { name } = member;
  const taking = useMutation({
    mutationFn: async () => {
      await client.DELETE("/api/shares/{shareId}", { params: { path: { shareId: id } } });
      await growthChanged();
    },
    onSuccess: () => tell(t("{{name}} can no longer read it", { name })),
  });
  return (
    <li>
      <div>
        <p dir="auto">{name}</p>
        <p className="meta">
          {t("since {{day}}", { day: formatShortDay(since) })}.{" "}
          <Link to={`/shared/${id}`} aria-label={t("See their view: {{name}}", { name })}>
            {t("See their view")}
          </Link>
        </p>
        <ProblemNote error={taking.error} />
      </div>
      <Button
        small
        isPending={taking.isPending}
        aria-label={t("Stop sharing with {{name}}", { name })}
        onPress={() => taking.mutate()}
      >
        {t("Stop sharing")}
      </Button>
    </li>
  );
}
