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
    <xsl:variable name="text" as="xs:string" select="b:line-ends(replace(., '\s+', ' '))"/>
    <xsl:value-of select="if ($capitals) then b:capitals($text) else $text"/>
  </xsl:template>

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
