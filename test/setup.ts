import { afterEach, expect } from "vitest";
import { guardConsole } from "./console-guard";

const guard = guardConsole();

afterEach(() => {
  expect(guard.take(), "Console output in a test").toEqual([]);
});
