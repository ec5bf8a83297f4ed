import type { Peer } from './peer.js';

/** All contenders by name. Each is loaded only where it runs, so that nobody's start pays for another's libraries. */
export const peers: Readonly<Record<string, () => Promise<Peer>>> = {
  'alternat-pdf': async () => (await import('./alternat.js')).alternat('pdf'),
  'alternat-pdf-tree': async () => (await import('./alternat.js')).alternatFromTree('pdf'),
  typst: async () => (await import('./typst.js')).typst(undefined),
  'typst-ua1': async () => (await import('./typst.js')).typst('ua-1'),
  pdfmake: async () => (await import('./pdfmake.js')).pdfmake,
  'react-pdf': async () => (await import('./react-pdf.js')).reactPdf,
  'alternat-docx': async () => (await import('./alternat.js')).alternat('docx'),
  'alternat-docx-tree': async () => (await import('./alternat.js')).alternatFromTree('docx'),
  docx: async () => (await import('./docx.js')).docx,
  docxtemplater: async () => (await import('./docxtemplater.js')).docxtemplater,
};
