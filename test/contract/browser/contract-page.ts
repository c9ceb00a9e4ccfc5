import { describeComposeSurface } from "../compose-surface.contract";
import { runInPage } from "./page-vitest";
import { type AdapterName, surfacesInPage } from "./surfaces-in-page";

/** The one suite of all mail windows, to be run inside a page of the adapter's host. */
const runContract = (adapter: AdapterName) =>
  runInPage(() => describeComposeSurface(adapter, surfacesInPage[adapter]));

declare global {
  interface Window {
    runContract: typeof runContract;
  }
}

Object.assign(window, { runContract });
