import { useQuery } from "@tanstack/react-query";
import { Outlet, useSearchParams } from "react-router";
import { useMe } from "./shared/api";
import { useT } from "./shared/i18n";
import { Tabs } from "./shared/layout";
import { situationTemplatesQuery } from "./shared/situation/queries";

export function RoleTabs() {
  const t = useT();
  return (
    <Tabs
      label={t("Role")}
      tabs={[
        { to: "/role", name: t("Role") },
        { to: "/role/agreement", name: t("Agreement") },
      ]}
    />
  );
}

export function WeekTabs() {
  const t = useT();
  const [query] = useSearchParams();
  const template = query.get("begin");
  const { data } = useQuery({ ...situationTemplatesQuery, enabled: template !== null });
  // What begins there has a way back instead.
  const begins = template !== null && (data?.some(({ key }) => key === template) ?? true);
  if (begins) return <Outlet />;
  return (
    <Tabs
      label={t("Week")}
      tabs={[
        { to: "/week", name: t("Days") },
        { to: "/week/priority", name: t("Priority") },
        { to: "/week/hours", name: t("Hours") },
        { to: "/situations", name: t("Situations") },
      ]}
    />
  );
}

export function SettingsTabs() {
  const t = useT();
  const { role } = useMe();
  return (
    <Tabs
      label={t("Settings")}
      tabs={[
        { to: "/settings/account", name: t("Account") },
        { to: "/settings/members", name: t("Members"), shown: role === "owner" },
        { to: "/settings/tools", name: t("Integrations"), shown: role !== "reader" },
        { to: "/settings/privacy", name: t("Data protection"), shown: role !== "reader" },
        { to: "/settings/server", name: t("Going live"), shown: role === "owner" },
      ]}
    />
  );
}
