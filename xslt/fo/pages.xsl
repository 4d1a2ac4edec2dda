<?xml version="1.0" encoding="UTF-8"?>
<!-- Paper, margins, page numbers, and which parts share a run of pages. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:b="urn:baspa:xslt" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:variable name="mirrored" as="xs:boolean" select="$profile?sides = 'two'"/>
  <xsl:variable name="number-place" as="xs:string" select="$profile?page-number-place"/>

  <xsl:template name="page-masters" as="element(fo:layout-master-set)">
    <fo:layout-master-set>
      <xsl:call-template name="page-master">
        <xsl:with-param name="name" select="'odd'"/>
        <xsl:with-param name="left" select="b:mm('margin-left-mm')"/>
        <xsl:with-param name="right" select="b:mm('margin-right-mm')"/>
      </xsl:call-template>
      <xsl:call-template name="page-master">
        <xsl:with-param name="name" select="'even'"/>
        <xsl:with-param name="left" select="b:mm(if ($mirrored) then 'margin-right-mm' else 'margin-left-mm')"/>
        <xsl:with-param name="right" select="b:mm(if ($mirrored) then 'margin-left-mm' else 'margin-right-mm')"/>
      </xsl:call-template>
      <fo:page-sequence-master master-name="pages">
        <fo:repeatable-page-master-alternatives>
          <fo:conditional-page-master-reference odd-or-even="odd" master-reference="odd"/>
          <fo:conditional-page-master-reference odd-or-even="even" master-reference="even"/>
        </fo:repeatable-page-master-alternatives>
      </fo:page-sequence-master>
    </fo:layout-master-set>
  </xsl:template>

  <xsl:template name="page-master" as="element(fo:simple-page-master)">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="left" as="xs:string"/>
    <xsl:param name="right" as="xs:string"/>
    <fo:simple-page-master master-name="{$name}" page-width="{b:mm('paper-width-mm')}"
        page-height="{b:mm('paper-height-mm')}" margin-left="{$left}" margin-right="{$right}">
      <fo:region-body margin-top="{b:mm('margin-top-mm')}" margin-bottom="{b:mm('margin-bottom-mm')}"/>
      <fo:region-before extent="{b:mm('margin-top-mm')}" display-align="center"/>
      <fo:region-after extent="{b:mm('margin-bottom-mm')}" display-align="center"/>
    </fo:simple-page-master>
  </xsl:template>

  <!-- Everything after the title page, in order; page breaks of the original between parts say nothing. -->
  <xsl:variable name="parts" as="element()*"
      select="/TEI/text/(front/(* except titlePage) | body/*[not(b:fills-body(.))] | back/*)[not(self::pb)]"/>

  <!-- A body must hold something: where all of a work is its front and back, an empty paragraph. It is no page. -->
  <xsl:function name="b:fills-body" as="xs:boolean">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="exists($part/self::p[empty(node())][count(../*[not(self::pb)]) = 1][parent::body])
        and exists($part/../../(front/(* except titlePage) | back/*)[not(self::pb)])"/>
  </xsl:function>

  <xsl:variable name="first-numbered" as="element()?"
      select="if ($profile?page-number-from = 'introduction')
              then ($parts[@type = 'introduction'], $parts)[1] else $parts[1]"/>

  <!-- A part that the profile puts on its own page begins a run of pages; what follows it shares them. -->
  <xsl:template name="page-sequences" as="element(fo:page-sequence)*">
    <xsl:variable name="contents-before" as="element()?" select="$parts[not(@type = 'annotation')][1]"/>
    <xsl:variable name="generate" as="xs:boolean" select="b:contents-are-due()"/>
    <xsl:for-each-group select="$parts"
        group-starting-with="*[b:own-page(.) or ($generate and . is $contents-before)]">
      <xsl:variable name="numbered" as="xs:boolean"
          select="not($first-numbered >> current-group()[last()])"/>
      <xsl:if test="$generate and . is $contents-before">
        <xsl:call-template name="page-sequence">
          <xsl:with-param name="numbered" select="$numbered and not($profile?page-number-from = 'introduction')"/>
          <xsl:with-param name="group" select="()"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:call-template name="page-sequence">
        <xsl:with-param name="numbered" select="$numbered"/>
        <xsl:with-param name="group" select="current-group()"/>
      </xsl:call-template>
    </xsl:for-each-group>
  </xsl:template>

  <!-- A run of pages with these parts, or else with the contents list that we make. -->
  <xsl:template name="page-sequence" as="element(fo:page-sequence)">
    <xsl:param name="numbered" as="xs:boolean"/>
    <xsl:param name="group" as="element()*"/>
    <fo:page-sequence master-reference="pages">
      <xsl:if test="$numbered and not($number-place = 'none')">
        <fo:static-content role="artifact"
            flow-name="{if (starts-with($number-place, 'top')) then 'xsl-region-before' else 'xsl-region-after'}">
          <fo:block font-size="{$profile?page-number-size-pt}pt" line-height="1.2"
              text-align="{substring-after($number-place, '-')}">
            <fo:page-number/>
          </fo:block>
        </fo:static-content>
      </xsl:if>
      <fo:static-content flow-name="xsl-footnote-separator" role="artifact">
        <fo:block line-height="10pt" space-before="6pt" space-after="4pt">
          <fo:leader leader-pattern="rule" leader-length="40mm" rule-thickness="0.5pt"/>
        </fo:block>
      </fo:static-content>
      <!-- Kazakh words are long. Letting letters give way by a hundredth of an em, which no eye sees, takes
           half of the hyphens and most of the loose lines away (docs/decisions/line-filling.md). -->
      <fo:flow flow-name="xsl-region-body" hyphenate="{$profile?hyphenation}" word-spacing.minimum="-0.08em"
          word-spacing.optimum="0em" word-spacing.maximum="0.16em" letter-spacing.minimum="-0.01em"
          letter-spacing.optimum="0em" letter-spacing.maximum="0.014em">
        <xsl:choose>
          <xsl:when test="$group">
            <xsl:apply-templates select="$group" mode="blocks"/>
            <!-- parts without any content are a page, too -->
            <xsl:if test="empty($group/descendant-or-self::*[not(self::div or self::pb or self::list)])">
              <fo:block/>
            </xsl:if>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="generated-contents"/>
          </xsl:otherwise>
        </xsl:choose>
      </fo:flow>
    </fo:page-sequence>
  </xsl:template>

</xsl:stylesheet>
