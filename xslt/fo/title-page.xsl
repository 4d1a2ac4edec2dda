<?xml version="1.0" encoding="UTF-8"?>
<!-- The title page, top to bottom as the rule has it; it counts as a page and shows no number. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:b="urn:baspa:xslt" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="titlePage" mode="pages" as="element(fo:page-sequence)">
    <fo:page-sequence master-reference="pages">
      <fo:flow flow-name="xsl-region-body" text-align="center">
        <xsl:variable name="place" as="map(xs:string, element()*)">
          <xsl:map>
            <xsl:map-entry key="'top'"
                select="titlePart[@type = ('ministry', 'university', 'faculty', 'department')]"/>
            <xsl:map-entry key="'marks'" select="titlePart[@type = ('udc', 'manuscript')]"/>
            <xsl:map-entry key="'author'" select="docAuthor"/>
            <xsl:map-entry key="'title'" select="docTitle"/>
            <xsl:map-entry key="'work'" select="titlePart[@type = ('work', 'specialty')]"/>
            <xsl:map-entry key="'foot'" select="docImprint"/>
          </xsl:map>
        </xsl:variable>
        <fo:block>
          <xsl:apply-templates select="$place?top" mode="title-page"/>
        </fo:block>
        <fo:block space-before="14mm" space-before.conditionality="retain">
          <xsl:apply-templates select="$place?marks" mode="title-page"/>
        </fo:block>
        <fo:block space-before="26mm" space-before.conditionality="retain">
          <xsl:apply-templates select="$place?author" mode="title-page"/>
        </fo:block>
        <fo:block space-before="12mm">
          <xsl:apply-templates select="$place?title" mode="title-page"/>
        </fo:block>
        <fo:block space-before="12mm">
          <xsl:apply-templates select="$place?work" mode="title-page"/>
        </fo:block>
        <fo:block space-before="22mm">
          <xsl:apply-templates select="* except $place?*" mode="title-page"/>
        </fo:block>
        <xsl:if test="$place?foot">
          <fo:block-container absolute-position="fixed" left="{b:mm('margin-left-mm')}"
              top="{$profile?paper-height-mm - $profile?margin-bottom-mm - 8}mm" height="8mm" display-align="after"
              width="{$profile?paper-width-mm - $profile?margin-left-mm - $profile?margin-right-mm}mm">
            <xsl:apply-templates select="$place?foot" mode="title-page"/>
          </fo:block-container>
        </xsl:if>
      </fo:flow>
    </fo:page-sequence>
  </xsl:template>

  <xsl:template match="titlePart[@type = 'udc']" mode="title-page" as="element(fo:block)">
    <fo:block text-align="left">
      <xsl:apply-templates mode="inlines"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="titlePart[@type = 'manuscript']" mode="title-page" as="element(fo:block)">
    <fo:block text-align="right">
      <xsl:apply-templates mode="inlines"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="titlePart[@type = 'supervisor']" mode="title-page"
      as="element(fo:block)">
    <fo:block text-align="left" start-indent="75mm" space-after="4mm">
      <xsl:apply-templates mode="inlines"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="docTitle" mode="title-page" as="element(fo:block)">
    <fo:block font-weight="bold" font-size="{$font-size + 2}pt" line-height="{b:line-height($font-size + 2)}">
      <xsl:apply-templates select="titlePart" mode="title-page"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="titlePart | docAuthor" mode="title-page" as="element(fo:block)">
    <fo:block space-after="2mm">
      <xsl:apply-templates mode="inlines"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="docImprint" mode="title-page" as="element(fo:block)">
    <fo:block>
      <xsl:apply-templates mode="inlines"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="pubPlace | docDate" mode="inlines" as="element(fo:inline)">
    <fo:inline>
      <xsl:apply-templates mode="inlines"/>
    </fo:inline>
  </xsl:template>

</xsl:stylesheet>
