// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** Every error ends the reading, and none is printed. */
final class StrictErrors implements ErrorHandler {
  @Override
  public void warning(SAXParseException warning) {}

  @Override
  public void error(SAXParseException error) throws SAXParseException {
    throw error;
  }

  @Override
  public void fatalError(SAXParseException error) throws SAXParseException {
    throw error;
  }
}
