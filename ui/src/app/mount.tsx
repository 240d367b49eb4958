import "../app.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { Host } from "../host/host";
import { App } from "./App";

/** Draws the window on this host. */
export function mount(host: Host): void {
  const root = document.getElementById("root");
  if (!root) throw new Error("index.html has no #root");
  createRoot(root).render(
    <StrictMode>
      <App host={host} />
    </StrictMode>,
  );
}
