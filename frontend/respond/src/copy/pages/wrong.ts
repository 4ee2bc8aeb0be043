import { actions, notice } from "../../page";
import { pastePage } from "../paste";
import { wrong } from "../texts/pages";
import { otherLink } from "../texts/paste";

/** @param slug what the server said to the link */
export const wrongPage = (slug = "") =>
  notice(wrong, () => [slug], actions([otherLink, pastePage]));
