// The respondent's form of "Am I on track?" once more, as one would build it with SurveyJS.
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { Model } from "survey-core";
import "survey-core/survey-core.css";
import { Survey } from "survey-react-ui";

const rated = (name, title) => [
  { type: "rating", name, title, rateMin: 1, rateMax: 10 },
  { type: "comment", name: `${name}-example`, title: "An example you remember", maxLength: 800 },
  { type: "comment", name: `${name}-advice`, title: "What would make it a 10?", maxLength: 800 },
];

const { questions } = await (await fetch("./form.json")).json();
const form = {
  title: "Am I on track?",
  firstPageIsStarted: true,
  startSurveyText: "Start",
  pages: [
    { elements: [{ type: "html", html: "<p>Your answers are anonymous.</p>" }] },
    ...questions.map(({ id, kind, text }) => ({
      elements:
        kind === "item"
          ? rated(id, text.en)
          : [{ type: "comment", name: id, title: text.en, maxLength: 4000 }],
    })),
  ],
};
createRoot(document.getElementById("root")).render(
  createElement(Survey, { model: new Model(form) }),
);
