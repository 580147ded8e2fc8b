package id.kentongan.routes;

import id.kentongan.access.RouteAccounts;
import id.kentongan.adapters.Reading;
import id.kentongan.intake.Acknowledgement;
import id.kentongan.intake.Intake;
import id.kentongan.intake.Sender;
import id.kentongan.journal.Way;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lets every route in under an account of its own, which says whom it may speak for. */
@Component
public final class Gate {
    private final Intake intake;
    private final RouteAccounts accounts;

    Gate(Intake intake, RouteAccounts accounts) {
        this.intake = intake;
        this.accounts = accounts;
    }

    /** Intake for all that comes by this way. */
    public Taking by(Way way) {
        return (readings, account, from) -> take(readings, account, way, from);
    }

    private Acknowledgement take(Stream<Reading> readings, String account, Way way, String from) {
        return intake.take(readings, Sender.onRoute(accounts.voice(account), way, from));
    }
}
