import { defineStrings } from "../../../shared/i18n";

/** Short names of Seven soft skills, by the ids of the questions in item-sets.json. */
export const skillStrings = defineStrings(
  "coaching-skills",
  {
    "soft.listening": "Listening",
    "soft.relationships": "Relationships",
    "soft.feedback": "Feedback",
    "soft.delegation": "Delegation",
    "soft.facilitation": "Facilitation",
    "soft.conflict": "Conflict",
    "soft.coaching": "Coaching",
  },
  {
    "soft.listening": "Zuhören",
    "soft.relationships": "Beziehungen",
    "soft.feedback": "Rückmeldung",
    "soft.delegation": "Delegieren",
    "soft.facilitation": "Moderation",
    "soft.conflict": "Konflikt",
    "soft.coaching": "Coaching",
  },
);
