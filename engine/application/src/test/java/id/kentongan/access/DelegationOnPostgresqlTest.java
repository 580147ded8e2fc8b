package id.kentongan.access;

import id.kentongan.OnPostgresql;

/** Delegated administration, over PostgreSQL. */
@OnPostgresql
class DelegationOnPostgresqlTest extends DelegationTest {}
