/** What is used of npm `linebreak`, which ships no types. Offsets are UTF-16 code units. */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
