import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { client, type Schemas, useCreationKey } from "../../../shared/api";
import { formatDay, useStrings } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, Dialog, leaveRow, SelectField, tell } from "../../../shared/ui";
import { colleaguesQuery, growthChanged, sharesQuery } from "../queries";
import { shareStrings } from "./strings";

type Share = Schemas["Share"];
type Thing = { kind: Share["kind"]; thingId: string };
type Props = Thing & { onClose: () => void };

/** Shows a goal or a line of the log to one member, until it is taken back. */
export function ShareDialog({ kind, thingId, onClose }: Props) {
  const say = useStrings(shareStrings);
  const shares = useQuery(sharesQuery(false));
  const these = shares.data?.filter((share) => share.thingId === thingId) ?? [];
  return (
    <Dialog open onClose={onClose} heading={say(`title.${kind}`)}>
      <p className="note">{say(`what.${kind}`)}</p>
      <ShareForm kind={kind} thingId={thingId} shares={these} />
      <ProblemNote error={shares.error} />
      {these.length > 0 && (
        <>
          <h3>{say("now")}</h3>
          <ul className="rows">
            {these.map((share) => (
              <Shared key={share.id} share={share} />
            ))}
          </ul>
        </>
      )}
      <div className="row">
        <Button onPress={onClose}>{say("close")}</Button>
      </div>
    </Dialog>
  );
}

function ShareForm({ kind, thingId, shares }: Thing & { shares: Share[] }) {
  const say = useStrings(shareStrings);
  const creation = useCreationKey();
  const colleagues = useQuery(colleaguesQuery);
  const { register, send, reset, formState, failure } = useProblemForm({
    defaultValues: { memberId: "" },
  });
  const { errors, isSubmitting } = formState;
  const share = send(async ({ memberId }) => {
    const body = { kind, thingId, memberId };
    await client.POST("/api/shares", { params: creation.for(body), body });
    creation.done();
    reset();
    await growthChanged();
  });
  const others = colleagues.data?.filter(({ id }) => !shares.some((each) => each.with.id === id));
  if (others?.length === 0 && shares.length === 0) {
    return <p className="note">{say("nobody")}</p>;
  }
  if (others?.length === 0) return null;
  return (
    <form className="field" noValidate onSubmit={share}>
      <SelectField
        label={say("with")}
        error={errors.memberId?.message}
        {...register("memberId", { required: say("with.missing") })}
      >
        <option value="">{say("choose")}</option>
        {others?.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <ProblemNote error={failure ?? colleagues.error} />
      <div className="row">
        <Button look="primary" type="submit" isPending={isSubmitting}>
          {say("go")}
        </Button>
      </div>
    </form>
  );
}

function Shared({ share }: { share: Share }) {
  const say = useStrings(shareStrings);
  const { id, with: member, since } = share;
  const { name } = member;
  const taking = useMutation({
    mutationFn: async (_: Element) => {
      await client.DELETE("/api/shares/{shareId}", { params: { path: { shareId: id } } });
      await growthChanged();
    },
    onMutate: (within) => leaveRow(within),
    onSuccess: () => tell(say("taken", { name })),
  });
  return (
    <li>
      <div>
        <p dir="auto">{name}</p>
        <p className="meta">
          {say("since", { day: formatDay(since) })}.{" "}
          <Link to={`/shared/${id}`} aria-label={say("see.who", { name })}>
            {say("see")}
          </Link>
        </p>
        <ProblemNote error={taking.error} />
      </div>
      <Button
        small
        isPending={taking.isPending}
        aria-label={say("back.who", { name })}
        onPress={({ target }) => taking.mutate(target)}
      >
        {say("back")}
      </Button>
    </li>
  );
}
