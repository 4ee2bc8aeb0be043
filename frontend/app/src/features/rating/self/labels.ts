import { msg } from "../../../shared/i18n";

export const headings = {
  waived: msg("You skipped your self-rating"),
  finished: msg("You’ve rated yourself"),
  running: msg("How do you see yourself?"),
  first: msg("Rate yourself first (two minutes)"),
};

export const ledes = {
  waived: msg("Skipped on {{day}}. There’s no self-rating to compare the answers with."),
  finished: msg("Finished on {{day}}. It can’t be changed any more."),
  first: msg("After that, you can read the answers, and your rating can’t be changed any more."),
  running: msg(
    "The others are answering the same questions right now. You can read their answers once you’ve rated yourself too. After that, you can’t change your rating any more.",
  ),
};
