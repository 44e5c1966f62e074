// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.TransformerException;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.xpath.XPathExpressionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Each parser on documents that would read a file, fetch, or grow. */
class SafeXmlTest {
  private static final String GOOD = "<a x='1'>t &amp; &#60;<b/></a>";
  private static final String SCHEMA =
      "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='a'/></xs:schema>";
  private static final String SHEET =
      "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>%s"
          + "<xsl:template match='/'>%s</xsl:template></xsl:stylesheet>";

  @TempDir private Path directory;
  private List<String> attacks = List.of();
  private String file = "";

  @BeforeEach
  void attacks() throws IOException {
    Path secret = directory.resolve("secret");
    Files.writeString(secret, "SECRET");
    Path dtd = directory.resolve("x.dtd");
    Files.writeString(dtd, "<!ENTITY e 'SECRET'>");
    file = secret.toUri().toString();
    attacks =
        List.of(
            "<!DOCTYPE a [<!ENTITY e SYSTEM '" + file + "'>]><a>&e;</a>",
            "<!DOCTYPE a [<!ENTITY % p SYSTEM '" + dtd.toUri() + "'> %p;]><a>&e;</a>",
            "<!DOCTYPE a SYSTEM '" + dtd.toUri() + "'><a>&e;</a>",
            "<!DOCTYPE a PUBLIC 'x' '" + dtd.toUri() + "'><a>&e;</a>",
            "<!DOCTYPE a [<!ENTITY x 'xxxxxxxxxx'><!ENTITY y '&x;&x;&x;&x;'>]><a>&y;</a>",
            "<!DOCTYPE a [<!ENTITY e 'SECRET'>]><a>&e;</a>",
            "<!DOCTYPE a [<!ATTLIST a y CDATA 'SECRET'>]><a/>");
  }

  @Test
  void document_ofNoHarm_isRead() throws Exception {
    assertEquals(
        "t & <",
        SafeXml.documentBuilder()
            .parse(new InputSource(new StringReader(GOOD)))
            .getDocumentElement()
            .getTextContent());
    SafeXml.saxParser().parse(new InputSource(new StringReader(GOOD)), new DefaultHandler());
    assertEquals("t & <", pulled(GOOD));
    assertEquals("t & <", transformed(SHEET.formatted("", "<xsl:value-of select='.'/>"), GOOD));
    SafeXml.validator(schema(SCHEMA)).validate(new StreamSource(new StringReader(GOOD)));
  }

  @Test
  void tree_ofAnAttack_isRefused() {
    for (String attack : attacks) {
      assertThrows(
          SAXException.class,
          () -> SafeXml.documentBuilder().parse(new InputSource(new StringReader(attack))),
          attack);
    }
  }

  @Test
  void events_ofAnAttack_areRefused() {
    for (String attack : attacks) {
      InputSource source = new InputSource(new StringReader(attack));
      assertThrows(
          SAXException.class,
          () -> SafeXml.saxParser().parse(source, new DefaultHandler()),
          attack);
    }
  }

  @Test
  void pull_ofAnAttack_isRefused() {
    for (String attack : attacks) {
      assertThrows(XMLStreamException.class, () -> pulled(attack), attack);
    }
  }

  @Test
  void pull_byTheFactoryAlone_knowsNoEntity() {
    for (String attack : attacks) {
      if (attack.contains("&")) {
        assertThrows(
            XMLStreamException.class,
            () -> read(SafeXml.inputFactory().createXMLStreamReader(new StringReader(attack))),
            attack);
      }
    }
  }

  @Test
  void validator_ofAnAttack_showsNothing() throws Exception {
    Schema schema = schema(SCHEMA);
    for (String attack : attacks) {
      if (attack.contains("SYSTEM") || attack.contains("PUBLIC") || attack.contains("&y;")) {
        StreamSource source = new StreamSource(new StringReader(attack));
        assertThrows(SAXException.class, () -> SafeXml.validator(schema).validate(source), attack);
      }
    }
  }

  @Test
  void schema_thatImports_isRefused() {
    String imports =
        SCHEMA.replace(
            "<xs:element", "<xs:import namespace='n' schemaLocation='" + file + "'/><xs:element");
    assertThrows(SAXException.class, () -> schema(imports));
    assertThrows(
        SAXException.class,
        () -> schema("<!DOCTYPE a [<!ENTITY e SYSTEM '" + file + "'>]>" + SCHEMA));
  }

  @Test
  void sheet_thatFetchesOrRuns_isRefused() {
    for (String attack :
        new String[] {
          SHEET.formatted("<xsl:include href='" + file + "'/>", ""),
          SHEET.formatted("<xsl:import href='" + file + "'/>", ""),
          SHEET.formatted("", "<xsl:copy-of select=\"document('" + file + "')\"/>"),
          SHEET.formatted(
              "",
              "<xsl:value-of select=\"rt:exec(rt:getRuntime(),'true')\""
                  + " xmlns:rt='http://xml.apache.org/xalan/java/java.lang.Runtime'/>"),
          "<!DOCTYPE a [<!ENTITY e SYSTEM '" + file + "'>]>" + SHEET.formatted("", "&e;")
        }) {
      String out;
      try {
        out = transformed(attack, "<a/>");
      } catch (TransformerException refused) {
        continue;
      }
      assertFalse(out.contains("SECRET"), attack);
    }
    assertThrows(
        TransformerException.class,
        () -> transformed(SHEET.formatted("", "<xsl:value-of select='.'/>"), attacks.get(0)));
  }

  @Test
  void xpath_thatCallsCode_isRefused() {
    assertThrows(
        XPathExpressionException.class,
        () ->
            SafeXml.xpath()
                .evaluate(
                    "java:java.lang.System.exit(1)",
                    SafeXml.documentBuilder().parse(new InputSource(new StringReader("<a/>")))));
  }

  @Test
  void document_beyondALimit_isRefused() {
    String deep = "<a>".repeat(200) + "</a>".repeat(200);
    StringBuilder wide = new StringBuilder("<a");
    for (int at = 0; at < 300; at++) {
      wide.append(" x").append(at).append("=''");
    }
    String attributes = wide.append("/>").toString();
    String name = "<" + "n".repeat(300) + "/>";
    for (String document : new String[] {deep, attributes, name}) {
      InputSource source = new InputSource(new StringReader(document));
      assertThrows(SAXException.class, () -> SafeXml.documentBuilder().parse(source));
      InputSource again = new InputSource(new StringReader(document));
      assertThrows(
          SAXException.class, () -> SafeXml.saxParser().parse(again, new DefaultHandler()));
      assertThrows(XMLStreamException.class, () -> pulled(document));
    }
  }

  private static Schema schema(String text) throws SAXException {
    return SafeXml.schemaFactory().newSchema(new StreamSource(new StringReader(text)));
  }

  private static String transformed(String sheet, String document) throws TransformerException {
    StringWriter out = new StringWriter();
    javax.xml.transform.Transformer transformer =
        SafeXml.transformerFactory().newTransformer(new StreamSource(new StringReader(sheet)));
    transformer.setOutputProperty("omit-xml-declaration", "yes");
    transformer.setOutputProperty("method", "text");
    transformer.transform(new StreamSource(new StringReader(document)), new StreamResult(out));
    return out.toString();
  }

  private static String pulled(String document) throws XMLStreamException {
    read(
        SafeXml.streamReader(
            new java.io.ByteArrayInputStream(
                document.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    return read(SafeXml.streamReader(new StringReader(document)));
  }

  private static String read(XMLStreamReader reader) throws XMLStreamException {
    StringBuilder out = new StringBuilder();
    while (reader.hasNext()) {
      reader.next();
      if (reader.hasText()) {
        out.append(reader.getText());
      }
    }
    return out.toString();
  }
}
