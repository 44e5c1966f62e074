// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Writes the classes inside an entry that read the parts of the input that callers own. */
final class OwnersWriter {
  private static final String NAME = "Owner";

  private final FunctionModel function;
  private final Imports imports;
  private final List<OwnedPath> paths = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  OwnersWriter(FunctionModel function, Types types, Imports imports) {
    this.function = function;
    this.imports = imports;
    for (AnnotationView owner : function.access().owners()) {
      String of = owner.text("of");
      OwnedPath path =
          of.startsWith(OwnedPath.PREFIX) && !texts.contains(of)
              ? OwnedPath.of(types, function.input(), of)
              : null;
      if (path != null) {
        imports.declare(name(paths.size()), function.entry());
        paths.add(path);
        texts.add(of);
      }
    }
  }

  /** What creates the class that reads a part; null for what is no part of the bound input. */
  @Nullable String creation(String of) {
    int at = texts.indexOf(of);
    return at < 0 ? null : "new " + name(at) + "()";
  }

  /** The source of the classes. */
  String write() {
    SourceText source = new SourceText();
    for (int at = 0; at < paths.size(); at++) {
      write(source, name(at), texts.get(at), paths.get(at).steps());
    }
    return source.toString();
  }

  private void write(SourceText source, String name, String of, List<OwnedPath.Step> steps) {
    String input = TypeText.of(function.input(), (TypeElement each) -> imports.name(each));
    source
        .line("")
        .line("  /** Reads {@code " + of + "}. */")
        .line("  " + EntryWriter.SUPPRESSED)
        .line(
            "  private static final class "
                + name
                + " implements "
                + imports.name(Names.OWNED_PART)
                + '<'
                + input
                + "> {")
        .line("    @Override")
        .line("    public Object of(" + input + " value) {");
    String from = "value";
    for (int at = 0; at < steps.size() - 1; at++) {
      String type = TypeText.of(steps.get(at).type(), (TypeElement each) -> imports.name(each));
      String held = "value" + (at + 1);
      source
          .line("      " + type + ' ' + held + " = " + from + '.' + steps.get(at).name() + "();")
          .line("      if (" + held + " == null) {")
          .line("        return null;")
          .line("      }");
      from = held;
    }
    source
        .line("      return " + from + '.' + steps.get(steps.size() - 1).name() + "();")
        .line("    }")
        .line("  }");
  }

  private static String name(int at) {
    return at == 0 ? NAME : NAME + (at + 1);
  }
}
