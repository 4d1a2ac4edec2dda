<?xml version="1.0" encoding="UTF-8"?>
<!-- Parts, chapters, sections and their headings. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:b="urn:baspa:xslt" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:variable name="structural" as="xs:string*" select="'contents', 'annotation', 'normativeReferences', 'definitions',
      'abbreviations', 'introduction', 'conclusion', 'bibliography', 'appendix'"/>

  <xsl:template match="div" mode="blocks" as="element()*">
    <xsl:choose>
      <xsl:when test="head">
        <xsl:apply-templates mode="blocks"/>
      </xsl:when>
      <xsl:otherwise>
        <fo:block id="{b:id(.)}">
          <xsl:apply-templates mode="blocks"/>
        </fo:block>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The sort of heading: part, chapter or section, as the profile tells them apart. -->
  <xsl:function name="b:kind" as="xs:string">
    <xsl:param name="part" as="element(div)"/>
    <xsl:sequence select="if ($part/@type = $structural) then 'part'
        else if ($part/@type = 'chapter' or empty($part/ancestor::div)) then 'chapter' else 'section'"/>
  </xsl:function>

  <!-- Whether anything is drawn of a heading: of one that is empty the tree of tags keeps nothing. -->
  <xsl:function name="b:shows" as="xs:boolean">
    <xsl:param name="head" as="element(head)"/>
    <xsl:sequence select="matches($head, '[^\s\p{Cf}\p{Z}]') or exists($head//gap)"/>
  </xsl:function>

  <xsl:function name="b:level" as="xs:integer">
    <xsl:param name="part" as="element(div)"/>
    <xsl:sequence select="min((count($part/ancestor-or-self::div[. is $part or head/b:shows(.)]), 6))"/>
  </xsl:function>

  <!-- What stands before the title: «I тарау.», «1.1»; a number has no dot (ГОСТ 7.32-2001, 6.2). -->
  <xsl:function name="b:label" as="xs:string">
    <xsl:param name="n" as="xs:string"/>
    <xsl:param name="appendix" as="xs:boolean"/>
    <xsl:variable name="clean" select="normalize-space($n)"/>
    <xsl:sequence select="
        if ($clean = '') then ''
        else if ($appendix) then replace($profile?appendix-heading, '\{number\}', $clean)
        else if (matches($clean, '\p{L}{2}') and matches($clean, '\s') and not(matches($clean, '[.:]$')))
          then $clean || '.'
        else $clean"/>
  </xsl:function>

  <!-- Whether a title is the mark of its appendix and nothing else: the mark is not set before it again. -->
  <xsl:function name="b:is-appendix-mark" as="xs:boolean">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="n" as="xs:string"/>
    <xsl:variable name="words" select="tokenize(lower-case(replace($title, '[^\p{L}\p{N}]+', ' ')))"/>
    <xsl:variable name="appendix" select="'қосымша', 'қосымшасы', 'приложение', 'appendix'"/>
    <xsl:sequence select="count($words) = 2 and $words = lower-case(normalize-space($n))
        and $words = $appendix"/>
  </xsl:function>

  <!-- The label of a part; none where its title says it. -->
  <xsl:function name="b:part-label" as="xs:string">
    <xsl:param name="part" as="element(div)"/>
    <xsl:variable name="title" as="xs:string*">
      <xsl:apply-templates select="$part/head[1]" mode="plain"/>
    </xsl:variable>
    <xsl:variable name="appendix" select="$part/@type = 'appendix'"/>
    <xsl:sequence select="if ($appendix and b:is-appendix-mark(string-join($title), string($part/@n))) then ''
        else b:label(string($part/@n), $appendix)"/>
  </xsl:function>

  <xsl:function name="b:heading-line" as="xs:string">
    <xsl:param name="part" as="element(div)"/>
    <xsl:variable name="text" as="xs:string*">
      <xsl:apply-templates select="$part/head[1]" mode="plain"/>
    </xsl:variable>
    <xsl:variable name="label" select="b:part-label($part)"/>
    <xsl:sequence select="normalize-space(string-join(($label[. != ''], string-join($text)),
        if ($part/@type = 'appendix') then '. ' else ' '))"/>
  </xsl:function>

  <xsl:template match="div/head" mode="blocks" as="element(fo:block)">
    <xsl:variable name="kind" select="b:kind(..)"/>
    <xsl:variable name="alignment" as="xs:string" select="$profile($kind || '-heading-alignment')"/>
    <xsl:variable name="capitals" as="xs:boolean"
        select="($profile($kind || '-heading-case'), 'as-written')[1] = 'capitals'"/>
    <xsl:variable name="label" select="b:part-label(..)"/>
    <xsl:variable name="first" select="empty(preceding-sibling::head)"/>
    <fo:block role="{if ($first) then 'H' || b:level(..) else 'P'}" hyphenate="false"
        text-align="{b:text-align($alignment)}" text-indent="{b:text-indent($alignment)}"
        font-weight="{if ($profile($kind || '-heading-bold')) then 'bold' else 'normal'}"
        keep-with-next.within-page="always" keep-together.within-page="1000" linefeed-treatment="treat-as-space">
      <xsl:if test="$first">
        <xsl:attribute name="id" select="b:id(..)"/>
      </xsl:if>
      <xsl:if test="not($kind = 'part') or not(b:own-page(..))">
        <xsl:attribute name="space-before" select="b:line-height($font-size)"/>
      </xsl:if>
      <xsl:attribute name="space-after" select="b:line-height($font-size)"/>
      <xsl:attribute name="space-after.precedence" select="1"/>
      <xsl:call-template name="language"/>
      <xsl:if test="$first and $label != ''">
        <xsl:choose>
          <xsl:when test="../@type = 'appendix'">
            <fo:inline>
              <xsl:value-of select="$label"/>
            </fo:inline>
            <fo:block role="Span"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:value-of select="if ($capitals) then b:capitals($label) else $label"/>
            <xsl:text>&#xA0;</xsl:text>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:if>
      <xsl:apply-templates mode="inlines">
        <xsl:with-param name="capitals" select="$capitals" tunnel="yes"/>
      </xsl:apply-templates>
    </fo:block>
  </xsl:template>

  <!-- The words of a heading or caption for bookmarks and alternative texts. -->
  <xsl:mode name="plain" on-no-match="text-only-copy"/>
  <xsl:template match="sic | orig | note | gap" mode="plain"/>
  <xsl:template match="div[@type = 'contents']//item//note" mode="plain" priority="1">
    <xsl:text> (</xsl:text>
    <xsl:apply-templates mode="plain"/>
    <xsl:text>)</xsl:text>
  </xsl:template>
  <xsl:template match="lb" mode="plain">
    <xsl:text> </xsl:text>
  </xsl:template>

</xsl:stylesheet>
