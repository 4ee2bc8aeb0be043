import { msg } from "../../shared/i18n";

export const gapKindLabels = {
  split: msg("People are split on this"),
  "split.text": msg(
    "At least {{k}} people rated this 1 to 4, and at least {{k}} rated it 8 to 10. Settle it openly: add it to the agenda of a conversation.",
  ),
  "blind-spot": msg("Blind spots"),
  "hidden-strength": msg("Hidden strengths"),
  "groups-disagree": msg("Groups disagree"),
  wish: msg("Most wanted first"),
  "wish.text": msg("A 10 means enough, so the lowest rating comes first."),
  aligned: msg("Aligned"),
  rest: msg("Not compared"),
  fell: msg("Went down"),
  rose: msg("Went up"),
  agreement: msg("Agreement changed"),
  unclear: msg("Too few answers to tell"),
  same: msg("About the same"),
  apart: msg("Not compared"),
  "fell.text": msg("Enough people answered to tell."),
  "rose.text": msg("Enough people answered to tell."),
  "agreement.text": msg("How far people agree has clearly changed, but not the average."),
  "unclear.text": msg("Each average may have changed, or not."),
  "same.text": msg("Less than 1 point between the two rounds."),
  "apart.text": msg(
    "That takes the same item, the same people, and a number of answers that is the same or differs by at least {{k}}.",
  ),
  "blind-spot.text": msg("You rate yourself at least 2 points higher than they do."),
  "hidden-strength.text": msg("They rate you at least 2 points higher than you do."),
  "groups-disagree.text": msg(
    "Your rating is close to their average, but two groups are at least 2 points apart.",
  ),
  "groups-disagree.text.unrated": msg("Two groups are at least 2 points apart."),
  "aligned.text": msg("Less than 2 points apart. You may also agree on a low rating."),
  "rest.text": msg("Your rating or theirs is missing, or there are no figures."),
};

/** Says whether people agree with each other, whatever the average. */
export const agreementLabels = {
  more: msg("they agree more than then"),
  less: msg("they agree less than then"),
};
