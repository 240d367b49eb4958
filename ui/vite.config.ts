/// <reference types="vitest/config" />
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  clearScreen: false,
  server: { port: 5173, strictPort: true, host: "127.0.0.1", fs: { allow: [".."] } },
  worker: { format: "es" },
  build: {
    target: ["safari16.4", "chrome111"],
    outDir: "dist",
    emptyOutDir: true,
    // A data: address would need a looser policy for fonts and images, and the polyfill an inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
  test: { environment: "happy-dom", setupFiles: ["./dev/test-setup.ts"], css: false, testTimeout: 20000 },
});
