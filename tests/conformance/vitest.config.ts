import { defineConfig } from 'vitest/config';

/** Checks by programs from outside (veraPDF, LibreOffice), which .ci/conformance provides. Not part of `npm test`. */
export default defineConfig({
  test: {
    include: ['tests/conformance/*.conformance.ts'],
    globalSetup: 'tests/compile.ts',
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
