// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/** Which recogniser reads a text, by the signs found in it. */
final class Recognisers {
  private Recognisers() {}

  static void read(String text, int signs, Hits hits) {
    if ((signs & Signs.SQL) != 0) {
      SqlRecogniser.read(text, hits);
    }
    if ((signs & (Signs.HTML | Signs.TAG)) != 0) {
      HtmlRecogniser.read(text, hits);
      ScriptUrl.read(text, hits);
    }
    if ((signs & (Signs.SCRIPT | Signs.HTML)) != 0) {
      ScriptRecogniser.read(text, hits);
    }
    if ((signs & Signs.SHELL) != 0) {
      ShellRecogniser.read(text, hits);
    }
    if ((signs & Signs.PATH) != 0) {
      PathRecogniser.read(text, hits);
    }
    if ((signs & Signs.URL) != 0) {
      UrlRecogniser.read(text, hits);
    }
    if ((signs & Signs.TEMPLATE) != 0) {
      TemplateRecogniser.read(text, hits);
      LookupRecogniser.read(text, hits);
    }
    rest(text, signs, hits);
  }

  private static void rest(String text, int signs, Hits hits) {
    if ((signs & Signs.QUERY) != 0) {
      DocumentQueries.read(text, hits);
    }
    if ((signs & Signs.LDAP) != 0) {
      DirectoryFilters.read(text, hits);
    }
    if ((signs & Signs.XPATH) != 0) {
      XPathRecogniser.read(text, hits);
    }
    if ((signs & (Signs.XML | Signs.HTML)) != 0) {
      XmlRecogniser.read(text, hits);
    }
    if ((signs & Signs.LINE) != 0) {
      LineRecogniser.read(text, hits);
    }
    if ((signs & Signs.SERIAL) != 0) {
      SerialRecogniser.read(text, hits);
    }
    if ((signs & Signs.PROTOTYPE) != 0) {
      PrototypeRecogniser.read(text, hits);
    }
  }
}
