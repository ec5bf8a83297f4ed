import type { Metadata } from '../../../document/nodes.js';
import { wordLanguage } from '../language.js';
import { element, type XmlElement } from '../xml/element.js';

/** `docProps/core.xml`. docx writes the clock's time, and `Un-named` where there is no author. */
export function coreProperties(metadata: Metadata, timestamp: string): XmlElement {
  const { title, subject, author, keywords = [], lang } = metadata;
  const date = (name: string) => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, [timestamp]);
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    [
      element('dc:title', {}, [title]),
      subject === undefined ? undefined : element('dc:subject', {}, [subject]),
      author === undefined ? undefined : element('dc:creator', {}, [author]),
      keywords.length === 0 ? undefined : element('cp:keywords', {}, [keywords.join('; ')]),
      author === undefined ? undefined : element('cp:lastModifiedBy', {}, [author]),
      date('dcterms:created'),
      date('dcterms:modified'),
      element('dc:language', {}, [wordLanguage(lang)]),
    ],
  );
}

/** `docProps/app.xml`: which program wrote the file. */
export function appProperties(generator: string): XmlElement {
  return element(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    [element('Application', {}, [generator])],
  );
}
