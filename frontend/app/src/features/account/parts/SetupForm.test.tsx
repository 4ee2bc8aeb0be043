import { screen } from "@testing-library/react";
import { http } from "msw";
import { describe, expect, it } from "vitest";
import { showPage } from "../../../test/page";
import { problem, server, withServer } from "../../../test/server";
import { SetupForm } from "./SetupForm";

withServer();

const fill = async (user: ReturnType<typeof showPage>["user"], password: string) => {
  const [workspace, owner] = screen.getAllByLabelText("Name");
  await user.type(workspace as HTMLElement, "Nordhafen");
  await user.type(screen.getByLabelText("Who runs this server?"), "Nordhafen IT");
  await user.type(owner as HTMLElement, "Ines Falk");
  await user.type(screen.getByLabelText("Email"), "ines.falk@nordhafen.example");
  await user.type(screen.getByLabelText("Password"), password);
};
const create = () => screen.getByRole("button", { name: "Create workspace" });

describe("setting up", () => {
  it("says what respondents will read while it is typed", async () => {
    const { user } = showPage(<SetupForm code="K9WD" />);
    await fill(user, "the ferry leaves at nine");
    expect(screen.getByText("This server is run by Nordhafen IT.")).toBeTruthy();
    await user.click(screen.getByLabelText(/Yes, and I ask people here too/));
    expect(
      screen.getByText("This server is run by Ines Falk, who is also your lead."),
    ).toBeTruthy();
  });

  it("says at the field that a password is too short, and sends nothing", async () => {
    const { user } = showPage(<SetupForm code="K9WD" />);
    await fill(user, "nordhafen");
    await user.click(create());
    const field = screen.getByLabelText("Password");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText(/^9 characters so far\. Use at least 12/)).toBeTruthy();
  });

  it("puts the server's faults at their fields and keeps what was typed", async () => {
    const faults = [{ pointer: "/password", code: "common-password" }];
    server.use(http.post("*/api/setup", () => problem("invalid-request", 400, { errors: faults })));
    const { user } = showPage(<SetupForm code="K9WD" />);
    await fill(user, "password12345");
    await user.click(create());
    expect(await screen.findByText(/This password is widely known/)).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>("Password").value).toBe("password12345");
  });

  it("says above the button what belongs to no field", async () => {
    server.use(http.post("*/api/setup", () => problem("bad-setup-code", 403)));
    const { user } = showPage(<SetupForm code="K9WD" />);
    await fill(user, "the ferry leaves at nine");
    await user.click(create());
    expect((await screen.findByRole("alert")).textContent).toContain("This setup code is wrong");
  });

  it("sends the owner as the operator when both are one", async () => {
    let sent: unknown;
    server.use(
      http.post("*/api/setup", async ({ request }) => {
        sent = await request.json();
        return Response.json({}, { status: 201 });
      }),
    );
    const { user } = showPage(<SetupForm code="K9WD" />, "/setup");
    await fill(user, "the ferry leaves at nine");
    await user.click(screen.getByLabelText(/Yes, and I ask people here too/));
    await user.click(create());
    expect(await screen.findByText("elsewhere")).toBeTruthy();
    expect(sent).toMatchObject({ code: "K9WD", operator: "Ines Falk", operatorIsOwner: true });
  });
});
