package id.kentongan.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that fails at a moment that a test has chosen: once, or for good until it is mended, as it looks to a process that dies then. */
public final class FrailDatabase extends DelegatingDataSource {
    /** Of what is counted, and on which side of it the fault lies. */
    public enum Moment {
        STATEMENT, BEFORE_COMMIT, AFTER_COMMIT
    }

    private Moment moment = Moment.STATEMENT;
    private int left;
    private boolean forGood;
    private boolean failed;
    private boolean keepsHalf;

    public FrailDatabase(DataSource sound) {
        super(sound);
    }

    /** Fails at the next such moment but so many. */
    public void failAt(Moment chosen, int butSoMany, boolean untilMended) {
        moment = chosen;
        left = butSoMany + 1;
        forGood = untilMended;
    }

    /** Whether from now on a transaction that is broken off leaves behind what it had written by then. For a negative control. */
    void keepHalf(boolean half) {
        keepsHalf = half;
    }

    Moment moment() {
        return moment;
    }

    boolean failed() {
        return failed;
    }

    /** Fails no more. */
    void mend() {
        left = 0;
        failed = false;
    }

    @Override
    public Connection getConnection() throws SQLException {
        refuseWhileDown();
        Connection sound = super.getConnection();
        return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Connection.class},
                (self, method, arguments) -> called(sound, method, arguments));
    }

    private Object called(Connection sound, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "commit" -> {
                commit(sound);
                return null;
            }
            case "prepareStatement", "createStatement", "prepareCall" -> {
                refuseWhileDown();
                failIf(Moment.STATEMENT, sound);
            }
            default -> {
            }
        }
        try {
            return method.invoke(sound, arguments);
        } catch (InvocationTargetException told) {
            throw told.getCause();
        }
    }

    private void commit(Connection sound) throws SQLException {
        if (failed && forGood) {
            breakOff(sound);
        }
        refuseWhileDown();
        failIf(Moment.BEFORE_COMMIT, sound);
        sound.commit();
        failIf(Moment.AFTER_COMMIT, sound);
    }

    private void failIf(Moment reached, Connection sound) throws SQLException {
        if (left > 0 && reached == moment && --left == 0) {
            failed = true;
            breakOff(sound);
            throw gone();
        }
    }

    private void breakOff(Connection sound) throws SQLException {
        if (!sound.getAutoCommit()) {
            if (keepsHalf) {
                sound.commit();
            } else {
                sound.rollback();
            }
        }
    }

    private void refuseWhileDown() throws SQLException {
        if (failed && forGood) {
            throw gone();
        }
    }

    private static SQLException gone() {
        return new SQLTransientConnectionException("The database is gone.", "08006");
    }
}
