// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import java.io.InputStream;
import java.io.Reader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathFactoryConfigurationException;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;

/**
 * The JDK's own XML parsers, with document types, external entities and everything that fetches
 * switched off, and with limits. None is looked up by a service, a system property or a file.
 *
 * <p>Stops external entities, expansion of entities, remote schemas and style sheets, extension
 * functions of XPath and XSLT; refuses a document with a {@code DOCTYPE}. Does not limit the bytes
 * of a document beyond what the caller reads. What is returned is for one thread, and for one use
 * where its class says so.
 *
 * @see <a
 *     href="https://cheatsheetseries.owasp.org/cheatsheets/XML_External_Entity_Prevention_Cheat_Sheet.html">OWASP,
 *     XML external entities</a>
 */
public final class SafeXml {
  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
  private static final String GENERAL = "http://xml.org/sax/features/external-general-entities";
  private static final String PARAMETER = "http://xml.org/sax/features/external-parameter-entities";
  private static final String LOAD_DTD =
      "http://apache.org/xml/features/nonvalidating/load-external-dtd";

  private SafeXml() {}

  /** A parser to a tree, aware of namespaces. */
  public static DocumentBuilder documentBuilder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(NO_DOCTYPE, true);
      factory.setFeature(GENERAL, false);
      factory.setFeature(PARAMETER, false);
      factory.setFeature(LOAD_DTD, false);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      for (Limit limit : Limit.values()) {
        factory.setAttribute(limit.property, limit.most);
      }
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new StrictErrors());
      return builder;
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A parser to events, aware of namespaces. */
  public static SAXParser saxParser() {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setXIncludeAware(false);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(NO_DOCTYPE, true);
      factory.setFeature(GENERAL, false);
      factory.setFeature(PARAMETER, false);
      factory.setFeature(LOAD_DTD, false);
      SAXParser parser = factory.newSAXParser();
      parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      for (Limit limit : Limit.values()) {
        parser.setProperty(limit.property, limit.most);
      }
      return parser;
    } catch (ParserConfigurationException | SAXException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A reader that pulls. */
  public static XMLStreamReader streamReader(InputStream in) throws XMLStreamException {
    return new StrictStream(inputFactory().createXMLStreamReader(in));
  }

  /** A reader that pulls. */
  public static XMLStreamReader streamReader(Reader in) throws XMLStreamException {
    return new StrictStream(inputFactory().createXMLStreamReader(in));
  }

  /**
   * A factory of readers that pull, for libraries that want one: its readers skip a document type
   * instead of refusing it, and know none of its entities.
   */
  public static XMLInputFactory inputFactory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    for (Limit limit : Limit.values()) {
      factory.setProperty(limit.property, limit.most);
    }
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("no external entities");
        });
    return factory;
  }

  /**
   * A factory of transformers, without extensions; style sheets include nothing. Give it trees of
   * {@link #documentBuilder}: what it parses itself it parses within the same limits, but the JDK
   * prints what is wrong with it.
   */
  public static TransformerFactory transformerFactory() {
    try {
      TransformerFactory factory = TransformerFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
      for (Limit limit : Limit.values()) {
        factory.setAttribute(limit.property, limit.most);
      }
      factory.setURIResolver(
          (href, base) -> {
            throw new TransformerException("nothing is included");
          });
      return factory;
    } catch (TransformerConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A factory of W3C schemas, which import nothing from outside. */
  public static SchemaFactory schemaFactory() {
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      for (Limit limit : Limit.values()) {
        factory.setProperty(limit.property, limit.most);
      }
      denyDocumentType(factory);
      return factory;
    } catch (SAXException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A JDK before 22 obeys the feature, one from 22 on this property. */
  private static void denyDocumentType(SchemaFactory factory) throws SAXException {
    try {
      factory.setProperty("jdk.xml.dtd.support", "deny");
    } catch (SAXNotRecognizedException older) {
      factory.setFeature(NO_DOCTYPE, true);
    }
  }

  /** A validator by a schema, which fetches nothing for the document either. */
  public static Validator validator(Schema schema) {
    try {
      Validator validator = schema.newValidator();
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      for (Limit limit : Limit.values()) {
        validator.setProperty(limit.property, limit.most);
      }
      validator.setErrorHandler(new StrictErrors());
      return validator;
    } catch (SAXException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * An evaluator of XPath without extension functions: give it trees of {@link #documentBuilder}.
   */
  public static XPath xpath() {
    try {
      XPathFactory factory = XPathFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory.newXPath();
    } catch (XPathFactoryConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The most of each kind in one document. */
  private enum Limit {
    EXPANSIONS("jdk.xml.entityExpansionLimit", "1"),
    ATTRIBUTES("jdk.xml.elementAttributeLimit", "200"),
    DEPTH("jdk.xml.maxElementDepth", "100"),
    NAME("jdk.xml.maxXMLNameLimit", "256"),
    ENTITY("jdk.xml.totalEntitySizeLimit", "1"),
    OCCURRENCES("jdk.xml.maxOccurLimit", "1000");

    private final String property;
    private final String most;

    Limit(String property, String most) {
      this.property = property;
      this.most = most;
    }
  }
}
