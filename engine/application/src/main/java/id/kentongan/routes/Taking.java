package id.kentongan.routes;

import id.kentongan.adapters.Reading;
import id.kentongan.intake.Acknowledgement;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Intake as the routes know it: readings and who sent them, in; a receipt for what is durable, out. */
@FunctionalInterface
interface Taking extends BiFunction<Stream<Reading>, String, Acknowledgement> {}
