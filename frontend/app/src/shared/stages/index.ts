export {
  isThin,
  namesOf,
  type ProjectStage,
  type ProjectStages,
  type StageNames,
  stagesQuery,
  stagesThing,
} from "./stages";
