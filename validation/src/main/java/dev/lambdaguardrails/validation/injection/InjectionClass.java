// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/** What kind of code a value would become part of. */
public enum InjectionClass {
  /** SQL: tautologies, unions, stacked statements, functions of the database. */
  SQL,
  /** Operators and where-clauses of document databases. */
  NOSQL,
  /** Markup and script of a web page. */
  HTML,
  /** A shell's command line, or a call that starts one. */
  OS_COMMAND,
  /** A path that leaves its folder, or names a file of the system. */
  PATH_TRAVERSAL,
  /** A URL that leads to the inside, or to something other than a web server. */
  SSRF,
  /** Template and expression languages. */
  TEMPLATE,
  /** Lookups of a logging library. */
  JNDI,
  /** A filter of a directory. */
  LDAP,
  /** An XPath expression. */
  XPATH,
  /** A document type or entity of XML. */
  XXE,
  /** A line break that starts a header or a line of a protocol. */
  CRLF,
  /** A serialised object, or the type that one would build. */
  DESERIALISATION,
  /** The prototype or the class loader that an object's properties lead to. */
  PROTOTYPE_POLLUTION
}
