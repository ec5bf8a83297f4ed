/** What is used of npm `subset-font`, which ships no types. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: 'truetype';
      readonly noHinting: boolean;
      readonly preserveNameIds: readonly number[];
      /** OpenType feature tags; all others are dropped with the glyphs that only they reach. */
      readonly keepFeatures: readonly string[];
    },
  ): Promise<Uint8Array>;
}
