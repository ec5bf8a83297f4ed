import { defineConfig } from 'vitest/config';

/** Tests of the program as its users run it: compiled once before them, in a process of its own. */
const compiled = ['tests/**/*process.test.ts'];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'source', include: ['tests/**/*.test.ts'], exclude: compiled, testTimeout: 30_000 } },
      {
        test: { name: 'compiled', include: compiled, globalSetup: 'tests/compile.ts', testTimeout: 120_000 },
      },
    ],
  },
});
