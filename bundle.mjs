/**
 * Makes the command line as its users run it, in dist/cli: a few files instead of the thousand modules that it is made of,
 * which Node takes longer to find and to link than alternat to make a document. What a command or a format alone needs is
 * a file of its own, loaded when it is asked for. tsc compiles the library beside it, module by module.
 */
import { chmodSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

/** Libraries that pdfmake and pdfkit would bring a second copy of, in the other kind of modules. */
const once = {
  fontkit: fileURLToPath(import.meta.resolve('fontkit')),
  linebreak: createRequire(import.meta.url).resolve('linebreak'),
};

/** What libraries load at once and alternat never comes to use. */
const unused = [
  // Commander: commands that are programs of their own.
  'node:child_process',
  // fontkit: WOFF2, which alternat refuses.
  'brotli/decompress.js',
  // Handlebars: maps of the code that it makes of templates.
  'source-map',
  // pdfkit: encryption.
  '@noble/ciphers/aes',
];

await build({
  input: { main: 'src/cli/main.ts', worker: 'src/build/work/worker.ts' },
  platform: 'node',
  // They load or start files that stand beside their own code.
  external: [/^harfbuzzjs/, /^pdfjs-dist/, /^piscina/],
  resolve: { alias: once },
  plugins: [
    {
      name: 'leave-out',
      resolveId: (name) => (unused.includes(name) ? '\0nothing' : null),
      load: (name) => (name === '\0nothing' ? 'export default undefined;' : null),
    },
  ],
  output: {
    dir: 'dist/cli',
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    // Names stay, for messages; where code comes from is in the source maps, which ALTERNAT_DEBUG has Node read.
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true, legalComments: 'inline' } },
    sourcemap: true,
  },
});
chmodSync('dist/cli/main.js', 0o755);
