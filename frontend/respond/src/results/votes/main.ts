import { isReplies, start } from "../start";
import { outcome } from "./reading";

start({
  read: (found) => {
    if (isReplies(found) && found.vote) return outcome(found, found.vote);
    location.replace(`../results/${location.hash}`);
    return [];
  },
});
