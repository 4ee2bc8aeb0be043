import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { slugOf } from "../api";
import { useT } from "../i18n";
import { PageHead } from "../layout";
import { ProblemNote } from "../problems";
import { Skeleton } from "../ui";

type Props<T> = {
  /** The key of its query is this and the secret. */
  name: string;
  /** Said while it cannot be read. */
  heading: string;
  read: (secret: string) => Promise<{ value: T }>;
  /** The page is not read again while someone writes. */
  once?: boolean;
  children: (value: T, secret: string) => ReactNode;
};

/** The page behind a link that works without an account; its secret is after the #. */
export function OpenedLink<T>({ name, heading, read, once = false, children }: Props<T>) {
  const t = useT();
  const secret = useLocation().hash.slice(1);
  const { data, error, refetch } = useQuery({
    queryKey: [name, secret],
    queryFn: async () => (await read(secret)).value,
    enabled: secret !== "",
    ...(once && { staleTime: Number.POSITIVE_INFINITY }),
  });
  const isGone = ["not-found", "invalid-request"].includes(slugOf(error));
  if (slugOf(error) === "link-replaced") {
    return (
      <PageHead heading={t("This link has been replaced")}>
        {t("Ask the person who gave it to you for the new one.")}
      </PageHead>
    );
  }
  if (!secret || (error && isGone)) {
    return (
      <PageHead heading={t("This link no longer works")}>
        {t(
          "It has ended or was replaced, or part of it is missing. Ask the person who gave it to you.",
        )}
      </PageHead>
    );
  }
  if (data) return children(data, secret);
  return error ? (
    <>
      <PageHead heading={heading} />
      <ProblemNote error={error} onRetry={() => void refetch()} />
    </>
  ) : (
    <Skeleton />
  );
}
