package id.kentongan.benchmarks;

import java.io.PrintStream;

/** One line of the table: what was measured, what is wanted, and what it was made of. */
record Figure(String name, String value, String wanted, boolean met, String detail) {
    private static final String LINE = "%-44s %9s %9s  %-7s %s%n";

    static void heading(PrintStream out) {
        out.printf(LINE, "figure", "value", "wanted", "met", "from");
    }

    void print(PrintStream out) {
        out.printf(LINE, name, value, wanted, met ? "yes" : "NOT MET", detail);
    }
}
