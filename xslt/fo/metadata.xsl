<?xml version="1.0" encoding="UTF-8"?>
<!-- Title, author and language for libraries and readers, and names of places. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:b="urn:baspa:xslt" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:template name="declarations" as="element(fo:declarations)">
    <xsl:variable name="titles" select="/TEI/teiHeader/fileDesc/titleStmt"/>
    <fo:declarations>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
          <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <dc:title>
              <rdf:Alt>
                <rdf:li xml:lang="x-default">
                  <xsl:value-of select="b:document-title()"/>
                </rdf:li>
              </rdf:Alt>
            </dc:title>
            <xsl:if test="$titles/author[normalize-space()]">
              <dc:creator>
                <rdf:Seq>
                  <xsl:for-each select="$titles/author[normalize-space()]">
                    <rdf:li>
                      <xsl:value-of select="normalize-space(.)"/>
                    </rdf:li>
                  </xsl:for-each>
                </rdf:Seq>
              </dc:creator>
            </xsl:if>
            <dc:language>
              <rdf:Bag>
                <rdf:li>
                  <xsl:value-of select="b:locale($language)"/>
                </rdf:li>
              </rdf:Bag>
            </dc:language>
            <xmp:CreatorTool>Baspa</xmp:CreatorTool>
          </rdf:Description>
        </rdf:RDF>
      </x:xmpmeta>
      <xsl:for-each select="/TEI/text//*[self::div[child::head] or @xml:id
          and (self::table or self::figure or self::bibl or key('pointers', @xml:id))]">
        <xsl:if test="not(@type = 'contents') and not(ancestor::div[@type = 'contents'])">
          <fox:destination internal-destination="{b:id(.)}"/>
        </xsl:if>
      </xsl:for-each>
    </fo:declarations>
  </xsl:template>

  <!-- A work without a title goes by its first heading; the file must have one to be read aloud. -->
  <xsl:function name="b:document-title" as="xs:string">
    <xsl:variable name="tei" select="$parts[1]/ancestor::TEI"/>
    <xsl:sequence select="string((($tei/teiHeader/fileDesc/titleStmt/title, $tei/text//head) ! normalize-space(.)[. != ''],
        'Baspa')[1])"/>
  </xsl:function>

</xsl:stylesheet>
