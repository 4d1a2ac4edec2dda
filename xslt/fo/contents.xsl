<?xml version="1.0" encoding="UTF-8"?>
<!-- The contents list: the headings with the page numbers of this printing, each a link. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:b="urn:baspa:xslt" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- A work of two or more headings gets a contents list even where its file has none. -->
  <xsl:function name="b:contents-are-due" as="xs:boolean">
    <xsl:variable name="text" select="$parts[1]/ancestor::text[1]"/>
    <xsl:sequence select="empty($text//div[@type = 'contents']) and count($text//div[head]) ge 2"/>
  </xsl:function>

  <xsl:template name="generated-contents" as="element()*">
    <xsl:variable name="heading" as="element(fo:block)">
      <fo:block id="generated-contents" role="H1" hyphenate="false" keep-with-next.within-page="always"
          text-align="{b:text-align($profile?part-heading-alignment)}"
          text-indent="{b:text-indent($profile?part-heading-alignment)}"
          font-weight="{if ($profile?part-heading-bold) then 'bold' else 'normal'}"
          space-after="{b:line-height($font-size)}">
        <xsl:value-of select="if ($profile?part-heading-case = 'capitals')
            then b:capitals(b:say('contents', '')) else b:say('contents', '')"/>
      </fo:block>
    </xsl:variable>
    <xsl:sequence select="$heading"/>
    <fo:block role="TOC">
      <xsl:for-each select="$parts/descendant-or-self::div[head][count(ancestor-or-self::div) le 3]">
        <xsl:call-template name="contents-entry">
          <xsl:with-param name="level" select="b:level(.)"/>
          <xsl:with-param name="target" select="b:id(.)"/>
          <xsl:with-param name="line" select="b:heading-line(.)"/>
        </xsl:call-template>
      </xsl:for-each>
    </fo:block>
  </xsl:template>

  <xsl:template match="div[@type = 'contents']" mode="blocks" priority="2" as="element()*">
    <xsl:choose>
      <xsl:when test="head">
        <xsl:apply-templates select="head" mode="blocks"/>
      </xsl:when>
      <xsl:otherwise>
        <!-- An entry may point to the list itself: a link to a place that is not there would be no tagged link. -->
        <fo:block id="{b:id(.)}"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="* except head" mode="contents"/>
  </xsl:template>

  <xsl:template match="list" mode="contents" as="element(fo:block)">
    <fo:block role="TOC">
      <xsl:call-template name="id"/>
      <xsl:apply-templates mode="contents"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="pb" mode="contents"/>

  <xsl:template match="item" mode="contents" as="element(fo:block)*">
    <xsl:variable name="target" as="element()?" select="(ref/b:target(.))[1]"/>
    <xsl:variable name="text" as="xs:string*">
      <xsl:apply-templates select="node() except (locus | list)" mode="plain"/>
    </xsl:variable>
    <xsl:variable name="label" select="if (b:is-appendix-mark(string-join($text), string(@n))) then ''
        else b:label(string(@n), b:is-appendix(., $target))"/>
    <xsl:call-template name="contents-entry">
      <xsl:with-param name="level" select="b:entry-level(.)"/>
      <xsl:with-param name="target" select="$target ! b:id(.)"/>
      <xsl:with-param name="line" select="normalize-space(string-join(($label[. != ''], string-join($text)),
          if (b:is-appendix(., $target)) then '. ' else ' '))"/>
    </xsl:call-template>
    <xsl:apply-templates select="list/node()" mode="contents"/>
  </xsl:template>

  <!-- An entry «А» belongs to an appendix where its heading says so, or the entry does not say otherwise. -->
  <xsl:function name="b:is-appendix" as="xs:boolean">
    <xsl:param name="item" as="element(item)"/>
    <xsl:param name="target" as="element()?"/>
    <xsl:sequence select="if ($target) then $target/@type = 'appendix' else false()"/>
  </xsl:function>

  <xsl:function name="b:entry-level" as="xs:integer">
    <xsl:param name="item" as="element(item)"/>
    <xsl:sequence select="if (matches($item/@rend, '^level-[1-6]$')) then xs:integer(substring($item/@rend, 7))
        else count($item/ancestor::item) + 1"/>
  </xsl:function>

  <xsl:template name="contents-entry" as="element(fo:block)">
    <xsl:param name="level" as="xs:integer"/>
    <xsl:param name="target" as="xs:string?"/>
    <xsl:param name="line" as="xs:string"/>
    <fo:block role="TOCI" hyphenate="false" text-align="left" start-indent="{($level - 1) * 8}mm"
        end-indent="12mm" last-line-end-indent="-12mm" keep-together.within-page="1000">
      <xsl:choose>
        <xsl:when test="$target">
          <xsl:attribute name="text-align-last" select="'justify'"/>
          <fo:basic-link internal-destination="{$target}" fox:alt-text="{($line, $target)[. != ''][1]}">
            <xsl:value-of select="b:line-ends('', $line, '')"/>
            <xsl:text> </xsl:text>
            <fo:leader leader-pattern="dots" leader-alignment="reference-area" leader-pattern-width="1.6mm"
                leader-length.minimum="6mm" leader-length.optimum="10mm" leader-length.maximum="100%"/>
            <xsl:text> </xsl:text>
            <fo:page-number-citation ref-id="{$target}" role="Span"/>
          </fo:basic-link>
        </xsl:when>
        <xsl:otherwise>
          <xsl:value-of select="b:line-ends('', $line, '')"/>
        </xsl:otherwise>
      </xsl:choose>
    </fo:block>
  </xsl:template>

</xsl:stylesheet>
