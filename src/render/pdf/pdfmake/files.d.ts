/** Files of pdfmake that its typings do not know; internals.ts says what is in them. */
declare module 'pdfmake/js/PDFDocument.js' {
  const file: import('./internals.js').PdfDocumentClass;
  export default file;
}
declare module 'pdfmake/js/LayoutBuilder.js' {
  const file: import('./internals.js').LayoutBuilderClass;
  export default file;
}
declare module 'pdfmake/js/Renderer.js' {
  const file: import('./internals.js').RendererClass;
  export default file;
}
declare module 'pdfmake/js/TextInlines.js' {
  const file: import('./internals.js').TextInlinesClass;
  export default file;
}
