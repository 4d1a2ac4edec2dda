<?xml version="1.0" encoding="UTF-8"?>
<!-- Names of places: what links, bookmarks and page numbers point to. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:b="urn:baspa:xslt" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:key name="by-id" match="text//*[@xml:id]" use="@xml:id"/>

  <xsl:key name="pointers" match="ref[starts-with(@target, '#')]" use="substring(@target, 2)"/>

  <!-- Parts without an xml:id are named by their order, so that the same file gives the same names. -->
  <xsl:variable name="part-numbers" as="map(xs:string, xs:integer)"
      select="let $all := /TEI/text//div
        return map:merge(for $i in 1 to count($all) return map:entry(generate-id($all[$i]), $i))"/>

  <xsl:function name="b:id" as="xs:string">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="string(($part/@xml:id, 'part-' || $part-numbers(generate-id($part)))[1])"/>
  </xsl:function>

  <!-- The element that a target points to, if it is printed. -->
  <xsl:function name="b:target" as="element()?">
    <xsl:param name="pointer" as="element()"/>
    <xsl:sequence select="if (starts-with($pointer/@target, '#'))
        then key('by-id', substring($pointer/@target, 2), root($pointer))
            [self::div or self::p or self::table or self::figure or self::bibl or self::item or self::quote or self::seg]
            [not(ancestor::front/titlePage) and not(ancestor::div[@type = 'contents'])][1]
        else ()"/>
  </xsl:function>

  <xsl:template name="id" as="attribute(id)?">
    <xsl:if test="@xml:id">
      <xsl:attribute name="id" select="@xml:id"/>
    </xsl:if>
  </xsl:template>

  <!-- The role of a fo:inline and its language, «Span ru-RU», which Tags.java writes into the tagged file: FOP itself
       marks the language of blocks only. -->
  <xsl:template name="role-and-language" as="attribute()*">
    <xsl:param name="role" as="xs:string" select="'Span'"/>
    <xsl:call-template name="language"/>
    <xsl:attribute name="role" select="$role, @xml:lang ! b:locale(.)" separator=" "/>
  </xsl:template>

  <xsl:template name="language" as="attribute()?">
    <xsl:if test="@xml:lang">
      <xsl:attribute name="xml:lang" select="b:locale(@xml:lang)"/>
    </xsl:if>
  </xsl:template>

</xsl:stylesheet>
