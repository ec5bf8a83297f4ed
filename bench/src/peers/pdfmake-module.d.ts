/** What is used of pdfmake, which brings no types. */
declare module 'pdfmake' {
  interface FontFiles {
    normal: string;
  }

  const pdfmake: {
    setFonts(fonts: Record<string, FontFiles>): void;
    setLocalAccessPolicy(allows: (path: string) => boolean): void;
    setUrlAccessPolicy(allows: (url: string) => boolean): void;
    createPdf(definition: object): { getBuffer(): Promise<Buffer> };
  };
  export default pdfmake;
}
