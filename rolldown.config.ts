import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';

/**
 * The command line as its users run it, in dist/cli: a few files instead of the thousand modules that it is made of, which
 * Node takes longer to find and to link than alternat to make a document. What a command or a format alone needs is a
 * file of its own, loaded when it is asked for. tsc compiles the library beside it, module by module.
 */
export default defineConfig({
  input: { main: 'src/cli/main.ts', worker: 'src/build/work/worker.ts' },
  platform: 'node',
  // They load or start files that stand beside their own code.
  external: [/^harfbuzzjs/, /^pdfjs-dist/, /^piscina/],
  resolve: {
    alias: {
      // pdfkit asks for a second copy of it, in CommonJS.
      fontkit: fileURLToPath(import.meta.resolve('fontkit')),
    },
  },
  output: {
    dir: 'dist/cli',
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    // Names stay, for errors; source maps are read with ALTERNAT_DEBUG only.
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true, legalComments: 'inline' } },
    sourcemap: true,
  },
});
