import type { Child } from "../dom";
import { language } from "../language";
import type { OpenedForm } from "../protocol/form";
import { takingsNote } from "../takings";
import type { Why } from "./nothing";
import { previewed } from "./preview";
import { tookPart } from "./ratings";
import { reading, unread } from "./reading";
import { isReplies, start } from "./start";

const closedPage = ({ answered = 0, frozen, takings }: OpenedForm, why: Why): Child[] => [
  unread(
    answered,
    frozen.groups.reduce((sum, group) => sum + group.invited, 0),
    frozen.assurances[language()].opened,
    why(),
  ),
  takingsNote(...takings),
];

start({
  read: (found, form) => {
    if (!isReplies(found)) return closedPage(form, found);
    if (!found.vote) return reading(found);
    // Of a vote there is a page of its own, so that neither weighs more than it shows.
    location.replace(`../votes/${location.hash}`);
    return [];
  },
  tookPart,
  preview: previewed,
});
