import type { Locator, Page } from "@playwright/test";
import type { UiLanguage } from "../../../src/panel/views";
import type { Extension } from "../extension";
import type { StoredItems } from "./settings";

/** What is done to each page before it is loaded: fonts, the look. */
export type Prepare = (page: Page) => Promise<void>;

export interface View {
  readonly name: string;
  /** What is stored before the view is opened, beside the language. */
  readonly stored?: StoredItems;
  /** True where the rules themselves are listed: their words may change a little. */
  readonly listsRules?: boolean;
  /** Opens the view and gives what is to be looked at. */
  open(extension: Extension, language: UiLanguage, prepare: Prepare): Promise<Locator>;
}
