<?xml version="1.0" encoding="UTF-8"?>
<!-- Bookmarks: the tree of headings beside the page. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:b="urn:baspa:xslt" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template name="bookmarks" as="element(fo:bookmark-tree)?">
    <xsl:variable name="marks" as="element(fo:bookmark)*">
      <xsl:if test="b:contents-are-due()">
        <fo:bookmark internal-destination="generated-contents">
          <fo:bookmark-title>
            <xsl:value-of select="b:say('contents', '')"/>
          </fo:bookmark-title>
        </fo:bookmark>
      </xsl:if>
      <xsl:apply-templates select="$parts[self::div]" mode="outline"/>
    </xsl:variable>
    <xsl:if test="exists($marks)">
      <fo:bookmark-tree>
        <xsl:sequence select="$marks"/>
      </fo:bookmark-tree>
    </xsl:if>
  </xsl:template>

  <xsl:template match="div[head]" mode="outline" as="element(fo:bookmark)">
    <fo:bookmark internal-destination="{b:id(.)}" starting-state="{if (self::div[@type = 'section']) then 'hide' else 'show'}">
      <fo:bookmark-title>
        <xsl:value-of select="b:heading-line(.)"/>
      </fo:bookmark-title>
      <xsl:apply-templates select="div" mode="outline"/>
    </fo:bookmark>
  </xsl:template>

  <xsl:template match="div" mode="outline" as="element(fo:bookmark)*">
    <xsl:apply-templates select="div" mode="outline"/>
  </xsl:template>

</xsl:stylesheet>
