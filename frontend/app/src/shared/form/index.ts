export { Form, useFormAround } from "./Form";
