import type { CodeEntry } from '../code-entry.js';

export const buildCodes = {
  'file-unreadable': {
    severity: 'error',
    title: 'A file cannot be read',
    explanation:
      'The file is missing, is not a regular file, is larger than a file of its kind may be, or may not be read by this user.',
  },
  'file-not-utf8': {
    severity: 'error',
    title: 'A text file is not UTF-8',
    explanation: 'Save the file as UTF-8. The marked place is the first that is not.',
  },
  'file-unwritable': {
    severity: 'error',
    title: 'A file cannot be written',
    explanation:
      'The folder may not be written to, the disk is full, or something else stands at the path. What stood there before is untouched.',
  },
  'path-outside': {
    severity: 'error',
    title: 'A path leads out of the project',
    explanation: 'Pictures are named by paths relative to the project root, and stand inside it.',
  },
  'artefact-clash': {
    severity: 'error',
    title: 'Two artefacts would be written to the same file',
    explanation:
      'File names are lower case, so folders of dossiers or layouts, or names of variants, may not differ by case alone. Rename one.',
  },
  'nothing-to-build': {
    severity: 'error',
    title: 'No layout applies to the chosen dossiers',
    explanation:
      'A layout applies to a dossier that has what it needs: a statement or a press release. `alternat list` shows all artefacts.',
  },
  'copies-differ': {
    severity: 'error',
    title: "Two sides' copies of a text differ in more than the alternat",
    explanation:
      'Copies for the sides may differ in the places that the data marks with <parties>, in the order of languages, and in the order of those who sign, and in nothing else. The template writes something that depends on `side`, `sides`, `lang` or `languages` in another way: the hints show the first place.',
  },
  'certificate-refused': {
    severity: 'error',
    title: 'The languages of a dossier are not certified to agree',
    explanation:
      'A conformity certificate says that nothing contradicts. Mend what was found, or say in the data why it may stand (`accept`, with the reason, which the certificate quotes). A text in one language has nothing to compare.',
  },
  'timestamp-invalid': {
    severity: 'error',
    title: 'SOURCE_DATE_EPOCH is not a time',
    explanation:
      'The environment variable SOURCE_DATE_EPOCH, where it is set, is a whole number of seconds since 1970-01-01T00:00:00Z, up to the year 9999.',
  },
  'input-changed': {
    severity: 'error',
    title: 'A file changed during the build',
    explanation:
      'A file was saved after the build had looked at it. The artefact would not be what its fingerprint says, so it was not written. Run the build again.',
  },
  'cache-unwritable': {
    severity: 'warning',
    title: 'The cache cannot be written to',
    explanation:
      'The artefacts were made and written, but the next build will make them again. Free the disk, or choose another folder with --cache or ALTERNAT_CACHE.',
  },
  'manifest-missing': {
    severity: 'error',
    title: 'There is no manifest',
    explanation:
      'output/manifest.json says what every artefact was made from and what came out. `alternat build` writes it; commit it, as one commits a lock file.',
  },
  'shard-unknown': {
    severity: 'error',
    title: 'A manifest is not that of a shard',
    explanation:
      '`alternat merge` joins the manifests that `alternat build --shard` writes: manifest.1-of-3.json and so on.',
  },
  'shard-absent': {
    severity: 'error',
    title: 'A shard is missing',
    explanation:
      'Of a plan that several machines share, `alternat merge` needs the manifest of each. Build the shard that it names, or bring its manifest.',
  },
  'shard-incomplete': {
    severity: 'error',
    title: 'A shard did not make all that fell to it',
    explanation: 'A job of the shard failed or was interrupted. Build that shard again.',
  },
  'shard-contradiction': {
    severity: 'error',
    title: 'Shards contradict each other',
    explanation:
      'The shards were built from different sources, with different settings or by different versions, or two of them made one artefact and it came out differently. Build all of them from one commit.',
  },
  'artefact-stale': {
    severity: 'error',
    title: 'An artefact is older than its sources',
    explanation:
      'Something that the artefact is made from has changed since the manifest was written. Run `alternat build`, look at the artefact, and commit the manifest with the change.',
  },
  'artefact-unlisted': {
    severity: 'error',
    title: 'The manifest lacks an artefact',
    explanation:
      'The sources make an artefact that the manifest does not name. Run `alternat build` and commit the manifest.',
  },
  'artefact-unplanned': {
    severity: 'error',
    title: 'The manifest names an artefact that is made no more',
    explanation:
      'A dossier, layout, variant or language is gone. Run `alternat build` for the whole project, and commit the manifest.',
  },
  'artefact-missing': {
    severity: 'error',
    title: 'An artefact is not in place',
    explanation:
      'The output folder lacks a file that the manifest names. `alternat build` makes it. Where artefacts are not wanted, as in a clean clone, `alternat check --rebuild` makes them in memory only.',
  },
  'artefact-altered': {
    severity: 'error',
    title: 'An artefact is not what the manifest says',
    explanation:
      'The file in the output folder has another SHA-256 than the manifest: it was edited, damaged, or made from other sources. `alternat build` puts it right. Corrections belong into the data, not into what is made from it.',
  },
  'artefact-differs': {
    severity: 'error',
    title: 'An artefact cannot be reproduced',
    explanation:
      "Made again from the same inputs, the artefact has other bytes. On another processor than x64 that may be no fault: its deflate may pack the same content differently. On x64 either alternat's own code changed since the manifest was written (run `alternat build` and commit the manifest), or a fault of alternat made its output depend on something else: please report it.",
  },
  'manifest-invalid': {
    severity: 'error',
    title: 'A manifest cannot be read',
    explanation:
      'Manifests are written by `alternat build` and `alternat merge`, never by hand. After a conflict in version control run `alternat build` for the whole project: it writes output/manifest.json anew.',
  },
  'internal-fault': {
    severity: 'error',
    title: 'alternat itself failed',
    explanation:
      'This is a fault of alternat, not of the data. Please report it, with the command and the message. ALTERNAT_DEBUG=1 shows where it happened.',
  },
  'print-profile-absent': {
    severity: 'advice',
    title: 'A print edition has no printing condition',
    explanation:
      'A print edition has trim and bleed boxes, crop marks and CMYK colours, and the output intent of PDF/X where the theme names the ICC profile of the press. No such profile may be passed on with alternat; the print shop has it.',
  },
  'print-profile-invalid': {
    severity: 'error',
    title: 'The file of a printing condition is not a CMYK profile',
    explanation: "The theme's `print: { profile }` must name an ICC profile of a CMYK printing condition.",
  },
} as const satisfies Record<string, CodeEntry>;
