/** The part of `browser.action` that is used here. */
interface ToolbarAction {
  setBadgeText(details: { text: string; tabId: number }): unknown;
  setBadgeBackgroundColor(details: { color: string; tabId: number }): unknown;
}

/** Shows the number of errors on the toolbar button of one tab; nothing at all for none or no review. */
export async function showErrors(
  action: ToolbarAction,
  tabId: number,
  errors: number | undefined,
): Promise<void> {
  const text = errors === undefined || errors === 0 ? "" : errors > 99 ? "99+" : String(errors);
  await action.setBadgeText({ text, tabId });
  if (text !== "") await action.setBadgeBackgroundColor({ color: "#b3261e", tabId });
}
