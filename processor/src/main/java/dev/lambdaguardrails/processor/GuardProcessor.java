// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Writes the entry {@code Guarded<Name>} of every class that has {@code @Guarded}, and refuses to
 * compile one that is guarded wrongly.
 *
 * <p>A class whose types do not resolve yet is read again in the next round, since another
 * processor may write them.
 */
public final class GuardProcessor extends AbstractProcessor {
  private final Set<String> sources = new HashSet<>();
  private final Set<String> waiting = new LinkedHashSet<>();
  private @Nullable ModelReader reader;
  private @Nullable Checks checks;
  private BindingPlan.@Nullable Planner planner;

  /** Called by the compiler. */
  public GuardProcessor() {}

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    reader = new ModelReader(environment);
    Visibility visibility = new Visibility(environment.getElementUtils());
    planner = new BindingPlan.Planner(environment, visibility, sources);
    checks = new Checks(environment, visibility, sources, planner);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    Set<String> supported = new HashSet<>(Names.ONLY_GUARDED);
    supported.add(Names.GUARDED);
    supported.add(Names.SECRET);
    return supported;
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(Silence.OPTION);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (Element root : round.getRootElements()) {
      if (root instanceof TypeElement type) {
        sources.add(type.getQualifiedName().toString());
      }
    }
    Set<String> again = new LinkedHashSet<>(waiting);
    waiting.clear();
    for (String name : again) {
      compile(processingEnv.getElementUtils().getTypeElement(name));
    }
    for (TypeElement annotation : annotations) {
      String name = annotation.getQualifiedName().toString();
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        switch (name) {
          case Names.GUARDED -> compile((TypeElement) element);
          case Names.SECRET -> astray(element);
          default -> unguarded((TypeElement) element, name);
        }
      }
    }
    return false;
  }

  private void compile(TypeElement type) {
    AnnotationView guarded = AnnotationView.find(type, Names.GUARDED);
    if (guarded == null || reader == null || checks == null || planner == null) {
      return;
    }
    Report report = new Report();
    try {
      FunctionModel function = reader.read(type, guarded);
      checks.check(function, report);
      if (report.clean()) {
        write(function, planner, report);
      }
      report.print(processingEnv.getMessager());
    } catch (Unreadable notYet) {
      waiting.add(type.getQualifiedName().toString());
    }
  }

  private void astray(Element parameter) {
    Report report = new Report();
    SecretCheck.astray(parameter, report);
    report.print(processingEnv.getMessager());
  }

  private void unguarded(TypeElement type, String annotation) {
    AnnotationView view = AnnotationView.find(type, annotation);
    if (view != null && AnnotationView.find(type, Names.GUARDED) == null) {
      Report report = new Report();
      String name = annotation.endsWith(".List") ? annotation.replace(".List", "") : annotation;
      report.add(
          view.place(),
          Misuse.GUARDED_MISSING,
          Names.simple(name),
          type.getSimpleName().toString());
      report.print(processingEnv.getMessager());
    }
  }

  private void write(FunctionModel function, BindingPlan.Planner planner, Report report) {
    BindingPlan plan = planner.plan(function);
    plan.notes().forEach(note -> report.note(Place.of(function.type()), note));
    String source =
        new EntryWriter(
                processingEnv.getElementUtils(),
                processingEnv.getTypeUtils(),
                function,
                plan,
                planner.shapes(function),
                planner.constraints(function, new Report()))
            .source();
    try (Writer out =
        processingEnv.getFiler().createSourceFile(function.entry(), function.type()).openWriter()) {
      out.write(source);
    } catch (FilerException taken) {
      report.add(
          Place.of(function.type()),
          Misuse.ENTRY_TAKEN,
          function.entryName(),
          function.simpleName());
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }
}
