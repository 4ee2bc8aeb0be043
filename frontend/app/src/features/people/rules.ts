import { isEmail } from "../../shared/email";
import { faultText } from "../../shared/problems";

const longestName = 100;
const longestGroup = 60;

/** Bounds of the contract, said before the server has to. */
export const personNameRules = { validate: (name: string) => named(name, longestName) };
export const groupRules = { validate: (name: string) => named(name, longestGroup) };
export const personEmailRules = {
  validate: (email: string) =>
    email.trim() === "" ||
    isEmail(email.trim()) ||
    faultText({ pointer: "/email", code: "bad-format" }, "email"),
};

function named(name: string, max: number): true | string {
  const length = name.trim().length;
  if (length === 0) {
    return faultText({ pointer: "/name", code: "required" });
  }
  return length <= max || faultText({ pointer: "/name", code: "too-long", params: { max } });
}
