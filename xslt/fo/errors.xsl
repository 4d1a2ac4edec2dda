<?xml version="1.0" encoding="UTF-8"?>
<!-- What stops the run. Text is never dropped in silence. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:b="urn:baspa:xslt" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template name="unknown-element">
    <xsl:message terminate="yes" error-code="b:unknown-element"
        select="name() || ' ' || ancestor-or-self::*[@xml:id][1]/@xml:id"/>
  </xsl:template>

  <xsl:template match="*" mode="blocks inlines title-page contents pages heading">
    <xsl:call-template name="unknown-element"/>
  </xsl:template>

  <!-- Text where only elements may stand. -->
  <xsl:template match="text()[normalize-space()]" mode="blocks pages contents">
    <xsl:message terminate="yes" error-code="b:stray-text"
        select="normalize-space(.) || ' ' || ancestor::*[@xml:id][1]/@xml:id"/>
  </xsl:template>

  <xsl:template match="text()[not(normalize-space())] | comment() | processing-instruction()"
      mode="blocks pages contents"/>
  <xsl:template match="comment() | processing-instruction()" mode="inlines title-page heading"/>

</xsl:stylesheet>
