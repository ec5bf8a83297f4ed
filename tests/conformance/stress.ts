import { readFileSync } from 'node:fs';
import { LineIndex } from '../../src/diagnostic/span.js';
import type { Document } from '../../src/document/nodes.js';
import { pdfRenderer } from '../../src/render/pdf/index.js';
import type { Edition, Rendering } from '../../src/render/renderer.js';
import { parseMarkup } from '../../src/template/markup/parse.js';
import { SourceMap } from '../../src/template/provenance/source-map.js';
import { loadTheme } from '../../src/theme/load.js';
import { projectFonts, readProjectFile } from '../font/project-fonts.js';

const korean =
  '우리는 지식재산(IP)의 효과적인 보호와 집행이 혁신, 창의성, 공정한 경쟁을 지원하는 데 필수적임을 재확인한다. ▲ AI 기반 행정, 9. 1.(월) 「공동선언문」.';
const english =
  'WE recognize that Artificial Intelligence (AI) is playing an increasingly vital role in transforming IP operations, from prior art searches—and classification—to examination.';

/** A document of more than 60 pages with everything that a tagged PDF finds hard. */
function stressDocument(): Document {
  const chapters = Array.from({ length: 12 }, (_, index) => chapter(index + 1)).join('');
  const markup = `
    <document title="시험 &amp; &lt;문서&gt; “Stress”" subject="주제 &amp; 부제" author="기관" keywords="가; 나" lang="ko">
      <page-sequence page-style="page" lang="ko">
        <header><paragraph style="header">머리글 <page-number/></paragraph></header>
        <first-header/>
        <footer><paragraph style="footer"><page-number/> / <page-count/></paragraph></footer>
        <heading level="1" id="top">시험 문서</heading>
        ${chapters}
      </page-sequence>
      <page-sequence page-style="page" lang="en">
        <footer><paragraph style="footer"><page-number/> <field kind="initials" name="mark" label="Initials" fillable="true"/></paragraph></footer>
        <heading level="1">Annex</heading>
        ${`<paragraph>${english}</paragraph>`.repeat(40)}
      </page-sequence>
    </document>`;
  const { value, diagnostics } = parseMarkup(markup, SourceMap.identity(new LineIndex('stress.xml', markup)));
  if (value === undefined) throw new Error(JSON.stringify(diagnostics, null, 2));
  return value;
}

function chapter(number: number): string {
  const id = `chapter-${number}`;
  return `
    <heading level="2" id="${id}">제${number}장 <span lang="en">Chapter ${number}</span></heading>
    ${`<paragraph>${korean} <strong>굵게</strong> <emphasis>강조</emphasis> <span lang="en">${english}</span></paragraph>`.repeat(6)}
    <note marker="※">주석은 <link href="https://example.org/?a=1&amp;b=2">긴 링크가 줄을 넘어가는 경우에도 하나로 이어지는지 보는 링크</link>와 <link href="#top">처음</link>을 담는다.</note>
    <heading level="3">목록</heading>
    <list style="numbers"><list-item><paragraph>${korean}</paragraph>
      <list style="numbers"><list-item><paragraph>가 ${korean}</paragraph><list style="bullets"><list-item><paragraph>깊이 셋</paragraph></list-item></list></list-item><list-item><paragraph>나</paragraph></list-item></list></list-item>
      <list-item><paragraph>둘</paragraph><paragraph>이어지는 문단</paragraph></list-item></list>
    <heading level="3">표</heading>
    <table role="data" style="grid" header-rows="2" description="머리글이 되풀이되는 표"><caption>표 ${number}</caption>
      <table-row><table-cell row-span="2"><paragraph style="table-text">구분</paragraph></table-cell><table-cell col-span="2"><paragraph style="table-text">값</paragraph></table-cell></table-row>
      <table-row><table-cell><paragraph style="table-text">하나</paragraph></table-cell><table-cell><paragraph style="table-text">둘</paragraph></table-cell></table-row>
      ${Array.from({ length: 30 }, (_, row) => `<table-row><table-cell scope="row"><paragraph style="table-text">행 ${row + 1}</paragraph></table-cell><table-cell><paragraph style="table-text">${korean}</paragraph></table-cell><table-cell><paragraph style="table-text">${row}</paragraph></table-cell></table-row>`).join('')}
    </table>
    <columns><column lang="ko"><heading level="3">왼쪽</heading>${`<paragraph>${korean}</paragraph>`.repeat(6)}</column><column lang="en"><heading level="3">Right</heading>${`<paragraph>${english}</paragraph>`.repeat(8)}</column></columns>
    <block-quote><paragraph style="quote">${korean}</paragraph></block-quote>
    <figure><image source="picture.png" alt="색이 있는 네모"/><caption>그림 ${number}</caption></figure>
    <figure><image source="picture.png" alt=""/></figure>
    <group keep-together="true"><paragraph>서명<tab/><field kind="signature" name="signature.${number}" label="서명 ${number}"/></paragraph><paragraph>성명<tab/><field kind="name" name="name.${number}" label="성명 ${number}" fillable="true"/></paragraph></group>
    <thematic-break/>
    <page-break/>`;
}

/** The base theme with what it leaves off. */
const themeText = `extends: templates/base.theme.yaml
paragraph: { text: { hyphenate: true, hang-punctuation: both } }
`;

export async function stressPdf(edition: Edition): Promise<Rendering> {
  const theme = loadTheme('stress.theme.yaml', (path) => {
    if (path === 'stress.theme.yaml') return themeText;
    const bytes = readProjectFile(path);
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  });
  if (theme.value === undefined) throw new Error(JSON.stringify(theme.diagnostics, null, 2));
  const bytes = readFileSync(new URL('../render/docx/picture.png', import.meta.url));
  const rendered = await pdfRenderer.render(stressDocument(), {
    theme: theme.value,
    fonts: projectFonts(),
    timestamp: '2025-09-01T00:00:00Z',
    images: new Map([['picture.png', { mediaType: 'image/png', bytes, width: 4, height: 2 }]]),
    generator: 'alternat test',
    edition,
  });
  if (rendered.value === undefined) throw new Error(JSON.stringify(rendered.diagnostics, null, 2));
  return rendered.value;
}
