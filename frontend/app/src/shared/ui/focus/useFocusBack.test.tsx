import { screen } from "@testing-library/react";
import { useState } from "react";
import { expect, it } from "vitest";
import { showPage } from "../../../test/page";
import { Button, useFocusBack } from "..";

function Opening() {
  const [open, setOpen] = useState(false);
  const opener = useFocusBack(open);
  return open ? (
    <input aria-label="Name" onKeyDown={({ key }) => key === "Escape" && setOpen(false)} />
  ) : (
    <Button ref={opener} onPress={() => setOpen(true)}>
      Rename
    </Button>
  );
}

it("gives the focus back to what opened a form, and takes none before", async () => {
  const { user } = showPage(<Opening />);
  const button = () => screen.getByRole("button", { name: "Rename" });
  expect(document.activeElement).toBe(document.body);
  await user.click(button());
  await user.click(screen.getByLabelText("Name"));
  await user.keyboard("{Escape}");
  expect(document.activeElement).toBe(button());
});
