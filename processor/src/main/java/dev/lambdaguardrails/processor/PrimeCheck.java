// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** An event to prime with is a resource, and is JSON where the compiler sees it. */
final class PrimeCheck implements Check {
  private final Filer filer;

  PrimeCheck(Filer filer) {
    this.filer = filer;
  }

  @Override
  public void check(FunctionModel function, Report report) {
    AnnotationView primeWith = function.primeWith();
    if (primeWith == null) {
      return;
    }
    String name = primeWith.text("value");
    Place place = primeWith.place("value");
    if (name.contains("${")) {
      return;
    }
    if (!isPath(name)) {
      report.add(place, Misuse.PRIME_NAME, name);
      return;
    }
    byte[] event = read(name);
    if (event == null) {
      report.note(
          place,
          name
              + " is not beside the compiled classes: that it holds an event of "
              + function.source()
              + " is seen when SnapStart initialises "
              + function.simpleName()
              + '.');
    } else if (!isObject(event)) {
      report.add(place, Misuse.PRIME_EVENT, name, function.source().toString());
    }
  }

  /** Words between slashes, none of which is a step to another folder. */
  private static boolean isPath(String name) {
    for (String word : name.split("/", -1)) {
      if (word.isBlank() || word.equals(".") || word.equals("..") || word.indexOf('\\') >= 0) {
        return false;
      }
    }
    return true;
  }

  /** The resource, where the build put it beside the classes before it compiled; else null. */
  private byte @Nullable [] read(String name) {
    try (InputStream in =
        filer.getResource(StandardLocation.CLASS_OUTPUT, "", name).openInputStream()) {
      return in.readAllBytes();
    } catch (IOException | IllegalArgumentException unseen) {
      return null;
    }
  }

  private static boolean isObject(byte[] event) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(event);
      return new JsonText(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString()).isObject();
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }
}
