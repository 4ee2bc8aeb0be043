import { createApiReference } from "@scalar/api-reference";
import "@scalar/api-reference/style.css";
import { parse } from "yaml";
import { type Contract, described } from "./described";

const contract = await (await fetch("/openapi.yaml")).text();

// Everything comes from this server: no fonts, no proxy, no telemetry, nobody to ask elsewhere.
createApiReference("#contract", {
  content: described(parse(contract) as Contract),
  authentication: { preferredSecurityScheme: "token" },
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  showDeveloperTools: "never",
  agent: { disabled: true },
});
