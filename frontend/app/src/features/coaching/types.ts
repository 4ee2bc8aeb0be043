import { limits, type Schemas } from "../../shared/api";

export type { Pairing } from "../../shared/coaching";
export type Offer = Schemas["Offer"];
export type OwnOffer = Schemas["OwnOffer"];
export type Session = Schemas["CoachingSession"];

/** What the contract takes. */
export const coachingLimits = {
  purpose: limits.PairingDraft.purpose.maxLength,
  skills: 5,
  skill: limits.PairingSkill.name.maxLength,
  offered: 20,
  name: limits.PairingDraft.coachName.maxLength,
  places: limits.OwnOffer.places.maximum,
};

/** In days, the usual one in the middle. */
export const rhythms = [7, 14, 28] as const;
export const lengths = [3, 6, 8] as const;
