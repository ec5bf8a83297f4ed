import { textFingerprint } from '../../data/index.js';
import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import type { FilledIn, Reading } from '../../verify/index.js';
import type { Job } from '../job.js';
import type { Project } from '../project.js';
import { attachmentFaults } from './attachments.js';
import { bestMatch, type Candidate } from './candidates.js';
import { describeFinding } from './describe.js';

/** What a file turned out to be. */
export interface Verification {
  /** The path as users read it. */
  readonly file: string;
  readonly verdict: 'canonical' | 'differs' | 'unknown' | 'unreadable';
  /** The document that it is a copy of; the format is that of the file, the edition is not told. */
  readonly job?: Job;
  /** Of the text that it is a copy of. */
  readonly fingerprint?: string;
  readonly filledIn: readonly FilledIn[];
  /** Words in pictures cannot be read. */
  readonly pictures: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a PDF or Word file and says whether its words are those of a document of the project, and in what they differ. */
export async function verifyFile(project: Project, path: string): Promise<Verification> {
  const file = project.host.display(path);
  const { value: bytes, diagnostics } = project.host.readBytes(path);
  if (bytes === undefined) return { ...nothing(file), verdict: 'unreadable', diagnostics };
  return verifyBytes(project, file, bytes);
}

/** The same for a file that was read; `file` is what messages call it. */
export async function verifyBytes(project: Project, file: string, bytes: Uint8Array): Promise<Verification> {
  const reading = await read(bytes);
  if (typeof reading === 'string') {
    const message = `${file} cannot be read: ${reading}`;
    return { ...nothing(file), verdict: 'unreadable', diagnostics: [diagnostic('copy-unreadable', message)] };
  }
  const { pictures } = reading;
  const match = await bestMatch(project, reading);
  if (match === undefined)
    return { ...nothing(file), pictures, verdict: 'unknown', diagnostics: [unknown(file, reading)] };

  const { candidate, comparison } = match;
  const faults = [
    ...comparison.findings.map((finding) => describeFinding(finding, file, candidate.dossier)),
    ...attachmentFaults(reading, file, candidate.dossier.id, project),
  ];
  return {
    file,
    verdict: faults.length === 0 ? 'canonical' : 'differs',
    job: { ...candidate.job, format: reading.format },
    ...fingerprintOf(candidate),
    filledIn: comparison.filledIn,
    pictures,
    diagnostics: faults,
  };
}

function nothing(file: string): Pick<Verification, 'file' | 'filledIn' | 'pictures'> {
  return { file, filledIn: [], pictures: 0 };
}

/** What a file says, or why it cannot be read. Readers are imported when they are needed: PDF.js is large. */
async function read(bytes: Uint8Array): Promise<Reading | string> {
  const begins = (signature: string) =>
    [...signature].every((letter, at) => bytes[at] === letter.charCodeAt(0));
  try {
    if (begins('%PDF-')) return await (await import('../../verify/pdf/read-pdf.js')).readPdf(bytes);
    if (begins('PK\u0003\u0004')) return (await import('../../verify/docx/read-docx.js')).readDocx(bytes);
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
  return 'It is neither a PDF nor a Word file (.docx).';
}

function unknown(file: string, { lines, pictures }: Reading): Diagnostic {
  const scanned = lines.length === 0 && pictures > 0;
  return diagnostic('copy-unknown', `${file} has the words of no dossier of this project.`, {
    hints: scanned
      ? ['It holds pictures and no text, as a scan does: words in pictures cannot be read.']
      : [],
  });
}

function fingerprintOf({ layout, dossier }: Candidate): Pick<Verification, 'fingerprint'> {
  const text = layout.needs === 'statement' ? dossier.statement : dossier.release;
  return text === undefined ? {} : { fingerprint: textFingerprint(text) };
}
