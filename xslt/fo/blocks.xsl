<?xml version="1.0" encoding="UTF-8"?>
<!-- Paragraphs, quotations, formulas, page breaks of the original. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:b="urn:baspa:xslt" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="p" mode="blocks" as="element(fo:block)">
    <fo:block text-align="{$profile?alignment}" text-indent="{b:mm('first-line-indent-mm')}"
        space-after="{$profile?paragraph-space-pt}pt">
      <xsl:call-template name="id"/>
      <xsl:call-template name="language"/>
      <!-- «… мыналар:» stays with the first item of its list -->
      <xsl:if test="following-sibling::*[not(self::pb)][1][self::list or self::quote]">
        <xsl:attribute name="keep-with-next.within-page" select="'always'"/>
      </xsl:if>
      <xsl:apply-templates mode="inlines"/>
    </fo:block>
  </xsl:template>

  <!-- Where a page of the original began is no matter of print. -->
  <xsl:template match="pb" mode="blocks inlines title-page"/>

  <xsl:template match="quote" mode="blocks" as="element(fo:block)">
    <fo:block role="BlockQuote" start-indent="{b:mm('first-line-indent-mm')}" space-before="4pt" space-after="4pt">
      <xsl:call-template name="id"/>
      <xsl:call-template name="language"/>
      <xsl:apply-templates mode="blocks"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="quote/p" mode="blocks" as="element(fo:block)">
    <fo:block text-align="{$profile?alignment}">
      <xsl:call-template name="id"/>
      <xsl:call-template name="language"/>
      <xsl:apply-templates mode="inlines"/>
    </fo:block>
  </xsl:template>

  <!-- A paragraph that is nothing but a formula. -->
  <xsl:template match="p[formula and not(* except formula) and not(text()[normalize-space()])]" mode="blocks"
      as="element(fo:block)*">
    <xsl:apply-templates select="formula" mode="blocks"/>
  </xsl:template>

  <!-- «formula: number (1) at the right margin» -->
  <xsl:template match="formula" mode="blocks" as="element(fo:block)">
    <fo:block text-align="center" text-align-last="justify" space-before="6pt" space-after="6pt" hyphenate="false">
      <xsl:call-template name="not-first-on-page"/>
      <xsl:call-template name="id"/>
      <fo:leader leader-pattern="space" leader-length.maximum="100%"/>
      <xsl:apply-templates mode="inlines"/>
      <fo:leader leader-pattern="space" leader-length.maximum="100%"/>
      <xsl:if test="@n">
        <xsl:value-of select="'(' || replace(@n, '[()]', '') || ')'"/>
      </xsl:if>
    </fo:block>
  </xsl:template>

  <!-- Where no page may begin with a table, figure or formula, the last lines before it go with it. -->
  <xsl:template name="not-first-on-page" as="attribute()?">
    <xsl:if test="not($profile?page-may-begin-with-figure)">
      <xsl:attribute name="keep-with-previous.within-page" select="'always'"/>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
