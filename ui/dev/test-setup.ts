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

// A body without a size counts as a hidden frame: nothing in it could take the focus, and an open dialog that has not got
// it hides itself from whoever looks for roles.
document.body.getBoundingClientRect = () => new DOMRect(0, 0, 1280, 800);

// No test looks at colours or layout, and nothing is hidden by a rule of style alone. Fluent's rules, thousands of them,
// would be tried against each element whose role is asked for.
CSSStyleSheet.prototype.insertRule = () => 0;
