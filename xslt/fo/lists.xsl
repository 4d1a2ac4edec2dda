<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists: each item begins at the paragraph's indent, its other lines at the margin (ГОСТ 7.32-2001, 6.1). -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:b="urn:baspa:xslt" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template match="list" mode="blocks" as="element(fo:block)">
    <xsl:param name="depth" as="xs:integer" select="0" tunnel="yes"/>
    <fo:block role="L" start-indent="{$depth * 8}mm">
      <xsl:call-template name="id"/>
      <xsl:call-template name="language"/>
      <xsl:apply-templates mode="blocks">
        <xsl:with-param name="depth" select="$depth + 1" tunnel="yes"/>
      </xsl:apply-templates>
    </fo:block>
  </xsl:template>

  <xsl:template match="item" mode="blocks" as="element(fo:block)">
    <fo:block role="LI" text-align="{$profile?alignment}" text-indent="{b:mm('first-line-indent-mm')}">
      <xsl:call-template name="id"/>
      <xsl:if test="empty(preceding-sibling::item) and exists(following-sibling::item)">
        <xsl:attribute name="keep-with-next.within-page" select="'200'"/>
      </xsl:if>
      <fo:inline role="Lbl">
        <xsl:value-of select="b:marker(.) || '&#xA0;'"/>
      </fo:inline>
      <fo:inline>
        <xsl:call-template name="role-and-language">
          <xsl:with-param name="role" select="'LBody'"/>
        </xsl:call-template>
        <!-- text begins beside the mark, a list of its own stands below -->
        <xsl:for-each select="node()">
          <xsl:choose>
            <xsl:when test="self::list">
              <xsl:apply-templates select="." mode="blocks"/>
            </xsl:when>
            <xsl:otherwise>
              <xsl:apply-templates select="." mode="inlines"/>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
      </fo:inline>
    </fo:block>
  </xsl:template>

  <!-- The author's own mark where there is one: «1)», «а)»; otherwise the profile's dash or the count. -->
  <xsl:function name="b:marker" as="xs:string">
    <xsl:param name="item" as="element(item)"/>
    <xsl:variable name="n" select="normalize-space($item/@n)"/>
    <xsl:sequence select="
        if ($n != '') then (if (matches($n, '[).]$')) then $n else $n || ')')
        else if ($item/../@rend = 'numbered') then (count($item/preceding-sibling::item) + 1) || ')'
        else string($profile?list-marker)"/>
  </xsl:function>

</xsl:stylesheet>
