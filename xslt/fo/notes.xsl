<?xml version="1.0" encoding="UTF-8"?>
<!-- Footnotes. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:b="urn:baspa:xslt" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- A note in a note, or at the foot of the title page, stands in brackets: FOP has no footnotes there. -->
  <xsl:template match="note//note | docImprint//note" mode="inlines" as="item()*" priority="1">
    <xsl:text> (</xsl:text>
    <xsl:apply-templates mode="inlines"/>
    <xsl:text>)</xsl:text>
  </xsl:template>

  <xsl:template match="note//lb" mode="inlines" as="text()" priority="1">
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="note[@place = 'bottom']" mode="inlines" as="element(fo:footnote)">
    <xsl:variable name="n" select="string((@n, count(preceding::note[@place = 'bottom']) + 1)[1])"/>
    <!-- the note is what stands below; FOP would take its mark in the text for a part of it -->
    <fo:footnote role="Span">
      <fo:inline role="Reference" font-size="65%" baseline-shift="35%" line-height="0">
        <xsl:value-of select="$n"/>
      </fo:inline>
      <fo:footnote-body role="Note">
        <fo:block font-size="{$profile?footnote-size-pt}pt" line-height="{b:line-height($profile?footnote-size-pt)}"
            text-align="{$profile?alignment}" text-indent="0mm" start-indent="0mm" end-indent="0mm"
            font-weight="normal" font-style="normal">
          <xsl:call-template name="language"/>
          <fo:inline role="Lbl" font-size="65%" baseline-shift="35%" line-height="0">
            <xsl:value-of select="$n"/>
          </fo:inline>
          <xsl:text>&#xA0;</xsl:text>
          <xsl:apply-templates mode="inlines"/>
        </fo:block>
      </fo:footnote-body>
    </fo:footnote>
  </xsl:template>

</xsl:stylesheet>
