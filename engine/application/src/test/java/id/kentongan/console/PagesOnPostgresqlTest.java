package id.kentongan.console;

import id.kentongan.OnPostgresql;

/** The pages, over PostgreSQL. */
@OnPostgresql
class PagesOnPostgresqlTest extends PagesTest {}
