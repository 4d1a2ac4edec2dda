<?xml version="1.0" encoding="UTF-8"?>
<!-- Tables: title above, head row repeated, «1-кестенің жалғасы» on the next page. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:b="urn:baspa:xslt" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:variable name="table-size" as="xs:double" select="$font-size - 2"/>

  <xsl:template match="table" mode="blocks" as="element(fo:block)">
    <xsl:variable name="number" select="b:number(.)"/>
    <xsl:variable name="columns" as="xs:integer"
        select="max((1, row ! sum(cell ! xs:integer((@cols, 1)[1])))) cast as xs:integer"/>
    <xsl:variable name="heads" as="element(row)*"
        select="row[@role = 'label'][not(preceding-sibling::row[not(@role = 'label')])]"/>
    <!-- A table of nothing but head rows is printed as plain rows. -->
    <xsl:variable name="labels" as="element(row)*" select="if (row except $heads) then $heads else ()"/>
    <fo:block role="Div" space-before="6pt" space-after="{b:line-height($font-size)}">
      <xsl:call-template name="not-first-on-page"/>
      <xsl:call-template name="id"/>
      <xsl:if test="head or @n">
        <fo:block role="Caption" keep-with-next.within-page="always" hyphenate="false"
            space-after="-{b:line-height($font-size)}" space-after.precedence="force"
            text-align="{b:text-align($profile?table-caption-alignment)}"
            text-indent="{b:text-indent($profile?table-caption-alignment)}">
          <xsl:call-template name="caption">
            <xsl:with-param name="form" select="$profile?table-caption"/>
            <xsl:with-param name="number" select="$number"/>
          </xsl:call-template>
        </fo:block>
      </xsl:if>
      <fo:table table-layout="fixed" width="100%" font-size="{$table-size}pt"
          line-height="{b:line-height($table-size)}" text-indent="0mm">
        <xsl:variable name="table" select="."/>
        <xsl:for-each select="1 to $columns">
          <fo:table-column column-width="proportional-column-width({b:column-weight($table, .)})"/>
        </xsl:for-each>
        <xsl:if test="exists($labels) or head or @n">
          <fo:table-header>
            <!-- The rest of the table says whose rest it is. On the first page the caption lies on this row, and
                 Tags.java keeps its words from being drawn. A fo:retrieve-table-marker would do so by itself, but FOP
                 then keeps the whole chapter in memory to the end of the work. -->
            <fo:table-row role="artifact" height="{b:line-height($font-size)}">
              <fo:table-cell number-columns-spanned="{$columns}" padding="0pt" border="none">
                <fo:block font-size="{$font-size}pt" line-height="{b:line-height($font-size)}"
                    text-align="{b:text-align($profile?table-caption-alignment)}"
                    text-indent="{b:text-indent($profile?table-caption-alignment)}">
                  <xsl:value-of select="replace($profile?table-continued, '\{number\}', $number)"/>
                </fo:block>
              </fo:table-cell>
            </fo:table-row>
            <xsl:apply-templates select="$labels" mode="rows">
              <xsl:with-param name="heads" select="true()" tunnel="yes"/>
            </xsl:apply-templates>
          </fo:table-header>
        </xsl:if>
        <fo:table-body>
          <xsl:apply-templates select="row except $labels" mode="rows"/>
        </fo:table-body>
      </fo:table>
    </fo:block>
  </xsl:template>

  <!-- How wide a column is against the others: by its longest words and the amount of its text. -->
  <xsl:function name="b:column-weight" as="xs:double">
    <xsl:param name="table" as="element(table)"/>
    <xsl:param name="column" as="xs:integer"/>
    <xsl:variable name="cells" as="xs:string*" select="$table/row[not(cell/(@cols | @rows))]/cell[$column] ! normalize-space(.)"/>
    <xsl:variable name="word" select="max((4, $cells ! tokenize(.) ! string-length(.)))"/>
    <xsl:variable name="text" select="max((0, $cells ! string-length(.)))"/>
    <xsl:sequence select="round(max(($word, min(($text, 18 + $text div 4, 60)))), 1)"/>
  </xsl:function>

  <xsl:template match="row" mode="rows" as="element(fo:table-row)">
    <xsl:param name="heads" as="xs:boolean" select="false()" tunnel="yes"/>
    <!-- Not «always»: a row that is taller than a page must break, or its end would not be on the paper. -->
    <fo:table-row keep-together.within-page="1000">
      <!-- two rows at least at the foot of a page, two at the head of the next -->
      <xsl:if test="not($heads) and (empty(preceding-sibling::row[not(@role = 'label')])
          or count(following-sibling::row) = 1)">
        <xsl:attribute name="keep-with-next.within-page" select="'900'"/>
      </xsl:if>
      <xsl:apply-templates select="cell" mode="rows"/>
    </fo:table-row>
  </xsl:template>

  <xsl:template match="cell" mode="rows" as="element(fo:table-cell)">
    <xsl:param name="heads" as="xs:boolean" select="false()" tunnel="yes"/>
    <fo:table-cell border="0.5pt solid black" padding="1mm" display-align="{if ($heads) then 'center' else 'before'}">
      <xsl:if test="$heads or @role = 'label'">
        <xsl:attribute name="role" select="'TH'"/>
      </xsl:if>
      <xsl:if test="@cols">
        <xsl:attribute name="number-columns-spanned" select="@cols"/>
      </xsl:if>
      <xsl:if test="@rows">
        <xsl:attribute name="number-rows-spanned" select="@rows"/>
      </xsl:if>
      <fo:block text-align="{if ($heads or matches(., '^[\s\d.,%–-]+$')) then 'center' else 'left'}">
        <xsl:call-template name="language"/>
        <xsl:choose>
          <!-- An empty cell keeps its place in the tagged table. -->
          <xsl:when test="not(normalize-space())">&#xA0;</xsl:when>
          <xsl:otherwise>
            <xsl:apply-templates mode="inlines"/>
          </xsl:otherwise>
        </xsl:choose>
      </fo:block>
    </fo:table-cell>
  </xsl:template>

  <!-- The author's number, or else the count through the work or in the chapter (2.1). -->
  <xsl:function name="b:number" as="xs:string">
    <xsl:param name="thing" as="element()"/>
    <xsl:variable name="name" select="local-name($thing)"/>
    <xsl:variable name="per-chapter" select="$profile($name || '-numbering') = 'per-chapter'"/>
    <xsl:choose>
      <xsl:when test="$thing/@n">
        <xsl:sequence select="normalize-space($thing/@n)"/>
      </xsl:when>
      <xsl:when test="$per-chapter and $thing/ancestor::div[@type = 'chapter']">
        <xsl:variable name="chapter" select="$thing/ancestor::div[@type = 'chapter'][1]"/>
        <xsl:sequence select="(count($chapter/preceding-sibling::div[@type = 'chapter']) + 1) || '.'
            || count($chapter//*[local-name() = $name][. &lt;&lt; $thing or . is $thing])"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="string(count(root($thing)//*[local-name() = $name][. &lt;&lt; $thing or . is $thing]))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- «1-кесте – Атауы»; without a title the wording ends at the number. -->
  <xsl:template name="caption" as="node()*">
    <xsl:param name="form" as="xs:string"/>
    <xsl:param name="number" as="xs:string"/>
    <xsl:variable name="before" select="replace(substring-before($form, '{title}'), '\{number\}', $number)"/>
    <xsl:variable name="after" select="replace(substring-after($form, '{title}'), '\{number\}', $number)"/>
    <xsl:choose>
      <xsl:when test="head">
        <xsl:value-of select="$before"/>
        <xsl:apply-templates select="head/node()" mode="inlines"/>
        <xsl:value-of select="$after"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="replace($before, '[\s–—:.-]+$', '')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
