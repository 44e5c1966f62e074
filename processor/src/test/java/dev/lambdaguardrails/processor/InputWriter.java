// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Another processor, which writes the input of a function in the first round. */
@SupportedAnnotationTypes("*")
final class InputWriter extends AbstractProcessor {
  private boolean written;

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!written) {
      written = true;
      try (Writer out = processingEnv.getFiler().createSourceFile("com.acme.Later").openWriter()) {
        out.write("package com.acme; record Later(String id) {}");
      } catch (IOException thrown) {
        throw new UncheckedIOException(thrown);
      }
    }
    return false;
  }
}
