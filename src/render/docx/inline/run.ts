import type { FaceRequest } from '../../../font/book.js';
import type { InlineScope } from '../context.js';
import { primaryLanguage } from '../language.js';
import { characterFont } from '../style/run-properties.js';
import { runFont } from '../style/word-font.js';
import { type FontNames, type RunProperties, textRun } from '../word/run.js';
import type { XmlElement } from '../xml/element.js';
import { type Stretch, stretches } from './stretch.js';

/** Runs for a text: one, unless some characters need another font than the style's two. */
export function textRuns(text: string, scope: InlineScope): XmlElement[] {
  const { fonts } = scope.job;
  const request = faceRequest(scope);
  const { runs } = fonts.itemise(text, request);
  scope.job.faces.record(runs);
  return stretches(runs, request, fonts).map((stretch) =>
    textRun(runProperties(scope, stretch), stretch.text),
  );
}

/** The run's character style, and what Word would get wrong with that alone. */
export function runProperties(scope: InlineScope, stretch?: Stretch): RunProperties {
  const { job, characters, lang, paragraphLang } = scope;
  const foreign = primaryLanguage(lang) !== primaryLanguage(paragraphLang);
  const style = job.styles.characters.id(characters, lang, foreign);
  return {
    ...(style === undefined ? {} : { style }),
    ...fontCorrections(scope),
    ...(stretch?.upright ? { italic: false } : {}),
    ...(stretch?.font === undefined ? {} : { font: wholeFont(stretch.font) }),
  };
}

/**
 * Word does not override bold and italic of a paragraph style by those of a character style: it combines them, so that
 * bold within bold is regular (ISO 29500-1, 17.7.3); and it has no weights. Where that gives another face than the theme
 * asks for, the run says so itself.
 */
function fontCorrections(scope: InlineScope): RunProperties {
  const { job, characters, lang, paragraph } = scope;
  const style = job.styles.characters.resolve(characters, lang);
  if (style === undefined) return {};
  const around = runFont(paragraph, job.fonts);
  const said = characterFont(style, job.fonts);
  const wanted = runFont(faceRequest(scope), job.fonts);
  const bold = around.bold !== (said.bold ?? false);
  const italic = around.italic !== (said.italic ?? false);
  const latin = said.latin ?? around.latin;
  const eastAsia = said.eastAsia ?? around.eastAsia;
  return {
    ...(latin === wanted.latin && eastAsia === wanted.eastAsia
      ? {}
      : { font: { ascii: wanted.latin, hAnsi: wanted.latin, eastAsia: wanted.eastAsia, cs: wanted.latin } }),
    ...(bold === wanted.bold ? {} : { bold: wanted.bold }),
    ...(italic === wanted.italic ? {} : { italic: wanted.italic }),
  };
}

export function faceRequest({ job, characters, lang, paragraph }: InlineScope): FaceRequest {
  const style = job.styles.characters.resolve(characters, lang);
  return {
    families: style?.families ?? paragraph.families,
    weight: style?.weight ?? paragraph.weight,
    italic: style?.italic ?? paragraph.italic,
  };
}

/** One font for every script; the hint settles characters that are in both. */
function wholeFont(name: string): FontNames {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' };
}
