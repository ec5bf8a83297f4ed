import type { Document } from '../../../src/document/nodes.js';
import { parse } from './fixture.js';

/** A document with every node type, in every surrounding that makes a difference to Word. */
export function stressDocument(): Document {
  return parse(`
    <document title="시험 &amp; &lt;문서&gt;" subject="주제" author="기관" keywords="가; 나" lang="ko">
      <page-sequence page-style="page" lang="ko">
        <header><paragraph style="header">머리글 <page-number/></paragraph></header>
        <first-header><table role="layout"><table-row><table-cell><paragraph style="header">첫 쪽</paragraph></table-cell></table-row></table></first-header>
        <footer><paragraph style="footer"><field kind="initials" name="initials" label="가서명" fillable="true"/> <page-number/> / <page-count/></paragraph></footer>
        <table role="layout" style="table"><table-row><table-cell><paragraph>표로 시작</paragraph></table-cell></table-row></table>
        <heading level="1" id="title">공동선언문<line-break/>둘째 줄</heading>
        <heading level="2" style="body">본문 모양의 제목</heading>
        <paragraph id="p1">한국어와 <strong>굵게 <emphasis>강조 Stress</emphasis></strong>, <emphasis>italic 한글 text</emphasis>, ▲ “따옴표” ∼ ‘작은’ &lt;b&gt; {rId1} {{x}} &amp;amp;.</paragraph>
        <note marker="*" id="p1-note">주석은 <link href="https://example.org/?a=1&amp;b=2">링크</link>와 <link href="#title">제목</link>을 담는다.</note>
        <paragraph lang="en" id="p1">English with 한글 inside, “quotes” and <span lang="ko">한국어</span>, <span lang="fr">français</span>.</paragraph>
        <heading level="2"><strong>Bold</strong> in bold</heading>
        <list style="numbers"><list-item id="i1"><paragraph>하나</paragraph><paragraph>이어지는 문단</paragraph>
          <list style="numbers"><list-item><paragraph>가</paragraph></list-item><list-item><paragraph>나</paragraph></list-item></list></list-item>
          <list-item><paragraph>둘</paragraph><list style="numbers"><list-item><paragraph>다시 가</paragraph>
            <table role="data" style="grid"><table-row><table-cell><paragraph style="table-text">목록 안 표</paragraph></table-cell></table-row></table>
          </list-item></list></list-item></list>
        <list style="numbers" start="5"><list-item><paragraph>다섯</paragraph></list-item></list>
        <list style="bullets" lang="en"><list-item><paragraph>bullet</paragraph><list style="bullets"><list-item><paragraph>dash</paragraph></list-item></list></list-item></list>
        <table role="data" style="grid" header-rows="1" description="설명" id="t1"><caption>표 1</caption>
          <table-row><table-cell col-span="2"><paragraph style="table-text">머리</paragraph></table-cell><table-cell><paragraph style="table-text">셋</paragraph></table-cell></table-row>
          <table-row><table-cell row-span="2" scope="row"><paragraph style="table-text">두 줄</paragraph></table-cell><table-cell><paragraph style="table-text">1</paragraph></table-cell><table-cell row-span="2"><paragraph style="table-text">끝</paragraph></table-cell></table-row>
          <table-row><table-cell><list style="bullets"><list-item><paragraph>칸 속</paragraph></list-item></list></table-cell></table-row>
        </table>
        <table role="data"><table-row><table-cell><paragraph/></table-cell></table-row></table>
        <group keep-together="true"><paragraph>함께</paragraph><table role="layout"><table-row><table-cell><paragraph>가</paragraph></table-cell></table-row><table-row><table-cell><paragraph>나</paragraph></table-cell></table-row></table></group>
        <columns><column lang="ko"><heading level="2" id="a">왼쪽</heading></column><column lang="en"><heading level="2" id="a">Right</heading></column></columns>
        <columns><column lang="ko"><paragraph>왼쪽 글</paragraph></column><column lang="en"><paragraph>right text</paragraph></column></columns>
        <block-quote><paragraph style="quote">인용문</paragraph></block-quote>
        <figure><image source="picture.png" alt="그림 설명"/><caption>그림 1</caption></figure>
        <figure><image source="picture.png" alt=""/></figure>
        <thematic-break/>
        <page-break/>
        <paragraph>서명<tab/><field kind="signature" name="signature.a" label="서명 - 기관"/> <field kind="date" name="date.a" label="날짜"/></paragraph>
        <paragraph>서명<tab/><field kind="signature" name="signature.b" label="서명" fillable="true"/> <field kind="name" name="name.b" label="성명" fillable="true" prompt="성명 입력"/> <field kind="date" name="date.b" label="날짜" fillable="true" prompt="일자 선택"/></paragraph>
        <page-break/>
        <table role="layout"><table-row><table-cell><paragraph>표로 끝</paragraph></table-cell></table-row></table>
      </page-sequence>
      <page-sequence page-style="page" lang="en">
        <first-footer><paragraph style="footer">first</paragraph></first-footer>
        <heading level="1" id="title">Joint Statement</heading>
        <paragraph>Last words.</paragraph>
      </page-sequence>
    </document>`);
}
