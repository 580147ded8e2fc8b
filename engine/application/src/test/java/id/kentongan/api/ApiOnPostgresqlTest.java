package id.kentongan.api;

import id.kentongan.OnPostgresql;

/** The public HTTP contract, over PostgreSQL. */
@OnPostgresql
class ApiOnPostgresqlTest extends ApiTest {}
