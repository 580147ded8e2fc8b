package id.kentongan.sms;

import id.kentongan.audit.AuditTrail;
import id.kentongan.audit.AuditedAct;
import id.kentongan.audit.Trace;
import id.kentongan.facts.RegionCode;
import id.kentongan.facts.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The numbers that were granted. Each grant and each removal stands in the audit. */
@Repository
class PhoneNumbers {
    private static final String SELECT = "SELECT number, account, source, region FROM phone_number ";
    private final JdbcClient database;
    private final AuditTrail trail;

    PhoneNumbers(JdbcClient database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    Optional<PhoneNumber> find(String number) {
        return database.sql(SELECT + "WHERE number = ?").param(number).query(PhoneNumbers::read).optional();
    }

    List<PhoneNumber> all() {
        return database.sql(SELECT + "ORDER BY number").query(PhoneNumbers::read).list();
    }

    void grant(String actor, PhoneNumber number) {
        trail.record(() -> {
            Optional<PhoneNumber> before = find(number.number());
            database.sql(before.isPresent()
                    ? "UPDATE phone_number SET account = ?, source = ?, region = ? WHERE number = ?"
                    : "INSERT INTO phone_number (account, source, region, number) VALUES (?, ?, ?, ?)")
                    .params(number.account(), number.source(), number.region().dotted(), number.number()).update();
            return before;
        }, before -> List
                .of(Trace.changing(actor, AuditedAct.NUMBER_GRANTED, number.number(), before.map(PhoneNumbers::words).orElse(""),
                        words(number))));
    }

    /** @return false if it was not granted */
    boolean remove(String actor, String number) {
        return trail.record(() -> {
            Optional<PhoneNumber> before = find(number);
            database.sql("DELETE FROM phone_number WHERE number = ?").param(number).update();
            return before;
        }, before -> before.map(one -> Trace.changing(actor, AuditedAct.NUMBER_REMOVED, number, words(one), "")).stream()
                .toList())
                .isPresent();
    }

    private static String words(PhoneNumber number) {
        return Text.of("akun %s; sumber %s; wilayah %s", number.account(), number.source(), number.region());
    }

    private static PhoneNumber read(ResultSet row, int at) throws SQLException {
        return new PhoneNumber(row.getString("number"), row.getString("account"), row.getString("source"),
                RegionCode.of(row.getString("region")));
    }
}
