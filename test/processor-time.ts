/**
 * Milliseconds that this process has had of the processor. Tests of growth go by it and not by the clock, which also runs
 * while other work of the machine is done.
 */
export function processorTime(): number {
  return process.cpuUsage().user / 1_000;
}
