export { CardForm } from "./CardForm";
export { type Card, type CardName, cardOf, cards } from "./cards";
