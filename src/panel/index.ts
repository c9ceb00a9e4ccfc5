export { mountBadge } from "./badge/mount-badge";
export { mountCard } from "./card/mount-card";
export { mountGate } from "./gate/mount-gate";
export { mountPanel } from "./panel/mount-panel";
export { createLiveRegion } from "./live/live-region";
