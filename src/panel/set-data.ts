/** Sets a `data-` attribute. The host's page is laid out anew after every touch: what is right already is left alone. */
export function setData(element: HTMLElement, name: string, value: string | undefined): void {
  if (element.dataset[name] === value) return;
  if (value === undefined) delete element.dataset[name];
  else element.dataset[name] = value;
}
