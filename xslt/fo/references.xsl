<?xml version="1.0" encoding="UTF-8"?>
<!-- The list of references and what points to it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:b="urn:baspa:xslt" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="listBibl" mode="blocks" as="element(fo:block)">
    <fo:block role="L">
      <xsl:call-template name="id"/>
      <xsl:apply-templates mode="blocks"/>
    </fo:block>
  </xsl:template>

  <!-- «in order of appearance, number without a dot» -->
  <xsl:template match="bibl" mode="blocks" as="element(fo:block)">
    <fo:block role="LI" text-align="{$profile?alignment}" text-indent="{b:mm('first-line-indent-mm')}">
      <xsl:call-template name="id"/>
      <xsl:if test="@n">
        <fo:inline role="Lbl">
          <xsl:value-of select="@n || '&#xA0;'"/>
        </fo:inline>
      </xsl:if>
      <fo:inline>
        <xsl:call-template name="role-and-language">
          <xsl:with-param name="role" select="'LBody'"/>
        </xsl:call-template>
        <xsl:apply-templates mode="inlines"/>
      </fo:inline>
    </fo:block>
  </xsl:template>

  <!-- What a link says of itself: its words, or where it leads. -->
  <xsl:function name="b:words" as="xs:string">
    <xsl:param name="link" as="element(ref)"/>
    <xsl:sequence select="(b:printed($link), string($link/@target))[. != ''][1]"/>
  </xsl:function>

  <xsl:function name="b:printed" as="xs:string">
    <xsl:param name="link" as="element(ref)"/>
    <xsl:variable name="text" as="xs:string*">
      <xsl:apply-templates select="$link" mode="plain"/>
    </xsl:variable>
    <xsl:sequence select="normalize-space(string-join($text))"/>
  </xsl:function>

  <xsl:template match="ref" mode="inlines" as="element()">
    <xsl:variable name="target" as="element()?" select="b:target(.)"/>
    <xsl:choose>
      <!-- A link of no words, or within another, cannot be told of in the tree of tags. -->
      <xsl:when test="ancestor::ref or not(matches(b:printed(.), '[^\s\p{Cf}\p{Z}]'))">
        <fo:inline>
          <xsl:apply-templates mode="inlines"/>
        </fo:inline>
      </xsl:when>
      <xsl:when test="$target">
        <!-- By the name of the place, which PdfUaFinishing.java resolves: FOP would keep each page that points
             onward until it knows where to, and the pages would be written out of their order. -->
        <fo:basic-link external-destination="url('#{b:id($target)}')"
            fox:alt-text="{if (@type = 'bibr') then b:say('reference', string((@n, $target/@n, '')[1])) else b:words(.)}">
          <xsl:apply-templates mode="inlines"/>
        </fo:basic-link>
      </xsl:when>
      <xsl:when test="matches(@target, '^(https?|mailto):')">
        <fo:basic-link external-destination="url('{replace(@target, '[''()\s]', '')}')" fox:alt-text="{b:words(.)}">
          <xsl:apply-templates mode="inlines"/>
        </fo:basic-link>
      </xsl:when>
      <xsl:otherwise>
        <fo:inline>
          <xsl:apply-templates mode="inlines"/>
        </fo:inline>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
