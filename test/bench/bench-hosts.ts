import { gmailPage } from "../e2e/pages/gmail";
import { outlookPage } from "../e2e/pages/outlook";

/** Where the same page is served without the extension at work. */
export const WITHOUT_EXTENSION = "https://bench.example/";

/** A webmail whose page the browser benchmark opens. */
export interface BenchHost {
  /** Where the extension is at work. */
  readonly address: string;
  /** The editors of its mails. */
  readonly editor: string;
  /** The page with mail windows that hold `body` each, or with none. */
  page(body: string | undefined, windows: number): string;
}

export const benchHosts = {
  gmail: {
    address: "https://mail.google.com/mail/u/0/",
    editor: "[g_editable=true]",
    page: (body, windows) =>
      gmailPage({
        windows: times(windows, body, (text) => ({
          kind: windows === 1 ? "full-screen" : "docked",
          subject: "お詫び",
          body: markupOf(text, "<div>"),
        })),
      }),
  },
  outlook: {
    address: "https://outlook.office.com/mail/",
    editor: "[id^=editorParent_] > [contenteditable=true]",
    page: (body, windows) =>
      outlookPage({
        windows: times(windows, body, (text) => ({
          subject: "お詫び",
          body: markupOf(text, '<div class="elementToProof">'),
        })),
      }),
  },
} as const satisfies Readonly<Record<string, BenchHost>>;

export type BenchHostName = keyof typeof benchHosts;

function times<T>(count: number, body: string | undefined, window: (body: string) => T): readonly T[] {
  return body === undefined ? [] : Array.from({ length: count }, () => window(body));
}

/** The body as the host writes it: a block for each line. */
function markupOf(text: string, open: string): string {
  return text
    .split("\n")
    .map((line) => `${open}${line || "<br>"}</div>`)
    .join("");
}
