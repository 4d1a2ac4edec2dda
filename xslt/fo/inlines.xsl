<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands inside a line. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:b="urn:baspa:xslt" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- b:line-ends comes from NoBreakFunction.java: no-break spaces and hyphens where a line must not end; b:capitals
       from CapitalsFunction.java. What the profile's font lacks GlyphFallback.java sees to. -->
  <xsl:template match="text()" mode="inlines title-page" as="item()*">
    <xsl:param name="capitals" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:variable name="before" as="xs:string" select="b:beside(., -1)"/>
    <xsl:variable name="text" as="xs:string" select="b:line-ends(
        substring($before, string-length($before) - 39), b:spaced(.), substring(b:beside(., 1), 1, 40))"/>
    <xsl:value-of select="if ($capitals) then b:capitals($text) else $text"/>
  </xsl:template>

  <!-- The text that stands right before (-1) or after (1) this node in the line, as far as it is one node; a note and
       a page break are no part of the line. -->
  <xsl:function name="b:beside" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:param name="step" as="xs:integer"/>
    <xsl:variable name="next" as="node()?" select="if ($step lt 0)
        then $node/preceding-sibling::node()[not(self::note or self::pb or self::sic or self::orig or self::comment())][1]
        else $node/following-sibling::node()[not(self::note or self::pb or self::sic or self::orig or self::comment())][1]"/>
    <xsl:variable name="text" as="text()*" select="$next/(self::text()
        | self::*[not(self::lb or self::formula)]//text()[not(parent::sic or parent::orig or ancestor::note)])"/>
    <xsl:sequence select="
        if (exists($text)) then b:spaced(if ($step lt 0) then $text[last()] else $text[1])
        else if (empty($next) and $node/../(self::corr | self::reg | self::choice | self::supplied | self::hi | self::seg
            | self::foreign | self::ref | self::q | self::locus)) then b:beside($node/.., $step)
        else ''"/>
  </xsl:function>

  <!-- One space for each run of them. Nearly no text has one, and an expression costs more than the rest of it. -->
  <xsl:function name="b:spaced" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:variable name="plain" as="xs:string" select="translate($text, '&#9;&#10;&#13;', '   ')"/>
    <xsl:sequence select="if (contains($plain, '  ')) then replace($plain, ' +', ' ') else $plain"/>
  </xsl:function>

  <!-- Print shows the corrected text. -->
  <xsl:template match="choice" mode="inlines" as="item()*">
    <xsl:apply-templates select="corr | reg" mode="inlines"/>
  </xsl:template>

  <xsl:template match="corr | reg | supplied | locus | q" mode="inlines" as="item()*">
    <xsl:choose>
      <xsl:when test="@xml:lang or @xml:id">
        <fo:inline>
          <xsl:call-template name="id"/>
          <xsl:call-template name="role-and-language"/>
          <xsl:apply-templates mode="inlines"/>
        </fo:inline>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates mode="inlines"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="seg | foreign | formula" mode="inlines" as="element(fo:inline)">
    <fo:inline>
      <xsl:call-template name="id"/>
      <xsl:call-template name="role-and-language"/>
      <xsl:apply-templates mode="inlines"/>
    </fo:inline>
  </xsl:template>

  <!-- Lost text is shown as editors show it: an ellipsis in square brackets. -->
  <xsl:template match="gap" mode="inlines" as="text()">
    <xsl:variable name="before" as="node()?" select="preceding-sibling::node()[1]"/>
    <xsl:value-of select="if ($before and matches($before, '\S$')) then '&#xA0;[…]' else '[…]'"/>
  </xsl:template>

  <xsl:template match="lb" mode="inlines" as="element(fo:block)">
    <fo:block role="Span"/>
  </xsl:template>

  <xsl:template match="hi" mode="inlines" as="element(fo:inline)">
    <xsl:variable name="look" as="xs:string*" select="tokenize(@rend)"/>
    <fo:inline>
      <xsl:call-template name="id"/>
      <xsl:call-template name="role-and-language"/>
      <xsl:if test="$look = 'bold'">
        <xsl:attribute name="font-weight" select="'bold'"/>
      </xsl:if>
      <xsl:if test="$look = 'italic'">
        <xsl:attribute name="font-style" select="'italic'"/>
      </xsl:if>
      <xsl:if test="$look = 'underline'">
        <xsl:attribute name="text-decoration" select="'underline'"/>
      </xsl:if>
      <xsl:if test="$look = ('sup', 'sub')">
        <xsl:attribute name="font-size" select="'65%'"/>
        <xsl:attribute name="line-height" select="'0'"/>
        <xsl:attribute name="baseline-shift" select="if ($look = 'sup') then '35%' else '-15%'"/>
      </xsl:if>
      <xsl:apply-templates mode="inlines"/>
    </fo:inline>
  </xsl:template>

</xsl:stylesheet>
