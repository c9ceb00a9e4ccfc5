import type { OutlookPageOptions } from "./settings";

/** Changes a window as a new build of Outlook may: parts gone, one level deeper, without names. */
export function disguise(
  root: HTMLElement,
  { without = [], wrapped = [], anonymous }: OutlookPageOptions,
): void {
  for (const selector of without) for (const node of root.querySelectorAll(selector)) node.remove();
  for (const selector of wrapped) {
    for (const node of root.querySelectorAll(selector)) {
      const wrapper = document.createElement("div");
      wrapper.style.display = "contents";
      node.replaceWith(wrapper);
      wrapper.append(node);
    }
  }
  if (!anonymous) return;
  for (const node of [root, ...root.querySelectorAll("*")]) {
    if (node.closest("[id^=editorParent_] > div > *")) continue;
    for (const name of ["id", "data-testid", "data-app-section"]) node.removeAttribute(name);
  }
}

/** Gives every class name another, in the page and in its style sheet alike. */
export function scramble(root: HTMLElement): void {
  const names = new Map<string, string>();
  const other = (name: string): string => {
    if (/^x_|^seii-/.test(name)) return name;
    if (!names.has(name)) names.set(name, `x_${(names.size + 1).toString(36)}`);
    return names.get(name) as string;
  };
  for (const element of [root, ...root.querySelectorAll<HTMLElement>("[class]")]) {
    if (element.classList.length === 0 || element.closest("svg")) continue;
    element.className = [...element.classList].map(other).join(" ");
  }
  for (const style of document.querySelectorAll("style")) {
    style.textContent = (style.textContent ?? "").replaceAll(/\.([A-Za-z_][\w-]*)/g, (all, name: string) =>
      names.has(name) ? `.${names.get(name)}` : all,
    );
  }
}
