// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lambdaguardrails.failure.Misconfiguration;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A library that was not added is named, and nothing of it is needed before it is used. */
class MissingLibraryTest {
  @Test
  void door_withoutItsLibrary_namesIt() throws Exception {
    try (URLClassLoader loader = new URLClassLoader(withoutOptional(), null)) {
      assertNamed(loader, "ForHtml", "text", "org.owasp.encoder:encoder");
      assertNamed(loader, "ForJavaScript", "literal", "org.owasp.encoder:encoder");
      assertNamed(loader, "ForCss", "url", "org.owasp.encoder:encoder");
      assertNamed(loader, "ForUrl", "component", "org.owasp.encoder:encoder");
      assertNamed(loader, "SanitizedHtml", "of", "owasp-java-html-sanitizer");
    }
  }

  @Test
  void door_withoutLibrariesThatItDoesNotUse_works() throws Exception {
    try (URLClassLoader loader = new URLClassLoader(withoutOptional(), null)) {
      Class<?> door = loader.loadClass("dev.lambdaguardrails.validation.sink.ForLdap");
      assertEquals("\\2a", door.getMethod("filter", String.class).invoke(null, "*"));
    }
  }

  private static void assertNamed(ClassLoader loader, String type, String method, String library)
      throws ReflectiveOperationException {
    Class<?> door = loader.loadClass("dev.lambdaguardrails.validation.sink." + type);
    try {
      door.getMethod(method, String.class).invoke(null, "a");
    } catch (InvocationTargetException thrown) {
      Throwable cause = Objects.requireNonNull(thrown.getCause());
      assertEquals(Misconfiguration.class.getName(), cause.getClass().getName());
      assertTrue(String.valueOf(cause.getMessage()).contains(library));
      return;
    }
    throw new AssertionError(type + " works without " + library);
  }

  private static URL[] withoutOptional() throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!entry.contains("owasp") && !entry.contains("encoder-1") && !entry.contains("yaml")) {
        urls.add(new File(entry).toURI().toURL());
      }
    }
    return urls.toArray(new URL[0]);
  }
}
