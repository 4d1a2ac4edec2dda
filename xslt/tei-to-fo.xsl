<?xml version="1.0" encoding="UTF-8"?>
<!-- A thesis in TEI to XSL Formatting Objects. One module a topic; this one puts the pages together. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:b="urn:baspa:xslt" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="xs b">

  <xsl:include href="fo/profile.xsl"/>
  <xsl:include href="fo/strings.xsl"/>
  <xsl:include href="fo/errors.xsl"/>
  <xsl:include href="fo/identity.xsl"/>
  <xsl:include href="fo/pages.xsl"/>
  <xsl:include href="fo/metadata.xsl"/>
  <xsl:include href="fo/outline.xsl"/>
  <xsl:include href="fo/title-page.xsl"/>
  <xsl:include href="fo/headings.xsl"/>
  <xsl:include href="fo/contents.xsl"/>
  <xsl:include href="fo/blocks.xsl"/>
  <xsl:include href="fo/lists.xsl"/>
  <xsl:include href="fo/tables.xsl"/>
  <xsl:include href="fo/figures.xsl"/>
  <xsl:include href="fo/notes.xsl"/>
  <xsl:include href="fo/references.xsl"/>
  <xsl:include href="fo/inlines.xsl"/>

  <xsl:output method="xml" indent="no"/>

  <xsl:template match="/" as="element(fo:root)">
    <xsl:apply-templates select="TEI" mode="pages"/>
  </xsl:template>

  <xsl:template match="TEI" mode="pages" as="element(fo:root)">
    <!-- FOP counts its own hyphens within a paragraph; a true hyphen and the next paragraph may add two. -->
    <fo:root xml:lang="{b:locale($language)}" font-family="{$profile?font-family}"
        font-size="{$font-size}pt" line-height="{b:line-height($font-size)}"
        line-stacking-strategy="font-height" orphans="2" widows="2" hyphenate="false"
        hyphenation-ladder-count="{max((1, $profile?hyphens-in-a-row - 2))}" hyphenation-remain-character-count="2"
        hyphenation-push-character-count="2">
      <xsl:call-template name="page-masters"/>
      <xsl:call-template name="declarations"/>
      <xsl:call-template name="bookmarks"/>
      <xsl:apply-templates select="text/front/titlePage" mode="pages"/>
      <xsl:call-template name="page-sequences"/>
      <!-- a work of nothing is a page of nothing -->
      <xsl:if test="empty(($parts, text/front/titlePage))">
        <fo:page-sequence master-reference="pages">
          <fo:flow flow-name="xsl-region-body">
            <fo:block/>
          </fo:flow>
        </fo:page-sequence>
      </xsl:if>
    </fo:root>
  </xsl:template>

</xsl:stylesheet>
