import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { client, queries, useCreationKey, versioned } from "../api";
import { useStrings } from "../i18n";
import { explain } from "../problems";
import { Button, ButtonLink, tell } from "../ui";
import { repeatStrings } from "./strings";

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
  const say = useStrings(repeatStrings);
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
    onError: (error) => tell(`${say("failed")}. ${explain(error).text}`),
  });
  if (!published) {
    return (
      <ButtonLink
        small
        look="outline"
        to={`/themes/${boardId}/publish#theme-${themeId}`}
        aria-label={say("ask-back.first.about", { name })}
      >
        {say("ask-back.first")}
      </ButtonLink>
    );
  }
  return (
    <Button
      small
      look="outline"
      isPending={asking.isPending}
      aria-label={say("ask-back.about", { name })}
      onPress={() => asking.mutate()}
    >
      {say("ask-back")}
    </Button>
  );
}
