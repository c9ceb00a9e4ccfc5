import type { UiLanguage } from "../../panel/views";

/** What `npm start` says to the person at the terminal. */
export interface StartTexts {
  readonly preparing: string;
  readonly building: (browser: string) => string;
  readonly buildFailed: string;
  readonly opening: (browser: string, path: string) => string;
  readonly opened: string;
  readonly headless: (browser: string) => string;
  readonly badge: (score: string) => string;
  readonly screenshot: (path: string) => string;
  readonly browserFailed: (browser: string, cause: string) => string;
  readonly noBrowser: string;
}

const names = "Chromium / Microsoft Edge / Google Chrome / Firefox";

const ja: StartTexts = {
  preparing: "辞書とルールを準備しています…",
  building: (browser) => `拡張機能をビルドしています（${browser}）…`,
  buildFailed: "拡張機能をビルドできませんでした。",
  opening: (browser, path) => `${browser} を開きます: ${path}`,
  opened: "練習ページを開きました。ウィンドウを閉じると終わります。",
  headless: (browser) => `画面なしで ${browser} を動かし、練習ページに下書きの例を入れます…`,
  badge: (score) => `ブラウザーのバッジの点数: ${score}`,
  screenshot: (path) => `画面の写真: ${path}`,
  browserFailed: (browser, cause) => `${browser} では動かせませんでした: ${cause}`,
  noBrowser: [
    "拡張機能を動かせるブラウザーが見つからないため、下書きの例をこの端末で確認しました。",
    `ブラウザーで試すには、${names} のいずれかを入れるか、`,
    "「npx playwright install chromium」を実行してから、もう一度「npm start」を実行してください。",
    "場所を指定するには環境変数 SEII_CHROMIUM を使います。",
  ].join("\n"),
};

const en: StartTexts = {
  preparing: "Preparing dictionary and rules …",
  building: (browser) => `Building the extension (${browser}) …`,
  buildFailed: "The extension could not be built.",
  opening: (browser, path) => `Opening ${browser}: ${path}`,
  opened: "The practice page is open. Close the window to end.",
  headless: (browser) =>
    `Running ${browser} without a window and typing the sample draft into the practice page …`,
  badge: (score) => `Score on the badge in the browser: ${score}`,
  screenshot: (path) => `Screenshot: ${path}`,
  browserFailed: (browser, cause) => `${browser} could not be used: ${cause}`,
  noBrowser: [
    "No browser was found that can run the extension, so the sample draft was reviewed here in the terminal.",
    `To try it in a browser, install one of ${names},`,
    'or run "npx playwright install chromium", and then "npm start" again.',
    "The environment variable SEII_CHROMIUM names a browser at another place.",
  ].join("\n"),
};

/** Japanese unless the terminal's locale is English. */
export function terminalLanguage(env: Readonly<Record<string, string | undefined>>): UiLanguage {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return locale.startsWith("en") ? "en" : "ja";
}

export const startTexts: Readonly<Record<UiLanguage, StartTexts>> = { ja, en };
