package id.kentongan.entrance;

import id.kentongan.OnPostgresql;

/** Who gets in where, over PostgreSQL. */
@OnPostgresql
class AccessMatrixOnPostgresqlTest extends AccessMatrixTest {}
