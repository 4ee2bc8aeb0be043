import { isEmail } from "../../shared/email";
import { faultText } from "../../shared/problems";

const shortest = 12;
const need = (value: string) => value.trim() !== "" || faultText({ pointer: "", code: "required" });
const longestName = 100;

/** The same bounds as the contract; the server decides, this only says it earlier. */
export const accountNameRules = {
  validate: (value: string) =>
    value.trim().length > longestName
      ? faultText({ pointer: "", code: "too-long", params: { max: longestName } })
      : need(value),
};

export const accountEmailRules = {
  validate: (value: string) =>
    value.trim() === ""
      ? need(value)
      : isEmail(value.trim()) || faultText({ pointer: "", code: "bad-format" }, "email"),
};

export const passwordRules = {
  validate: (value: string) =>
    value === ""
      ? need(value)
      : value.length >= shortest ||
        faultText({ pointer: "", code: "too-short", params: { min: shortest } }, "password", value),
};

export const neededRules = { validate: need };
