import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

// `npm run dev` shows the pages in a browser over the development host (`cargo run -p kept-tests --bin host`).
const host = `http://127.0.0.1:${process.env["KEPT_HOST_PORT"] ?? "5181"}`;
const port = Number(process.env["KEPT_UI_PORT"] ?? "5180");

export default defineConfig({
  plugins: [svelte()],
  base: "./",
  build: {
    target: "safari16.4",
    // Rewriting light-dark() for older engines would settle every colour at the root, and paper is white in a dark window.
    cssTarget: "safari17.5",
    // Everything comes from the disk beside the program: inlined files would only need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { port, strictPort: true, proxy: { "/call": host } },
  resolve: process.env["VITEST"] ? { conditions: ["browser"] } : {},
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.ts"],
  },
});
