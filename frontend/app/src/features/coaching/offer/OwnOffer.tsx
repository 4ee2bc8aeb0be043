import { useMutation } from "@tanstack/react-query";
import type { Versioned } from "../../../shared/api";
import { sayDay } from "../../../shared/days";
import { formatList, useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, tell } from "../../../shared/ui";
import { changeOwnOffer } from "../queries";
import { coachingStrings } from "../strings";
import type { OwnOffer as Offer } from "../types";

type Props = { of: Versioned<Offer>; onChange: () => void };

/** The reader's own offer, as others see it or would. */
export function OwnOffer({ of: { value: offer, etag }, onChange }: Props) {
  const say = useStrings(coachingStrings);
  const { skills, places, until, published, outside } = offer;
  const publishing = useMutation({
    mutationFn: () => changeOwnOffer({ ...offer, published: !published }, etag),
    onSuccess: () => tell(say(published ? "mine.said.taken" : "mine.said.published")),
  });
  if (skills.length === 0) {
    return (
      <>
        <p className="note">{say("mine.none")}</p>
        <div className="row">
          <Button small onPress={onChange}>
            {say("mine.write")}
          </Button>
        </div>
      </>
    );
  }
  const all = say("offer.places", { count: places });
  return (
    <>
      <p className="note">
        {say(published ? "mine.published" : "mine.draft")} {outside && say("mine.outside")}
      </p>
      <dl className="pairs">
        <div>
          <dt>{say("mine.skills")}</dt>
          <dd dir="auto">{formatList(skills)}</dd>
        </div>
        <div>
          <dt>{say("mine.places")}</dt>
          <dd>{until ? say("mine.places.until", { places: all, day: sayDay(until) }) : all}</dd>
        </div>
      </dl>
      <ProblemNote error={publishing.error} />
      <div className="row">
        <Button small isPending={publishing.isPending} onPress={() => publishing.mutate()}>
          {say(published ? "mine.unpublish" : "mine.publish")}
        </Button>
        <Button small look="plain" onPress={onChange}>
          {say("mine.change")}
        </Button>
      </div>
    </>
  );
}
