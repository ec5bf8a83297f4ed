import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export interface SubsetOptions {
  /** OpenType feature tags; all others are dropped with the glyphs that only they reach. */
  readonly features: readonly string[];
  /** Of the entries of the font's `name` table that are kept. */
  readonly names: readonly number[];
}

/**
 * The face with the glyphs of these characters alone and without hints, cut by HarfBuzz. Each cut has a memory of its own,
 * which goes with it: that of one would have to hold all fonts of a project, and keeps what it has grown to.
 */
export function subset(font: Uint8Array, characters: string, options: SubsetOptions): Uint8Array {
  program ??= new WebAssembly.Module(readFileSync(require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')));
  const harfBuzz = new WebAssembly.Instance(program).exports as HarfBuzz;
  harfBuzz._initialize();
  return cut(harfBuzz, load(harfBuzz, font), characters, options);
}

const require = createRequire(import.meta.url);
let program: WebAssembly.Module | undefined;

function load(hb: HarfBuzz, font: Uint8Array): number {
  const data = hb.malloc(font.length);
  if (data === 0) throw new Error('HarfBuzz has no memory for the font');
  new Uint8Array(hb.memory.buffer).set(font, data);
  return hb.hb_face_create(hb.hb_blob_create(data, font.length, memoryModeWritable, 0, 0), 0);
}

/** What is used of hb-subset.h: pointers and numbers. */
interface HarfBuzz {
  readonly memory: { readonly buffer: ArrayBuffer };
  _initialize(): void;
  malloc(size: number): number;
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_set(input: number, set: number): number;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_input_get_flags(input: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_set_add(set: number, value: number): void;
  hb_set_clear(set: number): void;
  hb_subset_or_fail(face: number, input: number): number;
  hb_face_reference_blob(face: number): number;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
}

/** Constants of hb.h and hb-subset.h. */
const memoryModeWritable = 2;
const setOfNameIds = 4;
const setOfFeatures = 6;
const flagNoHinting = 1;

function cut(hb: HarfBuzz, face: number, characters: string, { features, names }: SubsetOptions): Uint8Array {
  const input = hb.hb_subset_input_create_or_fail();
  const kept = hb.hb_subset_input_set(input, setOfFeatures);
  hb.hb_set_clear(kept);
  for (const feature of features) hb.hb_set_add(kept, tag(feature));
  const nameIds = hb.hb_subset_input_set(input, setOfNameIds);
  for (const name of names) hb.hb_set_add(nameIds, name);
  hb.hb_subset_input_set_flags(input, hb.hb_subset_input_get_flags(input) | flagNoHinting);
  const unicodes = hb.hb_subset_input_unicode_set(input);
  for (const character of characters) hb.hb_set_add(unicodes, character.codePointAt(0) ?? 0);

  const result = input === 0 ? 0 : hb.hb_subset_or_fail(face, input);
  const blob = result === 0 ? 0 : hb.hb_face_reference_blob(result);
  const length = blob === 0 ? 0 : hb.hb_blob_get_length(blob);
  if (length === 0) throw new Error('HarfBuzz could not cut a subset of the font');
  const at = hb.hb_blob_get_data(blob, 0);
  // The memory may have grown, which gives it another buffer.
  return new Uint8Array(hb.memory.buffer).slice(at, at + length);
}

/** Four letters as a number (HB_TAG). */
function tag(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => (sum << 8) | letter.charCodeAt(0), 0);
}
