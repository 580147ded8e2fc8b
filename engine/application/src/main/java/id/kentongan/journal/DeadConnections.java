package id.kentongan.journal;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/** Tells the pool which faults of H2 leave a connection dead. Without it every later use fails too, long after the disk has room again. */
public final class DeadConnections implements SQLExceptionOverride {
    private static final int CONNECTION_BROKEN = 90067;
    private static final int DATABASE_CLOSED = 90098;
    private static final int CLOSED_AT_EXIT = 90121;
    private static final int ALREADY_CLOSED = 90007;
    private static final int FILE_CORRUPTED = 90030;
    private static final int IO_EXCEPTION = 90028;
    private static final int IO_EXCEPTION_WITH_FILE = 90031;
    private static final Set<Integer> DEADLY = Set.of(CONNECTION_BROKEN, DATABASE_CLOSED, CLOSED_AT_EXIT, ALREADY_CLOSED,
            FILE_CORRUPTED, IO_EXCEPTION, IO_EXCEPTION_WITH_FILE);

    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException fault) {
        return DEADLY.contains(fault.getErrorCode())
                ? SQLExceptionOverride.Override.MUST_EVICT
                : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}
