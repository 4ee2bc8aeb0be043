import { type Child, h } from "../../dom";
import { say } from "../../language";
import { visit } from "../../visit";
import { checkCode } from "../texts/paste";

/** Shows the check code, as the page of checks comes from the server. */
export const checkRow = (): Child => h("p", "s", say(checkCode, visit.form.fingerprint));
