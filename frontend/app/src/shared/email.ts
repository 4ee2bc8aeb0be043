import { faultText } from "./problems";

/** The pattern of `Email` in the contract. */
export const emailPattern =
  /^(?=[^@]{1,64}@)[^@\s<>()\x5b\x5d,;:\\".]+(\.[^@\s<>()\x5b\x5d,;:\\".]+)*@[^\s!-/:-@\x5b-`{-~](-*[^\s!-/:-@\x5b-`{-~])*(\.[^\s!-/:-@\x5b-`{-~](-*[^\s!-/:-@\x5b-`{-~])*)*$/u;

/**
 * An address contains no invisible character, and its domain only letters, digits, dots and
 * hyphens.
 */
const never = /[\p{C}\p{Z}]|@.*[^\p{L}\p{M}\p{N}.-]/u;

/** Tells whether the server takes the address, except for domains without an ASCII form. */
export const isEmail = (text: string): boolean =>
  text.length <= 254 && emailPattern.test(text) && !never.test(text);

/** Says of what is written in a field that it is no address; the field may be empty. */
export const checkEmail = (text: string): true | string =>
  text.trim() === "" ||
  isEmail(text.trim()) ||
  faultText({ pointer: "", code: "bad-format" }, "email");
