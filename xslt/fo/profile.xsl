<?xml version="1.0" encoding="UTF-8"?>
<!-- The values of the profile, by the names that its file gives them. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:b="urn:baspa:xslt" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- rule name → value: numbers, booleans, words; lists of parts by their div/@type -->
  <xsl:param name="profile" as="map(xs:string, item()*)" required="yes"/>

  <!-- the family that lends what the profile's font lacks -->

  <xsl:variable name="font-size" as="xs:double" select="$profile?font-size-pt"/>

  <xsl:function name="b:mm" as="xs:string">
    <xsl:param name="rule" as="xs:string"/>
    <xsl:sequence select="$profile($rule) || 'mm'"/>
  </xsl:function>

  <!-- Leading 1 is what Word calls single: the height that Times New Roman and the fonts of its widths ask
       for, 0.891 + 0.216 + 0.042 em. -->
  <xsl:function name="b:line-height" as="xs:string">
    <xsl:param name="size" as="xs:double"/>
    <xsl:sequence select="round($size * 1.149 * xs:double($profile?leading), 3) || 'pt'"/>
  </xsl:function>

  <!-- An alignment of the profile as the value of text-align. -->
  <xsl:function name="b:text-align" as="xs:string">
    <xsl:param name="alignment" as="xs:string"/>
    <xsl:sequence select="if ($alignment = 'indent') then 'left' else $alignment"/>
  </xsl:function>

  <xsl:function name="b:text-indent" as="xs:string">
    <xsl:param name="alignment" as="xs:string"/>
    <xsl:sequence select="if ($alignment = 'indent') then b:mm('first-line-indent-mm') else '0mm'"/>
  </xsl:function>

  <xsl:function name="b:own-page" as="xs:boolean">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="$part/self::div/@type = $profile?own-page"/>
  </xsl:function>

</xsl:stylesheet>
