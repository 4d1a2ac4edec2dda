<?xml version="1.0" encoding="UTF-8"?>
<!-- The few words that the printer itself sets, by language. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:b="urn:baspa:xslt" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:variable name="language" as="xs:string"
      select="let $l := string(/TEI/@xml:lang) return if ($l = '') then 'kk' else replace($l, '-.*', '')"/>

  <xsl:variable name="strings" as="map(xs:string, map(xs:string, xs:string))" select="map {
      'kk': map { 'contents': 'Мазмұны', 'note': '{n}-сілтеме', 'reference': '{n}-дереккөз', 'page': '{n}-бет',
                  'figure': 'Сурет' },
      'ru': map { 'contents': 'Содержание', 'note': 'Сноска {n}', 'reference': 'Источник {n}', 'page': 'Страница {n}',
                  'figure': 'Рисунок' },
      'en': map { 'contents': 'Contents', 'note': 'Note {n}', 'reference': 'Source {n}', 'page': 'Page {n}',
                  'figure': 'Figure' } }"/>

  <xsl:function name="b:say" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="n" as="xs:string"/>
    <xsl:sequence select="replace(($strings($language), $strings('kk'))[1]($key), '\{n\}',
        replace($n, '[\\$]', '\\$0'))"/>
  </xsl:function>

  <!-- The language tag with its country, which readers of PDF expect. -->
  <xsl:function name="b:locale" as="xs:string">
    <xsl:param name="language" as="xs:string"/>
    <xsl:sequence select="(map { 'kk': 'kk-KZ', 'ru': 'ru-RU', 'en': 'en-GB' }($language), $language)[1]"/>
  </xsl:function>

</xsl:stylesheet>
