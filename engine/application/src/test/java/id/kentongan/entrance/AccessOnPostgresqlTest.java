package id.kentongan.entrance;

import id.kentongan.OnPostgresql;

/** Who gets in, over PostgreSQL. */
@OnPostgresql
class AccessOnPostgresqlTest extends AccessTest {}
