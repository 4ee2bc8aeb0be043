export { SurveysPage as Component } from "../list/SurveysPage";
