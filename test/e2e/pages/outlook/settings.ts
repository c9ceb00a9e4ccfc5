import type { pageTexts } from "./texts";

export interface OutlookPerson {
  readonly name: string;
  readonly address: string;
}

export interface OutlookWindow {
  /** `reply` and `forward` quote the mail received inside the editor; `inline-reply` does not. */
  readonly kind?: "new" | "inline-reply" | "reply" | "forward" | "pop-out";
  readonly subject?: string;
  /** Markup inside the editor, without signature and quote. */
  readonly body?: string;
  readonly to?: readonly OutlookPerson[];
  /** Markup inside `#Signature`; none without it. */
  readonly signature?: string | undefined;
}

export interface OutlookPageOptions {
  readonly language?: keyof typeof pageTexts;
  /** Mail windows that are open when the page has loaded; the last one is in front. */
  readonly windows?: readonly OutlookWindow[];
  /** Drafts in the list, each opened by a click. */
  readonly drafts?: readonly OutlookWindow[];
  /** The mail that a reply answers, as lines of text. */
  readonly received?: { readonly from: OutlookPerson; readonly subject: string; readonly text: string };
  readonly dark?: boolean;
  /** Every class name replaced by another, as a new build of Outlook may have it. */
  readonly scrambled?: boolean;
  /** Selectors of nodes taken out of each window before it is shown. */
  readonly without?: readonly string[];
  /** Ids and test marks taken away: what is left are roles, states, labels and sizes. */
  readonly anonymous?: boolean;
  /** Nodes wrapped in one more `div` each, as a new build may do. */
  readonly wrapped?: readonly string[];
  /**
   * How a draft gets a window of its own: this page becomes it, or another window at about:blank, whose document this
   * page fills node by node or writes as markup first.
   */
  readonly popOut?: "here" | "blank" | "written";
  /** Windows stay when their mail has been sent: several tries can be made in one. */
  readonly keepsSent?: boolean;
}

/** What the page's script records in `window.__sent`, in order. */
export interface SentMail {
  readonly subject: string;
  /** The editor's markup as it was sent. */
  readonly html: string;
  readonly to: readonly string[];
  /** The moment chosen in the schedule dialog; undefined for a mail sent at once. */
  readonly scheduled?: string;
}
