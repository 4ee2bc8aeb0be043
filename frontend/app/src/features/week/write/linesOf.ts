import { limits } from "../../../shared/api";
import { inOneLine } from "../../../shared/goal";

/** This is the limit of the contract. */
const longest = limits.TaskDraft.text.maxLength;

/** One text for each line that says something; signs of a list are no part of it. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => inOneLine(line.replace(/^\s*([-*•]|\d+[.)])\s+(\[[ x]\]\s+)?/, "")))
    .filter(Boolean)
    .map((line) => [...line].slice(0, longest).join(""));
