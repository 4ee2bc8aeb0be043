import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { client, queries, useCreationKey, versioned } from "../api";
import { useT } from "../i18n";
import { explain } from "../problems";
import { Button, ButtonLink, tell } from "../ui";

type Props = {
  boardId: string;
  themeId: string;
  /** What the theme is called. */
  name: string;
  /** Whether those who answered read its verdict: nothing else is quoted. */
  published: boolean;
};

/** Makes a draft that asks what is meant by a theme, and goes to it; before its verdict is published, to where that is done. */
export function AskBack({ boardId, themeId, name, published }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const creation = useCreationKey();
  const asking = useMutation({
    mutationFn: async () => {
      const body = { themeId };
      const params = { path: { boardId }, ...creation.for(body) };
      return versioned(client.POST("/api/boards/{boardId}/clarifications", { params, body }));
    },
    onSuccess: ({ value }) => {
      creation.done();
      void queries.invalidateQueries({ queryKey: ["surveys"] });
      navigate(`/surveys/${value.surveyId}`);
    },
    onError: (error) => tell(`${t("The draft couldn’t be created")}. ${explain(error).text}`),
  });
  if (!published) {
    return (
      <ButtonLink
        small
        look="outline"
        to={`/themes/${boardId}/publish#theme-${themeId}`}
        aria-label={t("Publish and ask a follow-up: {{name}}", { name })}
      >
        {t("Publish and ask a follow-up")}
      </ButtonLink>
    );
  }
  return (
    <Button
      small
      look="outline"
      isPending={asking.isPending}
      aria-label={t("Ask a follow-up: {{name}}", { name })}
      onPress={() => asking.mutate()}
    >
      {t("Ask a follow-up")}
    </Button>
  );
}
