import { act, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { network, Refusal } from "../../test/network";
import { showPage } from "../../test/page";
import { changes, useChange } from "../changes";
import { keepMember } from "../saving/signedIn";
import { Toasts } from "../ui/toast/Toasts";
import { UnsavedBanner } from "./UnsavedBanner";

function Page() {
  const { change } = useChange();
  const add = () =>
    change({ operation: "POST /api/entries", fields: { id: "e1", text: "It works" } }, said);
  return (
    <>
      <UnsavedBanner />
      <button type="button" onClick={add}>
        Add
      </button>
      <Toasts />
    </>
  );
}
const said = { said: "Entry added" };
const calls = (sent: { call: string }[]) => sent.map(({ call }) => call);

it("says that somebody else is signed in instead of what did not happen", async () => {
  const refusal = new Refusal(409, "signed-in-as-somebody-else");
  const { replies, sent } = network({ "POST /api/entries": refusal });
  await changes.start("mara");
  const { user } = showPage(<Page />);
  await user.click(screen.getByText("Add"));
  expect(await screen.findByText(/Someone else has signed in/)).toBeTruthy();
  expect(screen.queryByText("Entry added")).toBeNull();
  expect(calls(sent)).toEqual(["POST /api/entries"]);
  replies["POST /api/entries"] = {};
  // As the tab does in which she signs in again.
  keepMember("mara");
  await act(async () => {
    dispatchEvent(new StorageEvent("storage"));
    await changes.drain();
  });
  expect(screen.queryByText(/Someone else has signed in/)).toBeNull();
  expect(sent).toHaveLength(2);
});

it("says so as soon as they sign in in another tab", async () => {
  network({});
  await changes.start("mara");
  showPage(<UnsavedBanner />);
  keepMember("jonas");
  act(() => void dispatchEvent(new StorageEvent("storage")));
  expect(screen.getByText(/Someone else has signed in/)).toBeTruthy();
});
