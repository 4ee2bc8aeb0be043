import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { showPage } from "../../../../test/page";
import { onTrack } from "../../builder/story";
import { preview } from "../../privacy/story";
import type { PrivacyPreview, Survey, SurveyChange } from "../../types";
import { MailPart } from "./MailPart";

function show(survey: Partial<Survey>, counts: Partial<PrivacyPreview>) {
  const change = vi.fn<(change: SurveyChange) => void>();
  const page = showPage(
    <MailPart
      survey={{ ...onTrack, delivery: "mail", reminders: 0, message: "", ...survey }}
      preview={{ ...preview, mailSetUp: true, ...counts }}
      change={change}
      faultOf={(field) => (field === "message" ? "Too long." : undefined)}
    />,
  );
  return { change, ...page };
}

it("says whom a mail reaches, and takes the lead's words and the number of reminders", async () => {
  const { user, change } = show({}, { mailed: 13 });
  expect(await screen.findByText(/^13 people get a mail. One has no address/)).toBeTruthy();
  expect(screen.getByText("The invitation then says that it is the only mail.")).toBeTruthy();
  expect(screen.getByText("Too long.")).toBeTruthy();
  await user.type(screen.getByLabelText("Your words in the mail"), "T");
  expect(change).toHaveBeenLastCalledWith({ message: "T" });
  await user.selectOptions(screen.getByLabelText("Reminders"), "two");
  expect(change).toHaveBeenLastCalledWith({ reminders: 2 });
  await user.click(screen.getByRole("radio", { name: /^By links/ }));
  expect(change).toHaveBeenLastCalledWith({ delivery: "links" });
});

it("asks for no words when nobody has an address", async () => {
  show({}, { mailed: 0 });
  expect(await screen.findByText(/all links stand on the sheet/)).toBeTruthy();
  expect(screen.queryByLabelText("Your words in the mail")).toBeNull();
});

it("offers no mail on a server that sends none", async () => {
  show({ delivery: "links" }, { mailSetUp: false, mailed: 0 });
  expect(await screen.findByRole("radio", { name: /^By mail/ })).toHaveProperty("disabled", true);
  expect(screen.getByText(/This server sends no mail yet/)).toBeTruthy();
});
