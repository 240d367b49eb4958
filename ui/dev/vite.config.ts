// The window on made-up data, without the core: for looking at it in a browser. No part of what is shipped.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  clearScreen: false,
  server: { port: 5174, strictPort: true, host: "127.0.0.1", fs: { allow: ["../.."] } },
  worker: { format: "es" },
  build: { outDir: "dist", emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 1500 },
});
