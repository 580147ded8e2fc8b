package id.kentongan.routes;

import id.kentongan.adapters.Reading;
import id.kentongan.intake.Acknowledgement;
import java.util.stream.Stream;

/** Intake as the routes know it. */
@FunctionalInterface
public interface Taking {
    /**
     * @param account under which the route comes in
     * @param from what is told of where it came from: a file
     * @return a receipt for what is durable
     */
    Acknowledgement take(Stream<Reading> readings, String account, String from);
}
