import { cleanup } from "@testing-library/react";
import { afterEach, beforeEach } from "vitest";

// happy-dom has Web Animations; Fluent's motions then end in unhandled AbortErrors when a test unmounts. Without them
// the motions are skipped.
Reflect.deleteProperty(Element.prototype, "animate");

beforeEach(() => {
  localStorage.clear();
  window.location.hash = "";
});
afterEach(cleanup);
