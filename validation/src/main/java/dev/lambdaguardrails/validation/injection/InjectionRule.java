// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import static dev.lambdaguardrails.validation.injection.InjectionClass.*;
import static dev.lambdaguardrails.validation.injection.Sensitivity.DEFAULT;
import static dev.lambdaguardrails.validation.injection.Sensitivity.HIGH;
import static dev.lambdaguardrails.validation.injection.Severity.CRITICAL;
import static dev.lambdaguardrails.validation.injection.Severity.NOTICE;
import static dev.lambdaguardrails.validation.injection.Severity.WARNING;

/**
 * The rules of the detector. An id, once published, keeps its meaning, so that one rule can be
 * suppressed for good.
 */
public enum InjectionRule {
  /** A condition that is always true or false is joined by OR, AND or their like. */
  SQL_TAUTOLOGY("sql-tautology", SQL, WARNING, DEFAULT),
  /** A quoted string ends and a condition, operator or comment of SQL goes on. */
  SQL_BREAKOUT("sql-breakout", SQL, WARNING, DEFAULT),
  /** UNION, EXCEPT or INTERSECT with a SELECT. */
  SQL_UNION("sql-union", SQL, CRITICAL, DEFAULT),
  /** A statement behind a semicolon or a breakout. */
  SQL_STACKED("sql-stacked", SQL, CRITICAL, DEFAULT),
  /** A query, or a statement that changes data or schema. */
  SQL_STATEMENT("sql-statement", SQL, WARNING, DEFAULT),
  /** A function that waits, reads files, fails on purpose or tells about the database. */
  SQL_FUNCTION("sql-function", SQL, CRITICAL, DEFAULT),
  /** Tables and variables in which a database describes itself. */
  SQL_CATALOG("sql-catalog", SQL, WARNING, DEFAULT),
  /** ORDER BY or GROUP BY with column numbers: counting columns. */
  SQL_COLUMN_COUNT("sql-column-count", SQL, NOTICE, DEFAULT),
  /** A comparison or piece of syntax of SQL without a breakout. */
  SQL_FRAGMENT("sql-fragment", SQL, NOTICE, HIGH),
  /** A query operator as key of an object or parameter. */
  NOSQL_OPERATOR("nosql-operator", NOSQL, WARNING, DEFAULT),
  /** A where-clause in JavaScript. */
  NOSQL_SCRIPT("nosql-script", NOSQL, CRITICAL, DEFAULT),
  /** An element that runs or loads code. */
  HTML_ELEMENT("html-element", HTML, CRITICAL, DEFAULT),
  /** An event handler in a tag, or behind an attribute's end. */
  HTML_HANDLER("html-handler", HTML, CRITICAL, DEFAULT),
  /** A URL of a scheme that runs code. */
  HTML_SCRIPT_URL("html-script-url", HTML, CRITICAL, DEFAULT),
  /** Code in a style. */
  HTML_STYLE("html-style", HTML, WARNING, DEFAULT),
  /** A call or assignment that only a script makes. */
  HTML_SCRIPT("html-script", HTML, CRITICAL, DEFAULT),
  /** Any tag at all. */
  HTML_TAG("html-tag", HTML, NOTICE, HIGH),
  /** A command behind a separator of the shell. */
  SHELL_COMMAND("shell-command", OS_COMMAND, CRITICAL, DEFAULT),
  /** A command in backticks, {@code $( )} or {@code <( )}. */
  SHELL_SUBSTITUTION("shell-substitution", OS_COMMAND, CRITICAL, DEFAULT),
  /** Spelling by which a shell's words are hidden. */
  SHELL_DISGUISE("shell-disguise", OS_COMMAND, CRITICAL, DEFAULT),
  /** A call that starts a process or evaluates code. */
  SHELL_CALL("shell-call", OS_COMMAND, CRITICAL, DEFAULT),
  /** A command line as it stands. */
  SHELL_LINE("shell-line", OS_COMMAND, WARNING, DEFAULT),
  /** A path climbs. */
  PATH_CLIMB("path-climb", PATH_TRAVERSAL, WARNING, DEFAULT),
  /** A file of the system or of a deployment, by its absolute or well-known name. */
  PATH_SYSTEM_FILE("path-system-file", PATH_TRAVERSAL, WARNING, DEFAULT),
  /** A URL to an address inside. */
  URL_INTERNAL("url-internal", SSRF, WARNING, DEFAULT),
  /** An address written so that it is not recognised. */
  URL_DISGUISE("url-disguise", SSRF, WARNING, DEFAULT),
  /** A scheme that no web client needs. */
  URL_SCHEME("url-scheme", SSRF, WARNING, DEFAULT),
  /** A URL to a service that records who calls it: how blind attacks are tried. */
  URL_CALLBACK("url-callback", SSRF, WARNING, DEFAULT),
  /** A URL to this machine, in text. */
  URL_LOCAL("url-local", SSRF, NOTICE, HIGH),
  /** An expression between the marks of a template. */
  TEMPLATE_EXPRESSION("template-expression", TEMPLATE, CRITICAL, DEFAULT),
  /** Names by which an expression reaches the runtime. */
  TEMPLATE_REFLECTION("template-reflection", TEMPLATE, CRITICAL, DEFAULT),
  /** A directive of a template language or of a server's includes. */
  TEMPLATE_DIRECTIVE("template-directive", TEMPLATE, CRITICAL, DEFAULT),
  /** A lookup that loads code. */
  JNDI_LOOKUP("jndi-lookup", JNDI, CRITICAL, DEFAULT),
  /** A lookup inside a lookup, or one that reads the environment. */
  JNDI_NESTED("jndi-nested", JNDI, WARNING, DEFAULT),
  /** A filter is closed and another opened. */
  LDAP_FILTER("ldap-filter", LDAP, WARNING, DEFAULT),
  /** Axes, node tests and functions of XPath. */
  XPATH_EXPRESSION("xpath-expression", XPATH, WARNING, DEFAULT),
  /** An entity, or a document type that loads one. */
  XML_ENTITY("xml-entity", XXE, CRITICAL, DEFAULT),
  /** An inclusion or a section that hides markup. */
  XML_INCLUSION("xml-inclusion", XXE, WARNING, DEFAULT),
  /** A line break and a header. */
  LINE_HEADER("line-header", CRLF, WARNING, DEFAULT),
  /** A line break, encoded. */
  LINE_ENCODED("line-encoded", CRLF, NOTICE, DEFAULT),
  /** A serialised object. */
  SERIAL_OBJECT("serial-object", DESERIALISATION, CRITICAL, DEFAULT),
  /** A type that a lenient parser would build. */
  SERIAL_TYPE("serial-type", DESERIALISATION, CRITICAL, DEFAULT),
  /** A property that is the prototype's or the class loader's. */
  PROTOTYPE_PROPERTY("prototype-property", PROTOTYPE_POLLUTION, WARNING, DEFAULT);

  private final String id;
  private final InjectionClass injection;
  private final Severity severity;
  private final Sensitivity from;

  InjectionRule(String id, InjectionClass injection, Severity severity, Sensitivity from) {
    this.id = id;
    this.injection = injection;
    this.severity = severity;
    this.from = from;
  }

  /** The rule's stable name, in lower case with hyphens. */
  public String id() {
    return id;
  }

  /** What kind of injection it sees. */
  public InjectionClass injection() {
    return injection;
  }

  /** How bad it would be. */
  public Severity severity() {
    return severity;
  }

  /** The lowest sensitivity at which it counts. */
  public Sensitivity from() {
    return from;
  }
}
