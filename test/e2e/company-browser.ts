import type { BrowserContext, Page } from "@playwright/test";
import { type PackServer, testAuthority } from "../delivery/pack-server";
import { launch } from "./extension";
import { setPolicy } from "./managed-policy";
import { type GmailPageOptions, gmailPage } from "./pages/gmail";

export interface CompanyBrowser {
  readonly context: BrowserContext;
  openGmail(options?: GmailPageOptions): Promise<Page>;
  openPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** The browser's own policies on the company's machines. */
export const companyPolicies = () => ({ CACertificates: [testAuthority()] });

/**
 * Chromium on a machine of the company: its policy set, its certificate authority trusted, Gmail's address answered by its
 * own server, no other address known.
 */
export async function launchInCompany(
  server: PackServer,
  policy: Readonly<Record<string, unknown>>,
): Promise<CompanyBrowser> {
  setPolicy(policy, companyPolicies());
  const hosts = `MAP mail.google.com:443 localhost:${server.port}, MAP * ~NOTFOUND, EXCLUDE localhost`;
  const { context, openPage, close } = await launch(undefined, {
    flags: [`--host-resolver-rules=${hosts}`],
    unrouted: true,
  });
  let opened = 0;
  return {
    context,
    async openGmail(options = {}) {
      opened += 1;
      const path = `/mail/u/0/?page=${opened}`;
      server.answer(path, { kind: "page", html: gmailPage(options) });
      const page = await context.newPage();
      await page.goto(`https://mail.google.com${path}`);
      return page;
    },
    openPage,
    close,
  };
}
