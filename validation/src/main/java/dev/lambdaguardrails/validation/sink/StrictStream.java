// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** A reader that refuses a document type, and with it every entity that is not predefined. */
final class StrictStream extends StreamReaderDelegate {
  StrictStream(XMLStreamReader reader) {
    super(reader);
  }

  @Override
  public int next() throws XMLStreamException {
    int event = super.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new XMLStreamException("a document type");
    }
    return event;
  }
}
