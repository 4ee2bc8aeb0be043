import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { client, type Schemas, useCreationKey } from "../../../shared/api";
import { formatDay, useStrings } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, Dialog, leaveRow, SelectField, tell } from "../../../shared/ui";
import { colleaguesQuery, growthChanged, sharesQuery } from "../queries";
import type { Goal } from "../types";
import { goalPageStrings } from "./strings";

type Share = Schemas["Share"];
type Props = { goal: Goal; onClose: () => void };

/** Shows a goal to one member, until it is taken back. */
export function ShareDialog({ goal, onClose }: Props) {
  const say = useStrings(goalPageStrings);
  const shares = useQuery(sharesQuery(false));
  const these = shares.data?.filter(({ thingId }) => thingId === goal.id) ?? [];
  return (
    <Dialog open onClose={onClose} heading={say("share.title")}>
      <p className="note">{say("share.what")}</p>
      <ShareForm goal={goal} shares={these} />
      <ProblemNote error={shares.error} />
      {these.length > 0 && (
        <>
          <h3>{say("share.now")}</h3>
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

function ShareForm({ goal, shares }: { goal: Goal; shares: Share[] }) {
  const say = useStrings(goalPageStrings);
  const creation = useCreationKey();
  const colleagues = useQuery(colleaguesQuery);
  const { register, send, reset, formState, failure } = useProblemForm({
    defaultValues: { memberId: "" },
  });
  const { errors, isSubmitting } = formState;
  const share = send(async ({ memberId }) => {
    const body = { kind: "goal" as const, thingId: goal.id, memberId };
    await client.POST("/api/shares", { params: creation.for(body), body });
    creation.done();
    reset();
    await growthChanged();
  });
  const others = colleagues.data?.filter(({ id }) => !shares.some((each) => each.with.id === id));
  if (others?.length === 0 && shares.length === 0) {
    return <p className="note">{say("share.nobody")}</p>;
  }
  if (others?.length === 0) return null;
  return (
    <form className="field" noValidate onSubmit={share}>
      <SelectField
        label={say("share.with")}
        error={errors.memberId?.message}
        {...register("memberId", { required: say("share.with.missing") })}
      >
        <option value="">{say("share.choose")}</option>
        {others?.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <ProblemNote error={failure ?? colleagues.error} />
      <div className="row">
        <Button look="primary" type="submit" isPending={isSubmitting}>
          {say("share.go")}
        </Button>
      </div>
    </form>
  );
}

function Shared({ share }: { share: Share }) {
  const say = useStrings(goalPageStrings);
  const { id, with: member, since } = share;
  const { name } = member;
  const taking = useMutation({
    mutationFn: async (_: Element) => {
      await client.DELETE("/api/shares/{shareId}", { params: { path: { shareId: id } } });
      await growthChanged();
    },
    onMutate: (within) => leaveRow(within),
    onSuccess: () => tell(say("share.taken", { name })),
  });
  return (
    <li>
      <div>
        <p dir="auto">{name}</p>
        <p className="meta">
          {say("share.since", { day: formatDay(since) })}.{" "}
          <Link to={`/shared/${id}`} aria-label={say("share.see.who", { name })}>
            {say("share.see")}
          </Link>
        </p>
        <ProblemNote error={taking.error} />
      </div>
      <Button
        small
        isPending={taking.isPending}
        aria-label={say("share.back.who", { name })}
        onPress={({ target }) => taking.mutate(target)}
      >
        {say("share.back")}
      </Button>
    </li>
  );
}
