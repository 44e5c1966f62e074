// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/** Files that tell about a machine or a deployment, by the names that they have everywhere. */
final class SystemFiles {
  private static final int ALWAYS = 1;
  private static final int ALONE = 2;

  /** Below /etc. */
  private static final Words ETC =
      Words.of(
          "passwd shadow group gshadow master sudoers hosts issue motd fstab crontab subuid subgid"
              + " mtab resolv hostname network apache apache2 httpd nginx mysql my ssh ssl"
              + " redhat-release debian_version release lighttpd php php5 init inittab profile"
              + " security proftpd vsftpd exports environment xinetd inetd syslog aliases cron ld"
              + " opasswd krb5 samba kubernetes os-release lsb-release updatedb postfix bashrc"
              + " sysconfig services protocols login shells snmp ftpusers pure-ftpd openldap tomcat"
              + " hosts_");

  private static final Words NAMES =
      Words.of(
          "boot.ini win.ini system.ini php.ini web.config web.xml passwd shadow .htaccess .htpasswd"
              + " id_rsa id_dsa id_ed25519 authorized_keys .bash_history .mysql_history win.com"
              + " .pgpass .netrc .npmrc .git-credentials wp-config.php known_hosts sam ntuser.dat"
              + " autoexec.bat desktop.ini config.sys applicationhost.config unattend.xml"
              + " sysprep.inf machine.config access.log access_log error.log error_log httpd.conf"
              + " my.cnf my.ini master.passwd .s.pgsql hosts cmdline environ credentials kubeconfig"
              + " secrets.env fabric.env settings.php configuration.php config.php database.yml"
              + " .docker dockercfg config.inc.php .ds_store secrets.yml master.key parameters.yml"
              + " credentials.json pg_hba.conf postgresql.conf server.xml tomcat-users.xml"
              + " context.xml",
          ".env .history .bashrc .profile .bash_profile .zsh_history .ssh .aws .git .svn .kube"
              + " .dockerenv .docker .viminfo .gnupg .psql_history .sh_history .rhosts .my.cnf");

  private SystemFiles() {}

  static void read(String text, Hits hits) {
    boolean whole = text.indexOf(' ') < 0;
    if (SystemPlaces.holds(text)) {
      hits.add(InjectionRule.PATH_SYSTEM_FILE);
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '/' || c == '\\')
          && (folder(text, i, whole)
              || name(text, i + 1, whole, i > 0 || Chars.at(text, i + 1) == '.'))) {
        hits.add(InjectionRule.PATH_SYSTEM_FILE);
        return;
      }
      if (c == ':' && (drive(text, i) || stream(text, i))) {
        hits.add(InjectionRule.PATH_SYSTEM_FILE);
        return;
      }
    }
    if (whole && (name(text, 0, true, false) || bare(text))) {
      hits.add(InjectionRule.PATH_SYSTEM_FILE);
    }
  }

  /** Whether a text begins with the root of a folder that a system or a server has. */
  static boolean root(String text) {
    return SystemPlaces.root(text);
  }

  private static boolean folder(String text, int i, boolean whole) {
    int at = i + 1;
    while (at < text.length()
        && at - i < 8
        && (text.charAt(at) == '/'
            || text.charAt(at) == '\\'
            || (text.charAt(at) == '.'
                && (Chars.at(text, at + 1) == '/' || Chars.at(text, at + 1) == '\\')))) {
      at++;
    }
    switch (Chars.lower(Chars.at(text, at))) {
      case 'e' -> {
        if (!Chars.starts(text, at, "etc")) {
          return false;
        }
        int name = at + 3;
        while (PathRecogniser.slash(Chars.at(text, name))
            || (Chars.at(text, name) == '.' && name - at < 12)) {
          name++;
        }
        int end = nameEnd(text, name);
        if (name == at + 4
            && whole
            && (Chars.at(text, end) == '?'
                || Chars.at(text, end) == '*'
                || Chars.at(text, end) == '[')) {
          return true;
        }
        return name > at + 3
            && ETC.find(text, name, dash(text, name, end)) > 0
            && (whole
                || Chars.starts(text, name, "passwd")
                || Chars.starts(text, name, "shadow")
                || i < 2
                || (Chars.space(text.charAt(i - 1)) && certain(text, name)));
      }
      case 'p' -> {
        return Chars.starts(text, at, "proc/self")
            || Chars.starts(text, at, "proc/version")
            || Chars.starts(text, at, "proc/cpuinfo")
            || Chars.starts(text, at, "proc/net/")
            || Chars.starts(text, at, "proc/sys/")
            || Chars.starts(text, at, "proc/1/")
            || Chars.starts(text, at, "proc/mounts")
            || Chars.starts(text, at, "proc/sched_debug")
            || Chars.starts(text, at, "proc/cmdline")
            || Chars.starts(text, at, "proc/meminfo");
      }
      case 'v' -> {
        return whole
            && (Chars.starts(text, at, "var/log/")
                || Chars.starts(text, at, "var/lib/mlocate")
                || Chars.starts(text, at, "var/run/secrets")
                || Chars.starts(text, at, "var/mail/")
                || Chars.starts(text, at, "var/spool/cron")
                || Chars.starts(text, at, "var/www/"));
      }
      case 'w' -> {
        return Chars.starts(text, at, "web-inf/")
            || Chars.starts(text, at, "web-inf\\")
            || Chars.starts(text, at, "windows/system32/drivers/etc")
            || Chars.starts(text, at, "windows\\system32\\drivers\\etc")
            || Chars.starts(text, at, "windows/repair")
            || Chars.starts(text, at, "windows\\repair")
            || Chars.starts(text, at, "windows/system32/config")
            || Chars.starts(text, at, "windows\\system32\\config")
            || (whole
                && (Chars.starts(text, at, "winnt/")
                    || Chars.starts(text, at, "winnt\\")
                    || Chars.starts(text, at, "windows/win")
                    || Chars.starts(text, at, "windows\\win")));
      }
      case 'm' -> {
        return (Chars.starts(text, at, "meta-inf/manifest") && whole)
            || (Chars.starts(text, at, "meta-inf/maven") && whole);
      }
      case 'r' -> {
        return Chars.starts(text, at, "root/.") || Chars.starts(text, at, "root/anaconda");
      }
      case 'd' -> {
        return whole
            && (Chars.starts(text, at, "dev/random")
                || Chars.starts(text, at, "dev/urandom")
                || Chars.starts(text, at, "dev/stdin")
                || Chars.starts(text, at, "dev/fd/"));
      }
      default -> {
        return (Chars.starts(text, at, ".git/")
                && (Chars.starts(text, at + 5, "config") || Chars.starts(text, at + 5, "head")))
            || Chars.starts(text, at, ".svn/entries")
            || Chars.starts(text, at, ".aws/cred")
            || Chars.starts(text, at, ".ssh/");
      }
    }
  }

  /** A path without its first slash, and the stream of a file that Windows hides. */
  private static boolean bare(String text) {
    return Chars.starts(text, 0, "etc/passwd")
        || Chars.starts(text, 0, "etc/shadow")
        || Chars.starts(text, 0, "proc/self/")
        || Chars.starts(text, 0, "windows/win.ini")
        || Chars.starts(text, 0, "windows\\win.ini")
        || Chars.starts(text, 0, "web-inf/")
        || Chars.starts(text, text.length() - 7, "::$data");
  }

  private static boolean certain(String text, int name) {
    return Chars.starts(text, name, "group")
        || Chars.starts(text, name, "sudoers")
        || Chars.starts(text, name, "master.passwd")
        || Chars.starts(text, name, "issue")
        || Chars.starts(text, name, "subuid")
        || Chars.starts(text, name, "subgid")
        || Chars.starts(text, name, "apache")
        || Chars.starts(text, name, "gshadow");
  }

  private static int dash(String text, int from, int end) {
    int i = from;
    while (i < end && Chars.word(text.charAt(i))) {
      i++;
    }
    return i < end && text.charAt(i) == '-' && i + 1 < end && Chars.letter(text.charAt(i + 1))
        ? end
        : i;
  }

  private static boolean name(String text, int from, boolean whole, boolean inPath) {
    int end = nameEnd(text, from);
    int kind = NAMES.find(text, from, end);
    if (kind == ALWAYS) {
      boolean common =
          Chars.starts(text, from, "hosts")
              || Chars.starts(text, from, "config.php")
              || Chars.starts(text, from, "credentials")
              || Chars.starts(text, from, "context.xml")
              || Chars.starts(text, from, "passwd")
              || Chars.starts(text, from, "sam")
              || Chars.starts(text, from, "shadow")
              || Chars.starts(text, from, "cmdline")
              || Chars.starts(text, from, "environ");
      return whole
          && ((inPath && (!common || steps(text)))
              || (!common && from == 0 && end == text.length()));
    }
    return kind == ALONE
        && whole
        && (inPath || text.charAt(0) == '.')
        && (end == text.length() || Chars.at(text, end) == '/' || Chars.at(text, end) == 0)
        && (from < 2 || steps(text));
  }

  /** Whether the path climbs or starts at the root. */
  private static boolean steps(String text) {
    return text.charAt(0) == '/'
        || text.charAt(0) == '\\'
        || Chars.find(text, 0, 400, "..") >= 0
        || Chars.at(text, 1) == ':';
  }

  private static int nameEnd(String text, int from) {
    int i = from;
    while (i < text.length() && i - from < 40) {
      char c = text.charAt(i);
      if (!Chars.word(c) && c != '.' && c != '-') {
        break;
      }
      i++;
    }
    return i;
  }

  /** A drive of Windows and one of its own files or folders. */
  private static boolean drive(String text, int colon) {
    if (colon == 0
        || !Chars.letter(text.charAt(colon - 1))
        || (colon > 1 && Chars.alnum(text.charAt(colon - 2)))) {
      return false;
    }
    int at = colon + 1;
    while (PathRecogniser.slash(Chars.at(text, at)) && at - colon < 8) {
      at++;
    }
    return Chars.starts(text, at, "boot.ini")
        || (Chars.starts(text, at, "windows\\") && Chars.find(text, at, at + 60, ".ini") > 0)
        || (Chars.starts(text, at, "windows/") && Chars.find(text, at, at + 60, ".ini") > 0)
        || Chars.starts(text, at, "winnt")
        || Chars.starts(text, at, "inetpub")
        || Chars.starts(text, at, "autoexec.bat");
  }

  /** A wrapper of PHP that reads or runs. */
  private static boolean stream(String text, int colon) {
    return (Chars.starts(text, colon - 3, "zip://") && Chars.find(text, colon, colon + 80, "#") > 0)
        || Chars.starts(text, colon - 4, "data://text/")
        || (Chars.starts(text, colon - 3, "php://")
            && (Chars.starts(text, colon + 3, "filter")
                || Chars.starts(text, colon + 3, "input")
                || Chars.starts(text, colon + 3, "fd")
                || Chars.starts(text, colon + 3, "memory")
                || Chars.starts(text, colon + 3, "output")));
  }
}
