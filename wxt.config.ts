import { resolve } from "node:path";
import preact from "@preact/preset-vite";
import { defineConfig } from "wxt";
import { keepHolidayDays } from "./src/cli/tasks/holiday-days";
import { HOST_PATTERNS } from "./src/platform/hosts";

/** Public half of the key that fixes the extension's id to `ddighjamddcomlilefmcpicddfkmfclb`; no private half is kept. */
const KEY =
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAr7ltXuLH5/MJEsGSPtRzwjVRC+BwqEi4qRwFvfvZfwjalq+4bC+RClLx57LqSCbxo2J0la53KSJGb8FcSaqQiDysuib/uQUFKOe0yYuA9mhVhqLal5h9EoyJM0v+baXiCsRlKGLIgSOSFV3dXpfwGLl67pJHEZla5fJBXQV3sjwn27L+gBuvzWgPZT2L+yFELaGYq9UYqPjdwL3L3hRDqcLRvDPd0B85TIOYHiNQtUBPuivZte4CDLKzLFrE6IGCTk8hEhpYL+Kf1BNtvtqe4IyQGEaqDLwh7NMibc0N8AYnfJNksQWoUwmLfhzrM4qKWARS8lCL50xpg0Ze9J/UtQIDAQAB";

export default defineConfig({
  imports: false,
  outDir: ".output",
  manifestVersion: 3,
  vite: () => ({ plugins: [preact(), keepHolidayDays()] }),
  hooks: {
    // The dictionary's licence asks that its notice goes with every copy.
    "build:publicAssets": (_, files) => {
      for (const name of ["NOTICE", "LICENSE"]) {
        files.push({ absoluteSrc: resolve(import.meta.dirname, name), relativeDest: `${name}.txt` });
      }
    },
    // WXT takes the title from popup.html, which cannot be translated.
    "build:manifestGenerated": (_, manifest) => {
      // Our history.html is a page of its own: WXT would put it in the place of the browser's history.
      delete manifest.chrome_url_overrides;
      if (manifest.action !== undefined) manifest.action.default_title = "__MSG_extName__";
    },
  },
  manifest: ({ browser }) => ({
    name: "__MSG_extName__",
    description: "__MSG_extDescription__",
    default_locale: "ja",
    permissions: browser === "firefox" ? ["storage", "alarms"] : ["storage", "alarms", "offscreen"],
    host_permissions: [...HOST_PATTERNS],
    commands: { _execute_action: { suggested_key: { default: "Alt+Shift+S" } } },
    icons: { 16: "icon/16.png", 32: "icon/32.png", 48: "icon/48.png", 128: "icon/128.png" },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "seii@seii.example",
              strict_min_version: "140.0",
              data_collection_permissions: { required: ["none"] },
            },
          },
        }
      : {
          key: KEY,
          minimum_chrome_version: "116",
          // Firefox reads policies without a schema.
          storage: { managed_schema: "managed_schema.json" },
        }),
  }),
});
