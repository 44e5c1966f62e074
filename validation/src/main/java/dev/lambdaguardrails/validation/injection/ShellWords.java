// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/** Commands, by how surely their name alone means one. */
final class ShellWords {
  /** No word of a language. */
  static final int CERTAIN = 1;

  /** Also a word, or an abbreviation that stands for much else. */
  static final int DOUBTFUL = 2;

  /** Runs what it is given. */
  static final int INTERPRETER = 3;

  /** No word, but an abbreviation that stands for other things too. */
  static final int SHORT = 4;

  static final Words COMMANDS =
      Words.of(
          "whoami ifconfig ipconfig netstat nslookup uname wget curl chmod chown chgrp passwd"
              + " useradd usermod userdel groupadd sudo nohup telnet tftp ftp sftp ssh scp rsync"
              + " netcat ncat socat nmap tcpdump traceroute tracert arp dig hostname systeminfo"
              + " tasklist taskkill wmic certutil bitsadmin regsvr32 rundll32 mshta cscript wscript"
              + " schtasks vssadmin bcdedit bcdboot robocopy xcopy icacls cacls attrib findstr ls"
              + " pwd ps df du rm cp mv mkdir rmdir grep egrep fgrep awk gawk sed xargs tee tac nl"
              + " od xxd hexdump base64 base32 gzip gunzip bzip2 tar unzip crontab systemctl"
              + " initctl lsof lsb_release dmesg printenv printf phpinfo getent iptables ufw mysql"
              + " mysqldump psql sqlite3 mongo redis-cli gcc cc make cmake git svn apt apt-get"
              + " aptitude yum dnf rpm dpkg pip pip3 npm gem docker kubectl aws busybox setsid"
              + " strace ltrace gdb vim vi nano emacs ed ex pico lynx w3m fping hping3 ping ping6"
              + " sleep usleep iconv rev uuencode uudecode openssl gpg mkfifo mknod mount umount"
              + " chroot unshare visudo lastlog w ss ip iwconfig route ifup htop pstree pgrep pkill"
              + " killall flock uconv regedit ssh-copy-id ssh-keygen c89 c99 bridge cscript_ gawk"
              + " mawk nawk zsoelim ansible-galaxy ansible-pull ansible-vault ansible-doc"
              + " ansible-inventory ansible-config chef-client chef-shell chef-vault chef-run"
              + " chef-solo aa-exec aa-disable agetty apache2ctl bpftrace capsh check_by_ssh"
              + " clamscan csplit csvtool cupsfilter dmidecode dosbox dvips ebtables easy_install"
              + " elvish enscript eqn espeak facter genie ghci ghc gimp ginsh grc gtester hd"
              + " highlight_ ionice ispell joe journalctl kbx knife ksshell ldconfig logsave look_"
              + " ltrace lualatex lwp-request mosquitto msfconsole msgattrib mtr multitime"
              + " mysqladmin nawk neofetch nsenter octave openvpn openvt pdb pdflatex pexec pidstat"
              + " pkexec puppet rake readelf restic rlwrap rlogin rpmquery rpmverify rsh runscript"
              + " rview rvim scanmem scrot slsh smbmap softlimit soelim sqlmap sshpass"
              + " start-stop-daemon stdbuf strings sysctl systemd-resolve taskset tclsh tcsh tmate"
              + " tshark unexpand unlzma unsquashfs unzstd uuencode valgrind varnishncsa vigr"
              + " vimdiff vipw virsh volatility xdg-user-dir xelatex xetex xmodmap xmore xpad xxd"
              + " yarn yash zathura zgrep zip zless zypper zdiff zcmp bzgrep lastb logname groups"
              + " getcap setcap lsattr chattr stat readlink realpath basename dirname vmstat iostat"
              + " invoke-expression invoke-webrequest iex iwr get-content get-childitem"
              + " start-process new-object sysinfo dir_ id_ ftpget showmount rpcinfo finger rmt"
              + " rmt-tar cpulimit perf irb crash ansible ansible-console ansible-playbook cscli"
              + " lwp-download axel aria2c fetchmail sysctl exiftool zcat bzcat xzcat lzma ncdu"
              + " sha1sum sha256sum md5sum shasum wevtutil netsh nltest dsquery whois waitfor"
              + " timeout_ pushd popd fsutil diskpart cipher_ pg_dump apache2 nginx httpd"
              + " burpcollaborator ldapsearch smbclient invoke-command invoke-restmethod start-sleep"
              + " get-process get-command get-date set-content get-item .shell .system .databases",
          "calc who time date type echo more less head tail sort find set export host finger_ last users"
              + " uptime top kill at test exit copy move sc start tree query call help history"
              + " alias trap eval exec source man cut split join paste fold expand file which"
              + " whereis locate touch dd watch wall write mail screen su true false read builtin"
              + " jobs fg shutdown reboot halt poweroff init service nice renice timeout yes factor"
              + " expr let declare local return shift select look diff comm patch view open",
          "sh bash zsh ksh csh tcsh dash ash rbash fish python python2 python3 perl ruby php php5"
              + " php7 node nodejs lua tclsh powershell pwsh cmd java javac osascript expect jjs"
              + " pypy",
          "id cat dir net reg sc cd del ren ver vol nc tr uniq wc ln dd mesg bg fg unset cmp env"
              + " chdir_ erase gtfo taskmgr");

  private ShellWords() {}
}
