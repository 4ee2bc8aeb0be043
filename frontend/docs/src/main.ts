import { createApiReference } from "@scalar/api-reference";
import "@scalar/api-reference/style.css";

// Everything comes from this server: no fonts, no proxy, no telemetry, nobody to ask elsewhere.
createApiReference("#contract", {
  url: "/openapi.yaml",
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  showDeveloperTools: "never",
  agent: { disabled: true },
});
