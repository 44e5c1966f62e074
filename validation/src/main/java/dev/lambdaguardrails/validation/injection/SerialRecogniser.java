// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/** Sees serialised objects, and the types that a lenient parser would build. One pass. */
final class SerialRecogniser {

  /** Classes that chains of serialised objects are built from. */
  static final String GADGETS =
      "invokertransformer instantiatetransformer instantiatefactory prototypeclonefactory"
          + " prototypeserializationfactory clonetransformer forclosure whileclosure"
          + " templatesimpl jdbcrowsetimpl badattributevalueexpexception"
          + " methodinvokingfactorybean objectdataprovider windowsidentity unicastremoteobject"
          + " processbuilder_ scriptenginemanager annotationinvocationhandler"
          + " chainedtransformer constanttransformer lazymap beancomparator objectpayload"
          + " urldns commonscollections commonscollections5 commonsbeanutils1 unicastref"
          + " liveref jrmpclient jrmplistener classpathxmlapplicationcontext"
          + " filesystemxmlapplicationcontext swingset jndirefforwardingdatasource"
          + " wrapperconnectionpooldatasource jndiconnectionfactory c3p0registry xsltc hessian"
          + " typeconfusedelegate textformattingrunproperties activitysurrogateselector";

  private static final Words NAMES = Words.of(GADGETS);

  private static final Words IO =
      Words.of(
          "file inputstream outputstream reader writer objectinputstream objectoutputstream"
              + " bytearrayinputstream bytearrayoutputstream fileinputstream fileoutputstream"
              + " filereader filewriter filterinputstream filteroutputstream filterreader"
              + " filterwriter datainputstream dataoutputstream bufferedreader bufferedwriter"
              + " bufferedinputstream bufferedoutputstream pipedinputstream pipedoutputstream"
              + " pipedreader pipedwriter printstream printwriter pushbackinputstream"
              + " pushbackreader sequenceinputstream stringreader stringwriter inputstreamreader"
              + " outputstreamwriter linenumberreader chararrayreader chararraywriter object number"
              + " string stringbuilder stringbuffer integer boolean byte character float double"
              + " long short math void");

  private SerialRecogniser() {}

  /** Whether this is the name of a class that chains of serialised objects are built from. */
  static boolean gadget(String text, int from) {
    return NAMES.begins(text, from) && NAMES.find(text, from, Chars.wordEnd(text, from)) > 0;
  }

  static void read(String text, Hits hits) {
    boolean prose = text.indexOf(' ') >= 0 && text.indexOf('{') < 0 && text.indexOf('<') < 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == 'r' && text.startsWith("rO0AB", i))
          || (c == 'K' && text.startsWith("KztAAU", i))
          || (c == 'C' && text.startsWith("Cs7QAF", i))
          || ((c == 'a' || c == 'A') && Chars.starts(text, i, "aced0005"))
          || (c == 'A' && text.startsWith("AAEAAAD/////", i))
          || (c == 0xac && text.startsWith("\u00ac\u00ed\u0000\u0005", i))
          || (i == 0 && encoded(text))) {
        if (i == 0 || !Chars.alnum(text.charAt(i - 1))) {
          hits.add(InjectionRule.SERIAL_OBJECT);
        }
      } else if ((c == ':' && php(text, i))
          || (c == '\n' && pickle(text, i))
          || (c == '_' && text.startsWith("_$$ND_FUNC$$_", i))) {
        hits.add(InjectionRule.SERIAL_OBJECT);
      } else if ((c == '!' && yaml(text, i))
          || ((c == '@' || c == '$') && typed(text, i))
          || (c == '"' && key(text, i))
          || (c == '.' && type(text, i, prose))
          || (c == '<' && bean(text, i))) {
        hits.add(InjectionRule.SERIAL_TYPE);
      }
    }
  }

  /**
   * A whole value that is an object in base64: of Python, PHP, .NET or Ruby, told by its first
   * bytes, which are the format's; or the same in hexadecimal.
   */
  static boolean encoded(String text) {
    if (text.length() < 12 || text.indexOf(' ') >= 0) {
      return Chars.starts(text, 0, "ac ed 00 05");
    }
    return (text.startsWith("gASV") && Chars.starts(text, 5, "aaaaaaa"))
        || text.startsWith("gAN9cQ")
        || text.startsWith("gANj")
        || text.startsWith("gAJj")
        || text.startsWith("Y29zCnN5c3Rlb")
        || text.startsWith("Y3Bvc2l4")
        || text.startsWith("Y19fYnVpbHRpbl9f")
        || text.startsWith("Y3N1YnByb2Nlc3MK")
        || text.startsWith("Y29zCg")
        || phpObject(text)
        || text.startsWith("/wEPD")
        || text.startsWith("BAhvOg")
        || text.startsWith("BAh7")
        || text.startsWith("BAhJ")
        || text.startsWith("H4sIAAAAAAAA")
        || Chars.starts(text, 0, "4f3a3");
  }

  /** Whether such a value may begin with these two characters. */
  static boolean first(char zero, char one) {
    switch (zero) {
      case 'g' -> {
        return one == 'A' || one == 'S';
      }
      case 'Y' -> {
        return one == 'T' || (one >= '1' && one <= '3');
      }
      case 'T', 'Q' -> {
        return one == 'z';
      }
      case 'H', 'B' -> {
        return one == '4' || one == 'A';
      }
      case '/', '4' -> {
        return one == 'w' || one == 'f' || one == 'F';
      }
      default -> {
        return zero == 'A' && one == 'C';
      }
    }
  }

  /** The letter, colon and digits by which PHP begins an object or array, in base64. */
  private static boolean phpObject(String text) {
    boolean digits = text.charAt(2) == 'o' || text.charAt(2) == 'p';
    return (text.startsWith("Tz") || text.startsWith("YT") || text.startsWith("Qz"))
        && digits
        && (text.charAt(3) >= 'w' || Chars.digit(text.charAt(3)));
  }

  /** An object or array of PHP, or what holds one. */
  private static boolean php(String text, int colon) {
    if (colon == 0 || (colon > 1 && Chars.word(text.charAt(colon - 2)))) {
      return false;
    }
    char kind = text.charAt(colon - 1);
    int end = colon + 1;
    while (end < text.length()
        && end - colon < 8
        && (Chars.digit(text.charAt(end)) || text.charAt(end) == '+')) {
      end++;
    }
    if (end == colon + 1) {
      return false;
    }
    if (kind == 'O' || kind == 'C') {
      return Chars.at(text, end) == ':'
          && (Chars.at(text, end + 1) == '"' || Chars.at(text, end + 1) == '\\');
    }
    return kind == 'a'
        && Chars.at(text, end) == ':'
        && Chars.at(text, end + 1) == '{'
        && (Chars.at(text, end + 3) == ':' || Chars.at(text, end + 2) == '}');
  }

  private static boolean pickle(String text, int line) {
    return Chars.starts(text, line - 3, "cos\nsystem")
        || Chars.starts(text, line - 5, "posix\nsystem")
        || Chars.starts(text, line - 11, "__builtin__\n")
        || Chars.starts(text, line - 10, "subprocess\n");
  }

  private static boolean yaml(String text, int i) {
    return Chars.starts(text, i, "!!javax.")
        || Chars.starts(text, i, "!!java.")
        || Chars.starts(text, i, "!!com.")
        || Chars.starts(text, i, "!!org.")
        || Chars.starts(text, i, "!!python/")
        || Chars.starts(text, i, "!ruby/")
        || Chars.starts(text, i, "!!ruby/")
        || Chars.starts(text, i, "!!net.")
        || Chars.starts(text, i, "!!js/")
        || Chars.starts(text, i, "!!perl/")
        || Chars.starts(text, i, "!!sun.")
        || Chars.starts(text, i, "!!ch.qos")
        || Chars.starts(text, i, "!!oracle.");
  }

  /** The keys by which parsers of Python, Ruby and .NET are told what to build. */
  private static boolean key(String text, int quote) {
    return Chars.starts(text, quote, "\"py/object\"")
        || Chars.starts(text, quote, "\"py/reduce\"")
        || Chars.starts(text, quote, "\"py/function\"")
        || Chars.starts(text, quote, "\"py/repr\"")
        || (Chars.starts(text, quote, "\"json_class\"")
            && Chars.find(text, quote, quote + 40, "::") > 0)
        || Chars.starts(text, quote, "\"^o\"")
        || (Chars.starts(text, quote, "\"__type\"")
            && Chars.find(text, quote, quote + 30, "system.") > 0);
  }

  /** The key by which a parser of JSON is told what to build. */
  private static boolean typed(String text, int i) {
    if (!Chars.starts(text, i, "@type")
        && !Chars.starts(text, i, "@class")
        && !Chars.starts(text, i, "$type")) {
      return false;
    }
    int end = Chars.wordEnd(text, i + 1);
    while (end < text.length()
        && end - i < 20
        && (text.charAt(end) == '"'
            || text.charAt(end) == '\''
            || text.charAt(end) == ':'
            || text.charAt(end) == '\\'
            || Chars.space(text.charAt(end)))) {
      end++;
    }
    return Chars.starts(text, end, "java")
        || Chars.starts(text, end, "com.sun")
        || Chars.starts(text, end, "org.")
        || Chars.starts(text, end, "system.")
        || Chars.starts(text, end, "com.mchange")
        || Chars.starts(text, end, "ch.qos")
        || Chars.starts(text, end, "br.com")
        || Chars.starts(text, end, "oracle.jdbc")
        || Chars.starts(text, end, "com.zaxxer")
        || Chars.starts(text, end, "net.sf")
        || Chars.starts(text, end, "com.ibatis");
  }

  /** A class of the JDK or of a gadget, where no sentence speaks of it. */
  private static boolean type(String text, int dot, boolean prose) {
    int end = Chars.wordEnd(text, dot + 1);
    if (NAMES.find(text, dot + 1, end) > 0) {
      return true;
    }
    if (Chars.starts(text, dot - 7, "com.sun.rowset.")
        || Chars.starts(text, dot - 7, "com.sun.org.apache.x")
        || Chars.starts(text, dot - 4, "java.evil")
        || Chars.starts(text, dot - 7, "com.sun.jndi.")
        || Chars.starts(text, dot - 3, "org.apache.commons.collections")
        || Chars.starts(text, dot - 3, "org.apache.xalan")
        || Chars.starts(text, dot - 3, "org.springframework.context.support.classpathxml")) {
      return !prose || Chars.starts(text, dot - 7, "com.sun.rowset");
    }
    if (prose) {
      return false;
    }
    boolean io =
        Chars.starts(text, dot - 4, "java.io.") || Chars.starts(text, dot - 4, "java.lang.");
    int name = Chars.starts(text, dot, ".io.") ? dot + 4 : dot + 6;
    return io
        && IO.find(text, name, Chars.wordEnd(text, name)) > 0
        && (dot < 5 || !Chars.word(text.charAt(dot - 5)));
  }

  /** An object that XMLDecoder or XStream would build. */
  private static boolean bean(String text, int i) {
    if (Chars.starts(text, i, "<object") || Chars.starts(text, i, "<void")) {
      int type = Chars.find(text, i, i + 60, "class=");
      return (type > 0 && Chars.find(text, type, type + 16, "java") > 0)
          || Chars.find(text, i, i + 60, "method=\"exec") > 0;
    }
    return Chars.starts(text, i, "<java.")
        || Chars.starts(text, i, "<sorted-set>")
        || Chars.starts(text, i, "<dynamic-proxy>")
        || Chars.starts(text, i, "<java version")
        || Chars.starts(text, i, "<jdk.nashorn");
  }
}
