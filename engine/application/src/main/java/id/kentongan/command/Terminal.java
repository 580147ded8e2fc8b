package id.kentongan.command;

import id.kentongan.facts.Shown;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A terminal, or a file that may be shown on one: whatever is printed there steers nothing. What is JSON stays JSON. */
final class Terminal extends PrintStream {
    Terminal(PrintStream out) {
        super(out, false, StandardCharsets.UTF_8);
    }

    @Override
    public void println(@Nullable String text) {
        super.println(Shown.of(String.valueOf(text)));
    }

    @Override
    public void println(@Nullable Object thing) {
        super.println(Shown.of(String.valueOf(thing)));
    }

    @Override
    public void print(@Nullable String text) {
        super.print(Shown.of(String.valueOf(text)));
    }
}
