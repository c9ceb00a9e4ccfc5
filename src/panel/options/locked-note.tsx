import type { PageTexts } from "../texts/page-texts";

/** Says that the policy decides, and by which key. */
export function LockedNote({ policyKey, texts }: { readonly policyKey: string; readonly texts: PageTexts }) {
  return (
    <p class="locked">
      <LockIcon />
      {texts.options.locked(policyKey)}
    </p>
  );
}

export function LockIcon() {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" fill="none" stroke="currentColor">
      <path d="M3 6.2h8v6H3zM4.8 6V4.3a2.2 2.2 0 0 1 4.4 0V6" stroke-width="1.3" stroke-linejoin="round" />
    </svg>
  );
}
