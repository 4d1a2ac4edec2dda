<?xml version="1.0" encoding="UTF-8"?>
<!-- The title page, its lines in the order of the file, parted as the rule has it; it counts as a page and shows no number. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:b="urn:baspa:xslt" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- What stands over the first line of each sort; the order of the lines is that of the file. -->
  <xsl:variable name="title-page-spaces" as="map(xs:string, xs:string)" select="map{'top': '6mm', 'marks': '14mm',
      'author': '26mm', 'title': '12mm', 'work': '12mm', 'line': '12mm', 'supervisor': '22mm', 'imprint': '12mm'}"/>

  <xsl:function name="b:title-page-place" as="xs:string">
    <xsl:param name="part" as="element()"/>
    <xsl:variable name="type" select="$part/self::titlePart/@type"/>
    <xsl:sequence select="if ($type = ('ministry', 'university', 'faculty', 'department')) then 'top'
        else if ($type = ('udc', 'manuscript')) then 'marks'
        else if ($part/self::docAuthor) then 'author'
        else if ($part/self::docTitle) then 'title'
        else if ($type = ('work', 'specialty')) then 'work'
        else if ($type = 'supervisor') then 'supervisor'
        else if ($part/self::docImprint) then 'imprint' else 'line'"/>
  </xsl:function>

  <xsl:template match="titlePage" mode="pages" as="element(fo:page-sequence)">
    <fo:page-sequence master-reference="pages">
      <fo:flow flow-name="xsl-region-body" text-align="center">
        <xsl:variable name="parts" as="element()*" select="* except pb"/>
        <xsl:variable name="foot" as="element()*"
            select="docImprint[empty(following-sibling::*[not(self::pb or self::docImprint)])]"/>
        <xsl:for-each-group select="$parts except $foot" group-adjacent="b:title-page-place(.)">
          <xsl:variable name="place" select="current-grouping-key()"/>
          <xsl:variable name="first" select="empty(current-group()[1]/preceding-sibling::*[b:title-page-place(.) = $place])"/>
          <fo:block>
            <xsl:if test="not($place = 'top' and position() = 1)">
              <xsl:attribute name="space-before" select="if ($first) then $title-page-spaces($place) else '6mm'"/>
              <xsl:attribute name="space-before.conditionality" select="'retain'"/>
            </xsl:if>
            <xsl:apply-templates select="current-group()" mode="title-page"/>
          </fo:block>
        </xsl:for-each-group>
        <xsl:if test="empty($parts except $foot)">
          <fo:block/>
        </xsl:if>
        <xsl:if test="$foot">
          <fo:block-container absolute-position="fixed" left="{b:mm('margin-left-mm')}"
              top="{$profile?paper-height-mm - $profile?margin-bottom-mm - 8}mm" height="8mm" display-align="after"
              width="{$profile?paper-width-mm - $profile?margin-left-mm - $profile?margin-right-mm}mm">
            <xsl:apply-templates select="$foot" mode="title-page"/>
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
