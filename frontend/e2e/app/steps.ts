import { expect, type Page } from "@playwright/test";

export const ines = {
  name: "Ines Falk",
  email: "ines.falk@nordhafen.example",
  password: "the ferry leaves at nine",
};

export async function setUp(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const workspace = page.getByRole("region", { name: "Workspace" });
  await workspace.getByLabel("Name", { exact: true }).fill("Nordhafen");
  await workspace.getByLabel("Who runs this server?").fill("Nordhafen IT");
  const owner = page.getByRole("region", { name: "Your account (owner)" });
  await owner.getByLabel("Name", { exact: true }).fill(ines.name);
  await owner.getByLabel("Email").fill(ines.email);
  await owner.getByLabel("Password", { exact: true }).fill(ines.password);
  await page.getByRole("button", { name: "Create workspace" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What brings you here?");
}

export async function signIn(page: Page, address: string, password = ines.password): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await page.getByLabel("Email").fill(ines.email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: /, account$/ }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
}
