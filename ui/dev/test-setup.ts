import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach } from "vitest";

// happy-dom has Web Animations; Fluent's motions then end in unhandled AbortErrors when a test unmounts. Without them
// the motions are skipped.
Reflect.deleteProperty(Element.prototype, "animate");

// Looking for a role walks the whole document: on a busy computer that alone can take the second it may take by default.
configure({ asyncUtilTimeout: 8000 });

beforeEach(() => {
  localStorage.clear();
  window.location.hash = "";
});
afterEach(cleanup);
