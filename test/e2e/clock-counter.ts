/** To be put before a content script: counts what it asks of the clock, in an attribute of the page. */
export const CLOCK_COUNTER = `for (const name of ["setTimeout", "setInterval", "requestAnimationFrame", "requestIdleCallback"]) {
  const own = globalThis[name].bind(window);
  globalThis[name] = (...args) => {
    const all = document.documentElement;
    all.dataset.seiiClock = String(Number(all.dataset.seiiClock ?? 0) + 1);
    return own(...args);
  };
}
`;
