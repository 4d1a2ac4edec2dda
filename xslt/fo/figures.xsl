<?xml version="1.0" encoding="UTF-8"?>
<!-- Figures: caption below. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:b="urn:baspa:xslt" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="figure" mode="blocks" as="element(fo:block)">
    <fo:block role="Div" space-before="6pt" space-after="{b:line-height($font-size)}" keep-together.within-page="1000">
      <xsl:call-template name="not-first-on-page"/>
      <xsl:call-template name="id"/>
      <xsl:apply-templates select="* except (head | figDesc)" mode="blocks"/>
      <xsl:if test="head or @n">
        <fo:block role="Caption" hyphenate="false"
            text-align="{b:text-align($profile?figure-caption-alignment)}"
            text-indent="{b:text-indent($profile?figure-caption-alignment)}">
          <xsl:if test="graphic">
            <xsl:attribute name="keep-with-previous.within-page" select="'always'"/>
          </xsl:if>
          <xsl:call-template name="caption">
            <xsl:with-param name="form" select="$profile?figure-caption"/>
            <xsl:with-param name="number" select="b:number(.)"/>
          </xsl:call-template>
        </fo:block>
      </xsl:if>
    </fo:block>
  </xsl:template>

  <xsl:template match="graphic" mode="blocks" as="element(fo:block)">
    <xsl:variable name="words" as="xs:string*">
      <xsl:apply-templates select="(../figDesc, ../head)[1]" mode="plain-of-figure"/>
    </xsl:variable>
    <fo:block text-align="center" space-after="3pt" line-stacking-strategy="max-height">
      <fo:external-graphic src="url('{@url}')" inline-progression-dimension.maximum="100%"
          block-progression-dimension.maximum="{$profile?paper-height-mm - $profile?margin-top-mm
              - $profile?margin-bottom-mm - 40}mm"
          content-width="scale-down-to-fit" content-height="scale-down-to-fit" scaling="uniform"
          fox:alt-text="{(normalize-space(string-join($words))[. != ''], b:say('figure', ''))[1]}"/>
    </fo:block>
  </xsl:template>

  <xsl:mode name="plain-of-figure" on-no-match="text-only-copy"/>
  <xsl:template match="sic | orig | note" mode="plain-of-figure"/>

</xsl:stylesheet>
