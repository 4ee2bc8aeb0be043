import { beforeEach, expect, it } from "vitest";
import { keepMember } from "./signedIn";
import { forgetTyped, keepTyped } from "./typed";

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

it("forgets when a member signs out what they wrote, and nothing of others or of the device", () => {
  keepMember("other", localStorage);
  keepTyped("note.p1", "Somebody else's");
  keepMember("m1", localStorage);
  keepTyped("note.p1", "Half a sen");
  localStorage.setItem("tenward.publication.s1", "{}");
  localStorage.setItem("tenward.decisions.b1", "{}");
  localStorage.setItem("tenward.language", "de");
  sessionStorage.setItem("tenward.add.m1", "{}");
  forgetTyped();
  const kept = [...Object.keys(localStorage), ...Object.keys(sessionStorage)].sort();
  expect(kept).toEqual(["tenward.language", "tenward.member", "tenward.typed.other.note.p1"]);
});
