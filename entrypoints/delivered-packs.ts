import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { readRunning } from "../src/packs/delivery/read-running";
import type { DeliveredScope } from "./page/load-delivered";
import { openPackShelf } from "./page/pack-shelf";

export default defineUnlistedScript(() => {
  (globalThis as DeliveredScope).seiiReadDelivered = () => readRunning(openPackShelf());
});
