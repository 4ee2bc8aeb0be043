import { useMutation } from "@tanstack/react-query";
import type { Ref } from "react";
import type { Versioned } from "../../../shared/api";
import { sayDay } from "../../../shared/days";
import { formatList, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Pair, tell } from "../../../shared/ui";
import type { OwnOffer as Offer } from "../coaching/queries";
import { changeOwnOffer } from "../coaching/queries";

type Props = {
  of: Versioned<Offer>;
  onChange: () => void;
  /** This button starts the editing. */
  button: Ref<HTMLButtonElement>;
};

/** The reader's own offer, as others see it or would. */
export function OwnOfferCard({ of: { value: offer, etag }, onChange, button }: Props) {
  const t = useT();
  const { skills, places, until, published, outside } = offer;
  const publishing = useMutation({
    mutationFn: () => changeOwnOffer({ ...offer, published: !published }, etag),
    onSuccess: () =>
      tell(t(published ? "Offer unpublished. It’s a draft again" : "Offer published")),
  });
  if (skills.length === 0) {
    return (
      <>
        <p className="note">
          {t("You could coach someone who’s just starting out, for an hour every two weeks.")}
        </p>
        <div className="row">
          <Button ref={button} small onPress={onChange}>
            {t("Offer coaching")}
          </Button>
        </div>
      </>
    );
  }
  const all = t("One place | {{first}} places", { count: places });
  return (
    <>
      <p className="note">
        {t(
          published
            ? "Colleagues can see your offer."
            : "Your offer is a draft. Publish it so colleagues can see it.",
        )}{" "}
        {outside && t("It’s also in the file for other companies.")}
      </p>
      <dl className="pairs">
        <Pair of={t("Skills")} dir="auto">
          {formatList(skills)}
        </Pair>
        <Pair of={t("Places")}>
          {until ? t("{{places}}, until {{day}}", { places: all, day: sayDay(until) }) : all}
        </Pair>
      </dl>
      <ProblemNote error={publishing.error} />
      <div className="row">
        <Button small isPending={publishing.isPending} onPress={() => publishing.mutate()}>
          {t(published ? "Unpublish offer" : "Publish offer")}
        </Button>
        <Button ref={button} small look="plain" onPress={onChange}>
          {t("Edit")}
        </Button>
      </div>
    </>
  );
}
