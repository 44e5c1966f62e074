// SPDX-License-Identifier: Apache-2.0
package dev.lambdaguardrails.validation.injection;

/** The words of SQL that mean something to the detector, by what they do in a statement. */
final class SqlWords {
  static final int LOGIC = 1;
  static final int NOT = 2;
  static final int COMPARE = 3;
  static final int UNION = 4;
  static final int SELECT = 5;
  static final int MODIFIER = 6;
  static final int FROM = 7;
  static final int WHERE = 8;
  static final int ORDER = 9;
  static final int STATEMENT = 10;
  static final int LITERAL = 11;
  static final int CALL = 12;
  static final int TELL = 13;
  static final int WAIT = 14;
  static final int REACH = 15;
  static final int CATALOG = 16;
  static final int OBJECT = 17;
  static final int PREFIX = 18;

  static final Words ALL =
      Words.of(
          "or and xor having where when",
          "not",
          "like rlike regexp is in between div similar ilike glob sounds match escape",
          "union except intersect minus",
          "select",
          "all distinct distinctrow top straight_join sql_no_cache sql_cache high_priority",
          "from into",
          "limit offset procedure",
          "order group",
          "insert update delete drop create alter truncate exec execute declare shutdown waitfor"
              + " grant revoke load merge replace copy attach backup set call handler rename kill"
              + " show desc describe prepare",
          "null true false default unknown",
          "concat concat_ws char chr nchar ascii ord unicode hex unhex bin length char_length"
              + " substr substring mid left right lower upper reverse md5 sha1 sha cast convert"
              + " coalesce ifnull nullif iif if case exists isnull count sum min max avg rand floor"
              + " round exp pow power abs sqrt ln elt make_set field find_in_set instr locate"
              + " position replicate repeat space strcmp greatest least lpad rpad trim decode"
              + " encode to_char to_number to_timestamp xmltype xmlelement quote_literal"
              + " quote_ident string_agg array_agg row_to_json query_to_xml json_extract json_keys"
              + " json_valid bit_count crc32 uuid now sysdate curdate connection_id last_insert_id"
              + " row_count mod sign aes_encrypt aes_decrypt compress uncompress inet_aton stuff"
              + " unistr hextoraw chr_utf8 cos sin tan acos asin atan atan2 log log2 log10 ltrim rtrim"
              + " initcap json_build_object jsonb_pretty to_json regexp_replace regexp_substr"
              + " translate_ ceil ceiling degrees radians soundex quote starts_with",
          "version database user schema current_user system_user session_user current_database"
              + " current_schema user_name db_name suser_name host_name sqlite_version banner"
              + " suser_sname is_srvrolemember object_id object_name col_name pg_backend_pid"
              + " inet_server_addr sys_context current_setting",
          "sleep pg_sleep pg_sleep_for benchmark randomblob zeroblob generate_series"
              + " receive_message get_lock sleep_ms",
          "extractvalue updatexml load_file load_extension group_concat wm_concat listagg"
              + " name_const xp_cmdshell xp_dirtree xp_fileexist xp_regread xp_regwrite xp_enumdsn"
              + " xp_loginconfig xp_makecab xp_ntsec xp_terminate_process xp_subdirs"
              + " xp_availablemedia sp_executesql sp_oacreate sp_oamethod sp_makewebtask"
              + " sp_password sp_addextendedproc sp_configure sp_prepare sp_help openrowset"
              + " opendatasource openquery pg_read_file pg_read_binary_file pg_ls_dir lo_import"
              + " lo_export lo_get dblink dblink_connect sys_eval sys_exec gtid_subset"
              + " gtid_subtract analyse utl_http utl_inaddr utl_file utl_smtp dbms_pipe dbms_lock"
              + " dbms_session dbms_ldap dbms_xmlgen dbms_xmlquery dbms_java dbms_utility"
              + " dbms_export_extension ctxsys httpuritype xmltype_extract newuuid bfilename"
              + " fn_get_sql st_latfromgeohash st_longfromgeohash st_pointfromgeohash ordsys"
              + " masterdb database_to_xml table_to_xml xp_getnetname outfile dumpfile",
          "information_schema sysobjects syscolumns sysusers sysdatabases sysxlogins pg_catalog"
              + " pg_shadow pg_user pg_tables pg_class pg_database pg_settings sqlite_master"
              + " sqlite_schema sqlite_temp_master all_tables user_tables all_tab_columns"
              + " user_tab_columns all_users dba_users dba_tables sys_users v$version v$instance"
              + " v$session msysobjects msysaces msysqueries mysql master pg_stat_activity sys"
              + " innodb_table_stats syscat sysibm sysdummy1 pg_roles pg_authid pg_namespace"
              + " pg_attribute pg_proc pg_stat_user_tables tab_columns all_objects user_objects"
              + " syslogins sysprocesses",
          "table tables database databases column view index procedure function trigger login role"
              + " sequence schema_name tablespace extension",
          "binary n by collate");

  /** The names of server variables, without their {@code @@}. */
  static final Words VARIABLES =
      Words.of(
          "version hostname datadir basedir servername global session version_compile_os"
              + " version_comment tmpdir plugin_dir secure_file_priv microsoftversion servicename"
              + " spid language dbts connections cpu_busy identity max_connections port user"
              + " have_ssl innodb_version pid_file socket slave_load_tmpdir version_compile_machine"
              + " storage_engine max_allowed_packet langid packet_errors textsize trancount");

  private static final Words TYPES =
      Words.of(
          "int integer int4 int8 bigint smallint numeric decimal real text varchar bpchar json jsonb"
              + " jsonpath regclass regproc regtype timestamp timestamptz interval bytea xml inet"
              + " cidr oid name boolean uuid");

  private SqlWords() {}

  /** Whether a type of PostgreSQL stands here, as behind the two colons of a cast. */
  static boolean type(String text, int from) {
    return TYPES.find(text, from, Chars.wordEnd(text, from)) > 0;
  }

  /** Whether this is the name of a function of a database, of three letters or more. */
  static boolean call(String text, int from, int to) {
    int kind = ALL.find(text, from, to);
    return to - from > 2 && kind >= CALL && kind <= REACH;
  }
}
