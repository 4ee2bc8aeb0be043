import type { Schemas } from "../../shared/api";

export type { Pairing } from "../../shared/coaching";
export type Offer = Schemas["Offer"];
export type OwnOffer = Schemas["OwnOffer"];
export type Session = Schemas["CoachingSession"];

/** What the contract takes. */
export const coachingLimits = {
  purpose: 2000,
  skills: 5,
  skill: 60,
  offered: 20,
  name: 100,
  places: 20,
};

/** In days, the usual one in the middle. */
export const rhythms = [7, 14, 28] as const;
export const lengths = [3, 6, 8] as const;
