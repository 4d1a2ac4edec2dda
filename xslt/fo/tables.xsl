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
    <xsl:variable name="heads" as="element(row)*"
        select="row[@role = 'label'][not(preceding-sibling::row[not(@role = 'label')])]"/>
    <!-- A table of nothing but head rows is printed as plain rows. -->
    <xsl:variable name="labels" as="element(row)*" select="if (row except $heads) then $heads else ()"/>
    <xsl:variable name="head-grid" as="map(*)*" select="b:grid($labels[cell])"/>
    <xsl:variable name="body-grid" as="map(*)*" select="b:grid((row except $labels)[cell])"/>
    <xsl:variable name="columns" as="xs:integer" select="max(($head-grid?width, $body-grid?width, 1))"/>
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
              <fo:table-cell number-columns-spanned="{$columns}" padding="0pt" border-style="none">
                <fo:block font-size="{$font-size}pt" line-height="{b:line-height($font-size)}"
                    text-align="{b:text-align($profile?table-caption-alignment)}"
                    text-indent="{b:text-indent($profile?table-caption-alignment)}">
                  <xsl:value-of select="replace($profile?table-continued, '\{number\}', $number)"/>
                </fo:block>
              </fo:table-cell>
            </fo:table-row>
            <xsl:for-each select="$head-grid">
              <xsl:apply-templates select="?row" mode="rows">
                <xsl:with-param name="grid" select="."/>
                <xsl:with-param name="columns" select="$columns"/>
                <xsl:with-param name="heads" select="true()" tunnel="yes"/>
              </xsl:apply-templates>
            </xsl:for-each>
          </fo:table-header>
        </xsl:if>
        <fo:table-body>
          <xsl:variable name="numbers" as="xs:integer*" select="b:number-columns($body-grid?cells)"/>
          <xsl:for-each select="$body-grid">
            <xsl:apply-templates select="?row" mode="rows">
              <xsl:with-param name="grid" select="."/>
              <xsl:with-param name="columns" select="$columns"/>
              <xsl:with-param name="numbers" select="$numbers" tunnel="yes"/>
            </xsl:apply-templates>
          </xsl:for-each>
          <xsl:if test="empty($body-grid)">
            <fo:table-row>
              <xsl:call-template name="no-cell">
                <xsl:with-param name="columns" select="$columns"/>
              </xsl:call-template>
            </fo:table-row>
          </xsl:if>
        </fo:table-body>
      </fo:table>
    </fo:block>
  </xsl:template>

  <!-- The most columns that Word has. -->
  <xsl:variable name="most-columns" as="xs:integer" select="63"/>

  <!-- Where each cell of these rows stands: its first column, and how many columns and rows it takes, which are no more than
       are there. For each row also the columns that cells above reach into, and its last column. -->
  <xsl:function name="b:grid" as="map(*)*">
    <xsl:param name="rows" as="element(row)*"/>
    <xsl:iterate select="$rows">
      <xsl:param name="taken" as="map(xs:integer, xs:integer)" select="map {}"/>
      <xsl:variable name="rows-left" as="xs:integer" select="count($rows) - position() + 1"/>
      <xsl:variable name="cells" as="map(*)*">
        <xsl:iterate select="cell">
          <xsl:param name="from" as="xs:integer" select="1"/>
          <xsl:variable name="column" as="xs:integer" select="b:free($taken, $from)"/>
          <xsl:variable name="most" as="xs:integer" select="min((xs:integer((@cols, 1)[1]), $most-columns))"/>
          <xsl:variable name="blocked" as="xs:integer?" select="($column to $column + $most - 1)[map:contains($taken, .)][1]"/>
          <xsl:variable name="width" as="xs:integer" select="if ($blocked) then $blocked - $column else $most"/>
          <xsl:sequence select="map { 'cell': ., 'column': $column, 'columns': $width,
              'rows': min((xs:integer((@rows, 1)[1]), $rows-left)) }"/>
          <xsl:next-iteration>
            <xsl:with-param name="from" select="$column + $width"/>
          </xsl:next-iteration>
        </xsl:iterate>
      </xsl:variable>
      <xsl:sequence select="map { 'row': ., 'cells': $cells, 'taken': map:keys($taken),
          'width': max((map:keys($taken), $cells ! (?column + ?columns - 1), 0)) }"/>
      <xsl:next-iteration>
        <xsl:with-param name="taken" select="map:merge((
            map:keys($taken)[$taken(.) gt 1] ! map:entry(., $taken(.) - 1),
            $cells[?rows gt 1] ! (let $c := . return (?column to ?column + ?columns - 1) ! map:entry(., $c?rows - 1))))"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- The columns in which all that stands in a cell of its own is a number; TableNumbers.java says what one is, for the
       Word file, too. -->
  <xsl:function name="b:number-columns" as="xs:integer*">
    <xsl:param name="cells" as="map(*)*"/>
    <xsl:for-each-group select="$cells[?columns = 1]" group-by="?column">
      <xsl:variable name="texts" as="xs:string*" select="current-group() ! b:cell-text(?cell)"/>
      <xsl:variable name="numbers" as="xs:string*" select="$texts[matches(., $profile?cell-number)]"/>
      <xsl:if test="exists($numbers) and (every $text in $texts[not(matches(., $profile?cell-number))] satisfies matches($text, $profile?cell-blank))">
        <xsl:sequence select="current-grouping-key()"/>
      </xsl:if>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="b:cell-text" as="xs:string">
    <xsl:param name="cell" as="element(cell)"/>
    <xsl:variable name="text" as="xs:string*">
      <xsl:apply-templates select="$cell" mode="plain"/>
    </xsl:variable>
    <xsl:sequence select="normalize-space(string-join($text))"/>
  </xsl:function>

  <!-- The first column from here on that no cell above reaches into. -->
  <xsl:function name="b:free" as="xs:integer">
    <xsl:param name="taken" as="map(xs:integer, xs:integer)"/>
    <xsl:param name="from" as="xs:integer"/>
    <xsl:sequence select="if (map:contains($taken, $from)) then b:free($taken, $from + 1) else $from"/>
  </xsl:function>

  <!-- Stands where a row has no cell: the rows of a tagged table have as many columns each. -->
  <xsl:template name="no-cell" as="element(fo:table-cell)">
    <xsl:param name="columns" as="xs:integer" select="1"/>
    <fo:table-cell border-width="0.5pt" border-style="solid" padding="1mm" number-columns-spanned="{$columns}">
      <fo:block>&#xA0;</fo:block>
    </fo:table-cell>
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
    <xsl:param name="grid" as="map(*)"/>
    <xsl:param name="columns" as="xs:integer"/>
    <xsl:param name="heads" as="xs:boolean" select="false()" tunnel="yes"/>
    <!-- Not «always»: a row that is taller than a page must break, or its end would not be on the paper. -->
    <fo:table-row keep-together.within-page="1000">
      <!-- two rows at least at the foot of a page, two at the head of the next -->
      <xsl:if test="not($heads) and (empty(preceding-sibling::row[not(@role = 'label')])
          or exists(following-sibling::row[1]) and empty(following-sibling::row[2]))">
        <xsl:attribute name="keep-with-next.within-page" select="'900'"/>
      </xsl:if>
      <xsl:for-each select="$grid?cells">
        <xsl:apply-templates select="?cell" mode="rows">
          <xsl:with-param name="column" select="?column"/>
          <xsl:with-param name="columns" select="?columns"/>
          <xsl:with-param name="rows" select="?rows"/>
        </xsl:apply-templates>
      </xsl:for-each>
      <xsl:for-each select="(1 to $columns)[not(. = ($grid?taken, $grid?cells ! (?column to ?column + ?columns - 1)))]">
        <xsl:call-template name="no-cell"/>
      </xsl:for-each>
    </fo:table-row>
  </xsl:template>

  <xsl:template match="cell" mode="rows" as="element(fo:table-cell)">
    <xsl:param name="column" as="xs:integer"/>
    <xsl:param name="columns" as="xs:integer"/>
    <xsl:param name="rows" as="xs:integer"/>
    <xsl:param name="heads" as="xs:boolean" select="false()" tunnel="yes"/>
    <xsl:param name="numbers" as="xs:integer*" select="()" tunnel="yes"/>
    <fo:table-cell border-width="0.5pt" border-style="solid" padding="1mm" display-align="{if ($heads) then 'center' else 'before'}">
      <xsl:if test="$heads or @role = 'label'">
        <xsl:attribute name="role" select="'TH'"/>
      </xsl:if>
      <xsl:if test="$columns gt 1">
        <xsl:attribute name="number-columns-spanned" select="$columns"/>
      </xsl:if>
      <xsl:if test="$rows gt 1">
        <xsl:attribute name="number-rows-spanned" select="$rows"/>
      </xsl:if>
      <fo:block text-align="{if ($heads or @role = 'label') then 'center'
          else if ($columns = 1 and $column = $numbers) then 'right' else 'left'}">
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
